import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBytes } from '../../../ingest/read/read-file.ts';

const textOf = async (content: string, name = '统计.csv') =>
  (await readBytes(new TextEncoder().encode(content), name)).text;

/** A .csv file was kept as prose: no figure of it was found, and nobody was told. */
describe('separated values', () => {
  it('become rows with bars', async () => {
    expect(await textOf('\ufeff受理单位,交办总量,办结率\r\n甲县,4226,98.06%\r\n乙县,1922,98.44%\r\n')).toBe(
      '受理单位 | 交办总量 | 办结率 |\n甲县 | 4226 | 98.06% |\n乙县 | 1922 | 98.44% |',
    );
  });

  it.each([
    ['semicolons', '单位;总量\n甲县;1\n乙县;2'],
    ['tabs', '单位\t总量\n甲县\t1\n乙县\t2'],
    ['a stated separator', 'sep=;\n单位;总量\n甲县;1\n乙县;2'],
    ['quotation marks', '"单位","总量"\n"甲县","1"\n"乙县",2'],
  ])('may be parted by %s', async (_, content) => {
    expect(await textOf(content)).toBe('单位 | 总量 |\n甲县 | 1 |\n乙县 | 2 |');
  });

  it('keep separators, marks and line ends that stand in quotation marks', async () => {
    expect(await textOf('单位,总量\n"甲,""县""\n","4,226"\n乙县,1')).toBe(
      '单位 | 总量 |\n甲,"县" | 4,226 |\n乙县 | 1 |',
    );
  });

  it('have their title on a line of its own and blank cells as blanks', async () => {
    expect(await textOf('热线办件情况,,\n单位,总量,备注\n甲县,1,\n,2,\n')).toBe(
      '热线办件情况\n单位 | 总量 | 备注 |\n甲县 | 1 | |\n| 2 | |',
    );
  });

  it('are found under any name where they are even and hold numbers', async () => {
    expect(await textOf('单位,总量,办结率\n甲县,1,98%\n乙县,2,97%\n', '下载')).toContain('甲县 | 1 | 98% |');
  });

  it.each([
    ['prose', '受理诉求12件,办结11件\n其中电话10件,网络2件。', 'a.txt'],
    ['prose under such a name', '本月受理诉求12件。\n办理情况良好,群众满意', 'a.csv'],
    ['lists of names', '甲,乙,丙\n丁,戊,己\n庚,辛,壬', 'a.txt'],
    ['uneven lines', '单位,总量,率\n甲县,1\n乙县,2,3,4', 'a.txt'],
  ])('are not seen in %s', async (_, content, name) => {
    expect(await textOf(content, name)).toBe(content);
  });

  it('are told apart by the mark that stands between quoted fields, not by one within them', async () => {
    expect(await textOf('"a","a",";"\n";",";",";"\n"0",".","甲"')).toBe('a | a | ; |\n; | ; | ; |\n0 | . | 甲 |');
  });

  it('come back field by field, whatever they hold', () => {
    const field = fc.stringMatching(/^[甲乙丙丁a-z0-9,"%.;|]{1,6}$/);
    const quoted = (content: string) => `"${content.replaceAll('"', '""')}"`;
    return fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(field, field, field), { minLength: 2, maxLength: 6 }), async (rows) => {
        const content = rows.map((row) => row.map(quoted).join(',')).join('\n');
        const expected = rows.map((row) => `${row.map((cell) => cell.replaceAll('|', '｜')).join(' | ')} |`).join('\n');
        expect(await textOf(content)).toBe(expected);
      }),
    );
  });
});
