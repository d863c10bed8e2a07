import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutPassages } from '../../ingest/chunk.ts';
import { reportId } from '../../src/domain/ids.ts';
import { viewOf } from '../../src/text/view.ts';

const cut = (text: string, tables: { start: number; end: number }[] = []) =>
  cutPassages(reportId('r1'), text, viewOf(text), tables);

describe('cutPassages', () => {
  it('cuts at the headings of the report and remembers them', () => {
    const text =
      '开头的话。\n一、总体情况\n(一)主动公开情况。全年公开22条。\n(二)依申请公开情况。收到3件。\n二、存在的问题\n人手不足。';
    expect(cut(text).map(({ headings, text: words }) => [headings.join('>'), words.split('\n')[0]])).toEqual([
      ['', '开头的话。'],
      ['一、总体情况>(一)主动公开情况', '一、总体情况'],
      ['一、总体情况>(二)依申请公开情况', '(二)依申请公开情况。收到3件。'],
      ['二、存在的问题', '二、存在的问题'],
    ]);
  });

  it('finds headings inside one long line, and none in 第二十条第(一)项', () => {
    const text = '三、存在问题(一)公开内容不全。依据第二十条第(一)项检查。(二)公开不及时。信息发布慢。';
    expect(cut(text).map(({ headings }) => headings.at(-1))).toEqual(['(一)公开内容不全', '(二)公开不及时']);
  });

  it('is a cut of the text: verbatim, in order, leaving out white space alone', () => {
    const piece = fc.constantFrom(
      '一、总体情况',
      '(一)主动公开',
      '全年公开22条。',
      '\n',
      ' ',
      '，',
      '發(fā)布',
      '| 0 | 1 |',
      '没有句号的很长的一段话',
      '。',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 120 }), (pieces) => {
        const text = pieces.join('');
        let at = 0;
        for (const passage of cut(text)) {
          expect(text.slice(at, passage.start).trim()).toBe('');
          expect(passage.text).toBe(text.slice(passage.start, passage.end));
          at = passage.end;
        }
        expect(text.slice(at).trim()).toBe('');
      }),
    );
  });

  it('keeps the rows of a table together and apart from the prose', () => {
    const text = '二、主动公开\n规章 | 0 |\n文件 | 1 |\n三、其他\n没有。';
    const table = { start: text.indexOf('规章'), end: text.indexOf('\n三') };
    expect(cut(text, [table]).map(({ kind, text: words }) => [kind, words])).toEqual([
      ['table', '二、主动公开\n规章 | 0 |\n文件 | 1 |'],
      ['prose', '三、其他\n没有。'],
    ]);
  });

  it('leaves out what is marked as noise, and nothing beside it', () => {
    const text = '当前位置：首页\n一、总体情况\n全年公开22条。\n打印本页';
    const noise = [
      { start: 0, end: 7 },
      { start: text.indexOf('打印'), end: text.length },
    ];
    const passages = cutPassages(reportId('r1'), text, viewOf(text), [], noise);
    expect(passages.map(({ text: words }) => words)).toEqual(['一、总体情况\n全年公开22条。']);
  });
});
