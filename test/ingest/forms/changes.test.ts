import { describe, expect, it } from 'vitest';
import { consistentForm, printForm } from './print-form.ts';
import { readCells, shown } from './read-cells.ts';

const form = consistentForm('GKNB-2019', 11);
const rowOf = (cells: string) => printForm(form, 'row per line').replace(/行政许可 \|[^\n]*/, `行政许可 | ${cells} |`);
const licences = (text: string) => ['prev', 'chg', 'dec'].map((column) => shown(readCells(text)[`t2b.lic.${column}`]));

describe('the column 本年增/减', () => {
  // 8 | 增10 | 18 left the whole row unread, and with it two plain numbers.
  it.each([
    ['8 | 增10 | 18', ['8项', '10项', '18件']],
    ['4 | 减4 | 0', ['4项', '-4项', '0件']],
    ['3 | +(0) -(0) | 3', ['3项', '0项', '3件']],
    ['3 | +5 | 3', ['3项', '5项', '3件']],
    ['3 | -5 | 3', ['3项', '-5项', '3件']],
    ['3 | 增加 2 项 | 3', ['3项', '2项', '3件']],
    ['3 | 减少1,234项 | 3', ['3项', '-1234项', '3件']],
    ['3 | 增0/减6 | 3', ['3项', '-6项', '3件']],
    ['3 | ↑2 | 3', ['3项', '2项', '3件']],
    ['3 | 增：7 减：0 | 3', ['3项', '7项', '3件']],
  ])('%s', (cells, values) => {
    expect(licences(rowOf(cells))).toEqual(values);
  });

  it.each(['增3减1', '+3 -1', '+(3) -(1)', '增3，增2'])('%s does not say what is left of both', (change) => {
    expect(licences(rowOf(`8 | ${change} | 18`))).toEqual([
      '8项',
      expect.stringMatching(/没有写明相抵后的数$/),
      '18件',
    ]);
  });

  it.each(['持平', '增', '约5', '增10%'])('%s is no number', (change) => {
    expect(readCells(rowOf(`8 | ${change} | 18`))['t2b.lic.chg']?.content).toBeUndefined();
  });

  it('is the only one for such words', () => {
    expect(licences(rowOf('增8 | 2 | 18'))).toEqual(['原格为“增8”，此列不是增减数', '2项', '18件']);
  });

  it('keeps its sign when the columns stand in another order or one cell a line', () => {
    const columns = { 'services-2019': [1, 2, 0] };
    const text = printForm({ ...form, cells: { ...form.cells, 't2b.lic.chg': '减 4' } }, 'no bars', { columns });
    expect(licences(text)[1]).toBe('-4项');
  });
});
