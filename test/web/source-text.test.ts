import * as fc from 'fast-check';
import { parseFragment } from 'parse5';
import { describe, expect, test } from 'vitest';
import { sourceText } from '../../src/web/pages/source-text.ts';
import { elementsOf, textOf } from './read-html.ts';

const show = async (text: string, quote: { start: number; end: number } | null) =>
  parseFragment(String(await sourceText(text, quote)));

const skeleton = (text: string) => text.replace(/[\s|]/g, '');

describe('sourceText', () => {
  test('marks a range inside a cell', async () => {
    const text = '一、本年新收 | 22 | 0 |';
    const start = text.indexOf('22');
    const html = String(await sourceText(text, { start, end: start + 2 }));
    expect(html).toContain(
      `<td id="c-${start}" data-start="${start}" data-end="${start + 2}"><mark id="mark">22</mark></td>`,
    );
  });

  test('marks every piece of a range over cells and lines, and names the first', async () => {
    const text = '公开12条。\n规章 | 0 |\n许可 | 9 |';
    const marks = elementsOf(await show(text, { start: 2, end: text.length })).filter(
      ({ tagName }) => tagName === 'mark',
    );
    expect(marks.map(textOf)).toEqual(['12条。', '规章', '0', '许可', '9']);
    expect(marks.map(({ attrs }) => attrs.length)).toEqual([1, 0, 0, 0, 0]);
  });

  test('every piece carries the offsets of exactly the text it shows, and the marks show the quote', async () => {
    const piece = fc.constantFrom('|', ' ', '\n', '一、', '行政许可', '0', '<b>', '&amp;', '"', "'", '𠮷');
    const texts = fc.array(piece, { minLength: 1, maxLength: 40 }).map((pieces) => pieces.join(''));
    await fc.assert(
      fc.asyncProperty(texts, fc.nat(), fc.nat(), async (text, a, b) => {
        const [start, end] = [a % text.length, b % (text.length + 1)].sort((x, y) => x - y) as [number, number];
        // Bars and blanks are not shown, and half a character cannot be: both are the page's own limits, not offsets.
        fc.pre(start < end && !/^[\udc00-\udfff]|[\ud800-\udbff]$/.test(text.slice(start, end)));
        const elements = elementsOf(await show(text, { start, end }));
        for (const element of elements) {
          const at = (name: string) => Number(element.attrs.find((attr) => attr.name === name)?.value);
          const placed = element.attrs.some((attr) => attr.name === 'data-start');
          expect(placed ? textOf(element) : '').toBe(placed ? text.slice(at('data-start'), at('data-end')) : '');
        }
        const marked = elements
          .filter(({ tagName }) => tagName === 'mark')
          .map(textOf)
          .join('');
        expect(skeleton(marked)).toBe(skeleton(text.slice(start, end)));
      }),
    );
  });
});
