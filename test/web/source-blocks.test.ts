import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sourceBlocks } from '../../src/web/pages/source-blocks.ts';

const spansOf = (text: string) =>
  sourceBlocks(text).flatMap((block) => (block.kind === 'table' ? block.rows.flat() : [block.span]));

const shown = (text: string) =>
  sourceBlocks(text).map((block) =>
    block.kind === 'table'
      ? block.rows.map((row) => row.map(({ start, end }) => text.slice(start, end)))
      : `${block.kind}:${text.slice(block.span.start, block.span.end)}`,
  );

describe('sourceBlocks', () => {
  test('tells headings, paragraphs and tables apart', () => {
    expect(shown('一、总体情况\n全年公开信息12条。\n规章 | 0 | |\n许可 | 9 |\n\n二、其他')).toEqual([
      'heading:一、总体情况',
      'paragraph:全年公开信息12条。',
      [
        ['规章', '0', ''],
        ['许可', '9'],
      ],
      'heading:二、其他',
    ]);
  });

  test('reads Markdown tables and rows without a last bar', () => {
    expect(shown('| 规章 | 0 |\n|---|---|\n| 许可 | |\n0 | 8 | 10')).toEqual([
      [
        ['规章', '0'],
        ['许可', ''],
        ['0', '8', '10'],
      ],
    ]);
  });

  test('a numbered sentence is no heading', () => {
    expect(shown('(一)主动公开情况。全年公开12条。')).toEqual(['paragraph:(一)主动公开情况。全年公开12条。']);
  });

  // A separator row was once found by backtracking: a line of 300,000 hyphens kept the server busy for minutes.
  test('long lines of bars and hyphens cost no more than their length', () => {
    expect(sourceBlocks(`${'|--- '.repeat(300_000)}x`)).toMatchObject([{ kind: 'paragraph' }]);
    expect(sourceBlocks(`${'-'.repeat(300_000)}|x`)).toMatchObject([{ kind: 'table' }]);
  });

  test('every character that is not shown is a bar, a blank or a separator row', () => {
    const piece = fc.constantFrom('|', ' ', '\n', '　', '一、', '行政许可', '0', '---', '。', '𠮷', '\t', 'a');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('');
        let at = 0;
        for (const { start, end } of spansOf(text)) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(text.slice(at, start)).toMatch(/^[\s|:-]*$/);
          at = end;
        }
        expect(text.slice(at)).toMatch(/^[\s|:-]*$/);
      }),
    );
  });
});
