import { describe, expect, it } from 'vitest';
import { readForm } from '../../../ingest/forms/read-form.ts';
import { viewOf } from '../../../src/text/view.ts';
import { type Layout, consistentForm, printForm } from './print-form.ts';
import { readCells, shown, valuesOf } from './read-cells.ts';

const form = consistentForm('GKNB-2021', 7);
const before = (table: string, words: string, layout: Layout) =>
  printForm(form, layout).replace(table, `${table}\n${words}`);

describe('words before the first row of a table', () => {
  // 本年度未制发行政规范性文件。 was taken for the label of a row, and the row 规章 below was lost.
  it.each([
    ['二、主动公开政府信息情况', '本年度未制发行政规范性文件。'],
    ['二、主动公开政府信息情况', '本年度未制发行政规范性文件'],
    [
      '二、主动公开政府信息情况',
      '我局无行政许可、行政处罚、行政强制事项，未收取行政事业性收费；现行有效规范性文件均已公开。',
    ],
    ['二、主动公开政府信息情况', '注：行政规范性文件\n说明：规章只由有权机关填写'],
    ['三、收到和处理政府信息公开申请情况', '全年新收申请均予以公开；没有重复申请。'],
    ['三、收到和处理政府信息公开申请情况', '注：本年新收政府信息公开申请以登记日期为准'],
    ['四、政府信息公开行政复议、行政诉讼情况', '本年度行政复议结果维持的在先，未经复议直接起诉的在后。'],
  ])('after %s: %s', (heading, words) => {
    for (const layout of ['row per line', 'cell per line', 'no bars', 'spaced'] as const)
      expect(valuesOf(readCells(before(heading, words, layout)))).toEqual(form.cells);
  });
});

describe('what a page leaves between rows', () => {
  it.each([
    '附页',
    '附页 3',
    '（续表）',
    '接上页',
    '转下页',
    'P. 9',
    'Page 9',
    '-9-',
    '— 9 —',
    '第 9 页 共 12 页',
    '9 / 12',
  ])('%s is no value', (mark) => {
    for (const layout of ['row per line', 'cell per line', 'no bars', 'spaced'] as const) {
      const text = printForm(form, layout)
        .replace('四、结转下年度', `${mark}\n四、结转下年度`)
        .replace('行政强制', `${mark}\n行政强制`);
      expect(valuesOf(readCells(text))).toEqual(form.cells);
    }
  });
});

describe('an excerpt that begins inside the tables', () => {
  const whole = printForm(form, 'spaced');
  const from = (label: string) => `P. 9\n${whole.slice(whole.indexOf(label))}`;

  it.each(['四、结转下年度继续办理', '(七)总计', '重复申请'])('with %s gives totals and table 4', (label) => {
    const read = readCells(from(label));
    expect(shown(read['t3.cout.tot'])).toBe(`${form.cells['t3.cout.tot']}件`);
    expect(shown(read['t4.rev.tot'])).toBe(`${form.cells['t4.rev.tot']}件`);
    const wrong = Object.entries(valuesOf(read)).filter(([code, value]) => value !== form.cells[code]);
    expect(wrong).toEqual([]);
  });

  it('says that its tables were cut off, not that they are lost or absent', () => {
    expect(readForm(viewOf(from('(七)总计')).text, false).tables).toEqual({ t2: 'cut', t3: 'cut', t4: 'present' });
  });

  it('reads no form where prose tells of reviews and suits', () => {
    const prose = '五、因政府信息公开申请行政复议、提起行政诉讼的情况\n本年度行政复议 3 件，行政诉讼 0 件。';
    expect(readForm(prose, false).form).toBeNull();
  });
});

describe('a cell without a number', () => {
  const licence = (row: string) =>
    readCells(printForm(form, 'row per line').replace(/行政许可 \|[^\n]*/, row), true)['t2.lic.dec'];

  it.each([
    ['行政许可 | |', '原表为空白'],
    ['行政许可 | | | |', '原表为空白'],
    ['行政许可 | 无 |', '原表填“无”'],
    ['行政许可 | - |', '原表填“-”'],
    ['行政许可 |', '原表此行没有数字，可能是空白，也可能在转换时丢失'],
    ['行政许可 | 5 | 6 |', '原表此行的数字与各列对不上，无法确定属于哪一列'],
    ['行政许可 | 12/34 |', '原格为“12/34”，不是一个确定的数'],
  ])('%s says: %s', (row, note) => {
    expect(licence(row)?.note).toBe(note);
  });

  it.each(['/', '不适用', 'N/A'])('%s is a number that does not apply', (sign) => {
    expect(shown(licence(`行政许可 | ${sign} |`))).toBe('not_applicable');
  });
});

describe('rows that ran together', () => {
  it('of which nobody can tell whose the numbers are', () => {
    const text = printForm(form, 'row per line').replace(
      /没有现成信息需要另行制作 \|[^\n]*\n[^\n]*/,
      '2.没有现成信息需要另行制作3.补正后申请内容仍不明确 | 00 | 30 | 51 | 22 | 00 | 00 | 103 |',
    );
    const cells = readCells(text, true);
    for (const row of ['r4b', 'r4c']) expect(shown(cells[`t3.${row}.tot`])).toBe('原表的两行连在一起，无法分开');
    expect(shown(cells['t3.r4a.tot'])).toBe(`${form.cells['t3.r4a.tot']}件`);
  });
});
