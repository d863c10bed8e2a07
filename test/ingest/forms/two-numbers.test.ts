import { describe, expect, it } from 'vitest';
import { consistentForm, printForm } from './print-form.ts';
import { readCells, readPageCells, shown } from './read-cells.ts';

const form = consistentForm('GKNB-2021', 7);
const licences = (cell: string) => page(`<td>${cell}</td>`);
const page = (cell: string) =>
  `<html><body><h2>二、主动公开政府信息情况</h2><table><tr><td>信息内容</td><td>本年处理决定数量</td></tr>
  <tr><td>行政许可</td>${cell}</tr><tr><td>行政处罚</td><td>4788</td></tr></table><h2>三、收到和处理政府信息公开申请情况</h2></body></html>`;

describe('two numbers in one cell', () => {
  // A cell with 77 and 77409 below it was stored as 7777409: all white space of a cell was deleted.
  it.each([
    '77<br>77409',
    '<p>77</p><p>77409</p>',
    '77 77409',
    '12 5',
    '77件 和 77409件',
    '77 77409 件',
    '<div>1</div><div>2</div>',
  ])('%s are no number', async (cell) => {
    const cells = await readPageCells(licences(cell));
    expect(shown(cells['t2.lic.dec'])).toMatch(/不止一个数|不是一个确定的数/);
    expect(shown(cells['t2.pen.dec'])).toBe('4788件');
  });

  it.each(['12/34', '12、34', '12-34', '12,34', '1234,567', '00', '12~15'])('%s is none either', async (cell) => {
    const cells = await readPageCells(licences(cell));
    expect(cells['t2.lic.dec']?.content).toBeUndefined();
    expect(shown(cells['t2.lic.dec'])).toContain(cell);
  });

  it('takes groups of three for one number only where sums can say so, and table 2 has none', async () => {
    const cells = await readPageCells(licences('77 409'));
    expect(shown(cells['t2.lic.dec'])).toBe('原格为“77 409”，可能是一个数，也可能是两个数');
  });

  it.each([
    ['77<wbr>409', '77409件'],
    ['77\u200B409', '77409件'],
    ['77\u00AD409', '77409件'],
    ['７７４０９', '77409件'],
    ['77,409', '77409件'],
    ['77，409', '77409件'],
    ['<span>77</span><span>409</span>', '77409件'],
    ['? 5', '5件'],
    ['? 0', '0件'],
    ['12 件', '12件'],
    ['12（其中修订 5 件）', '12件'],
    ['77409[1]', '77409件'],
    ['77409①', '77409件'],
  ])('%s is one', async (cell, value) => {
    expect(shown((await readPageCells(licences(cell)))['t2.lic.dec'])).toBe(value);
  });
});

describe('spaces between groups of three digits', () => {
  const row = (cells: string) =>
    printForm(form, 'row per line').replace(/一、本年新收[^\n]*/, `一、本年新收政府信息公开申请数量 | ${cells} |`);

  it.each([
    ['1 205 | 0 | 0 | 0 | 0 | 0 | 1 205', '1205件', '1205件'],
    ['1 000 | 205 | 0 | 0 | 0 | 0 | 1 205', '1000件', '1205件'],
    ['12 | 1 000 | 0 | 0 | 0 | 0 | 1012', '12件', '1012件'],
  ])('%s is read, for the row then adds up', (cells, person, total) => {
    const read = readCells(row(cells));
    expect([read['t3.new.nat'], read['t3.new.tot']].map(shown)).toEqual([person, total]);
  });

  it.each(['1 205 | 0 | 0 | 0 | 0 | 0 | 205', '1 205 | 0 | 0 | 0 | 0 | 0 | 206', '1 205 | | | | | | 1 205'])(
    '%s is not, for it does not',
    (cells) => {
      expect(readCells(row(cells))['t3.new.nat']?.content).toBeUndefined();
    },
  );

  it('settles a row of disputes in the same way', () => {
    const text = printForm(form, 'row per line').replace(
      /(?<=总计 \|\n)\d[^\n]*(?=\n五、)/,
      '1 | 2 | 3 | 1 000 | 1 006 | 1 | 0 | 0 | 0 | 1 000 | 0 | 0 | 0 | 0 | 0 |',
    );
    const cells = readCells(text);
    expect(['t4.rev.pen', 't4.rev.tot', 't4.lit2.tot'].map((code) => shown(cells[code]))).toEqual([
      '1000件',
      '1006件',
      '0件',
    ]);
    expect(shown(cells['t4.lit1.tot'])).toMatch(/可能是两个数/);
  });
});
