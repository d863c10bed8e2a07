import { describe, expect, it } from 'vitest';
import { consistentForm, printForm } from './print-form.ts';
import { readCells, shown, valuesOf } from './read-cells.ts';

const form = consistentForm('GKNB-2021', 7);
const read = (row: string) => readCells(printForm(form, 'row per line').replace(/一、本年新收[^\n]*/, row));
const spaced = (cells: string) => read(`一、本年新收政府信息公开申请数量   ${cells}`);
const below = (cells: string) => read(['一、本年新收政府信息公开申请数量', ...cells.split(' ')].join('\n'));

describe('a row whose cells nothing but white space parts', () => {
  // 18  8 was one number printed with a space, the cell behind it blank: seven numbers, and four of them in a wrong column.
  it.each(['228   8   18  8   158   30134   30716', '1   2   3   4   5   6   22', '5   0   0   0   0   1   2'])(
    'is open where it does not add up: %s',
    (cells) => {
      expect(shown(spaced(cells)['t3.new.nat'])).toMatch(/没有分隔|列序与各行合计不符/);
      expect(shown(below(cells.replace(/ +/g, ' '))['t3.new.nat'])).toMatch(/没有分隔|列序与各行合计不符/);
    },
  );

  it('is read where it does', () => {
    expect(shown(spaced('1   2   3   4   5   6   21')['t3.new.leg'])).toBe('5件');
    expect(shown(below('1 2 3 4 5 6 21')['t3.new.leg'])).toBe('5件');
  });

  it('keeps its mistakes where bars show the cells', () => {
    const row = '一、本年新收政府信息公开申请数量 | 1 | 2 | 3 | 4 | 5 | 6 | 22 |';
    expect(shown(read(row)['t3.new.leg'])).toBe('5件');
    expect(shown(read(row)['t3.new.tot'])).toBe('22件');
  });

  it.each(['1\n2\n3\n4\n5\n12 1\n21', '31\n231\n3\n89\n297\n14986 3\n15620', '0\n52\n0\n0\n47\n12 1\n59'])(
    'is open with an unclear cell: %s',
    (cells) => {
      expect(
        Object.keys(valuesOf(below(cells.replaceAll(' ', '\u3000')))).filter((code) => code.startsWith('t3.new')),
      ).toEqual([]);
    },
  );
});

describe('two rows of values in the table of disputes', () => {
  const dispute = (...lines: readonly string[]) =>
    readCells(printForm(form, 'row per line').replace(/^(?:\d+ \| ){14}\d+ \|$/m, lines.join('\n')), true);
  const ROW = '0 | 39 | 0 | 31 | 70 | 1 | 0 | 2 | 0 | 3 | 5 | 0 | 0 | 39 | 44 |';

  // 4199 stood above its line, alone in a row of fifteen cells: it was taken for the row of the table.
  it.each([
    '| | 4199 | | | | | | | | | | | | |',
    '1 | 39 | 0 | 31 | 71 | 1 | 0 | 2 | 0 | 3 | 5 | 0 | 0 | 39 | 44 |',
    '| | | | 4 | | | | | | | | | | |',
  ])('are open: %s', (other) => {
    for (const lines of [
      [other, ROW],
      [ROW, other],
    ])
      expect(Object.keys(valuesOf(dispute(...lines))).filter((code) => code.startsWith('t4.'))).toEqual([]);
  });

  it('are one where they say the same', () => {
    expect(shown(dispute(ROW, ROW)['t4.rev.cor'])).toBe('39件');
  });
});
