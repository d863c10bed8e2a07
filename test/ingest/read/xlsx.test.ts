import { describe, expect, test } from 'vitest';
import { readForm } from '../../../ingest/forms/read-form.ts';
import { readBytes } from '../../../ingest/read/read-file.ts';
import { readXlsx } from '../../../ingest/read/xlsx.ts';
import { viewOf } from '../../../src/text/view.ts';
import { printForm, randomForm } from '../forms/print-form.ts';
import { failureOf } from './failing-with.ts';
import { type CellValue, makeXlsx, type SheetToMake, sheetXml, type WorkbookToMake } from './make-xlsx.ts';

const NAME = '报告.xlsx';
const read = (bytes: Uint8Array) => readXlsx(bytes, NAME);
const refused = (bytes: Uint8Array) => failureOf('FORMAT_UNREADABLE', async () => read(bytes));
const linesOf = (sheet: Omit<SheetToMake, 'name'>, workbook?: WorkbookToMake) =>
  read(makeXlsx([{ name: '表', ...sheet }], workbook))
    .text.split('\n')
    .slice(1);
const number = (stored: number | string, style = 1): CellValue => ({
  attributes: `s="${style}"`,
  inside: `<v>${stored}</v>`,
});

describe('rows', () => {
  test('each sheet is a line with its name and one line a row', () => {
    const sheets = [
      { name: '表二', rows: [['规章', 1, 0, 12]] },
      { name: '表三', rows: [['总计', 3]] },
    ];
    expect(read(makeXlsx(sheets))).toEqual({
      format: 'xlsx',
      text: '表二\n规章 | 1 | 0 | 12 |\n表三\n总计 | 3 |',
      title: null,
    });
  });

  test('a skipped cell is a blank one, rows without content vanish, blank tails end with the table', () => {
    const rows = [
      ['a', null, 2],
      ['', ''],
      ['b', '', '', '', ''],
    ];
    expect(linesOf({ rows })).toEqual(['a | | 2 |', 'b | | |']);
  });

  test('merged cells stand once, in their first row and column', () => {
    const rows = [
      ['标题', null, null],
      ['办理结果', '予以公开', 26],
      [null, '不予公开', 1],
    ];
    expect(linesOf({ rows, merged: ['A1:C1', 'A2:A3'] })).toEqual(
      ['标题 |', '办理结果 | 予以公开 | 26 |', '不予公开 | 1 |'].map((line) => line.replace('标题 |', '标题')),
    );
  });

  test('line breaks inside a cell vanish, bars change', () => {
    expect(linesOf({ rows: [['本年新\n收数量', 'a|b', 5]] })).toEqual(['本年新收数量 | a｜b | 5 |']);
  });

  test('a long text is written as the paragraphs it has', () => {
    expect(linesOf({ rows: [[`${'一'.repeat(300)}。\n${'二'.repeat(200)}。`, 'x']] })).toEqual([
      `${'一'.repeat(300)}。`,
      `${'二'.repeat(200)}。`,
      'x',
    ]);
  });

  test('hidden rows, columns and sheets are left out, whatever they hold', () => {
    const rows = [
      ['a', 9, 1],
      ['b', 9, 2],
      ['c', 9, 3],
    ];
    expect(linesOf({ rows, hiddenRows: [2], hiddenColumns: [2] })).toEqual(['a | 1 |', 'c | 3 |']);
    const sheets = [
      { name: '草稿', rows, state: 'hidden' as const },
      { name: '更藏', rows, state: 'veryHidden' as const },
      { name: '公开', rows: [['a', 1]] },
    ];
    expect(read(makeXlsx(sheets)).text).toBe('公开\na | 1 |');
  });
});

describe('values', () => {
  const shown = (cell: CellValue, workbook?: WorkbookToMake) =>
    linesOf({ rows: [['a', cell]] }, workbook)[0]?.slice(4, -2);

  test.each([
    ['General', '24252.311082', '24252.311082'],
    ['General', '0.30000000000000004', '0.3'],
    ['General', '7730.2800000000007', '7730.28'],
    ['0', '12.5', '13'],
    ['0.00', '1.005', '1.01'],
    ['0.00', '3', '3.00'],
    ['#,##0', '1234567', '1,234,567'],
    ['#,##0.00_ ;[Red]\\-#,##0.00\\ ', '1050', '1,050.00'],
    ['0.0%', '0.9913', '99.1%'],
    ['0"件"', '22', '22件'],
    ['_ * #,##0_ ;_ * \\-#,##0_ ;_ * "-"_ ;_ @_ ', '0', '0'],
    ['0_);(0)', '-8', '-8'],
    // Formats that show a number as another one: the stored one is written.
    ['#,##0,', '1234567', '1234567'],
    ['0!.0,', '12345', '12345'],
    ['[>=10000]0.0,"万"', '12345', '12345'],
    ['# ?/?', '0.5', '0.5'],
  ])('%s of %s is %s', (format, stored, expected) => {
    expect(shown(number(stored), { formats: [format] })).toBe(expected);
  });

  test.each([
    ['yyyy/m/d', '45306', '2024年1月15日'],
    ['[$-804]yyyy"年"m"月"', '45597', '2024年11月'],
    ['m"月"d"日"', '45306', '1月15日'],
    ['yyyy-mm-dd hh:mm', '45306.395833333336', '2024年1月15日 9:30'],
    ['h:mm', '0.5', '12:00'],
    ['yyyy/m/d', '59', '1900年2月28日'],
    ['yyyy/m/d', '61', '1900年3月1日'],
  ])('date: %s of %s is %s', (format, stored, expected) => {
    expect(shown(number(stored), { formats: [format] })).toBe(expected);
  });

  test('days count from 1904 where the file says so', () => {
    expect(shown(number(43844), { formats: ['yyyy/m/d'], from1904: true })).toBe('2024年1月15日');
  });

  test('a formula is its stored result, or nothing', () => {
    expect(shown({ inside: '<f>1+1</f><v>2</v>' })).toBe('2');
    expect(shown({ attributes: 't="str"', inside: '<f>A1</f><v>甲</v>' })).toBe('甲');
    expect(shown({ attributes: 't="e"', inside: '<f>1/0</f><v>#DIV/0!</v>' })).toBe('#DIV/0!');
    expect(linesOf({ rows: [['a', { inside: '<f>1+1</f>' }, 3]] })).toEqual(['a | | 3 |']);
  });

  test('shared texts join their runs and leave readings out', () => {
    const strings = '<sst><si><t>甲</t></si><si><r><t>行政</t></r><r><t>许可</t></r><rPh><t>xk</t></rPh></si></sst>';
    const cell = { attributes: 't="s"', inside: '<v>1</v>' };
    expect(shown(cell, { more: [{ name: 'xl/sharedStrings.xml', content: strings }] })).toBe('行政许可');
  });
});

/** The statutory form as an officer types it: labels merged, every row of a table in the same columns. */
function formAsSheet(print: string): SheetToMake {
  const rows = print.split('\n').map((line) =>
    line
      .split('|')
      .map((cell) => cell.trim())
      .map((cell) => (/^-?\d+(?:\.\d+)?$/.test(cell) ? Number(cell) : cell))
      .slice(0, line.includes('|') ? -1 : undefined),
  );
  return { name: '年度报告', rows };
}

describe('the statutory form', () => {
  test.each(['GKNB-2021', 'GKNB-2019'] as const)('every cell of %s arrives', async (id) => {
    const form = randomForm(id, (index) => (index * 31) % 1009);
    const { text } = await readBytes(makeXlsx([formAsSheet(printForm(form, 'row per line'))]), NAME);
    const { cells } = readForm(viewOf(text).text, true);
    const found = cells.map(({ cell, content }) => [cell.code, content?.kind === 'value' ? content.value : null]);
    expect(Object.fromEntries(found)).toEqual(form.cells);
  });

  test('a cell left blank is missing, and nothing moves into it', async () => {
    const form = randomForm('GKNB-2021', (index) => index % 7);
    const print = printForm(form, 'row per line').replace(/规章 \| (\d+) \| \d+ \|/, '规章 | $1 | |');
    const { text } = await readBytes(makeXlsx([formAsSheet(print)]), NAME);
    const { cells } = readForm(viewOf(text).text, true);
    const valueOf = (code: string) => cells.find(({ cell }) => cell.code === code)?.content;
    expect(valueOf('t2.reg.rep')).toEqual({ kind: 'blank' });
    expect(valueOf('t2.reg.val')).toMatchObject({ value: form.cells['t2.reg.val'] });
  });
});

describe('the format is found in the content', () => {
  test('whatever the name says', async () => {
    expect((await readBytes(makeXlsx([{ name: '表', rows: [['甲', 1]] }]), 'a.docx')).format).toBe('xlsx');
  });
});

describe('bombs and damage', () => {
  const sheet = (content: string) =>
    makeXlsx([{ name: '表', rows: [] }], { more: [{ name: 'xl/worksheets/sheet1.xml', content }] });

  test('a part that packs too well', async () => {
    expect(await refused(makeXlsx([{ name: '表', rows: [['一'.repeat(5_000_000)]] }]))).toContain('压缩比');
  });

  test('one cell far to the right in every row', async () => {
    const rows = Array.from(
      { length: 100 },
      (_, index) => `<row r="${index + 1}"><c r="XFD${index + 1}"><v>1</v></c></row>`,
    );
    expect(await refused(sheet(`<worksheet><sheetData>${rows.join('')}</sheetData></worksheet>`))).toContain(
      '单元格过多',
    );
  });

  test('one long text shown in every cell', async () => {
    const cells = '<c t="s"><v>0</v></c>'.repeat(2000);
    const bomb = makeXlsx([{ name: '表', rows: [] }], {
      more: [
        {
          name: 'xl/worksheets/sheet1.xml',
          content: `<worksheet><sheetData><row>${cells}</row></sheetData></worksheet>`,
        },
        { name: 'xl/sharedStrings.xml', content: `<sst><si><t>${'一'.repeat(30_000)}</t></si></sst>` },
      ],
    });
    expect(await refused(bomb)).toContain('单元格过多');
  });

  test('more merged ranges than any form has', async () => {
    const merged = Array.from({ length: 6000 }, () => 'A1:XFD1048576');
    expect(await refused(makeXlsx([{ name: '表', rows: [['甲', 1]], merged }]))).toContain('单元格过多');
  });

  test('declarations and broken XML', async () => {
    const declared = `<!DOCTYPE d [<!ENTITY x "y">]>${sheetXml({ name: '表', rows: [['甲']] }).replace(/^<\?.*?\?>/, '')}`;
    expect(await refused(sheet(declared))).toContain('声明');
    expect(await refused(sheet('<worksheet><sheetData><row>'))).toContain('.xlsx');
  });

  test('a binary workbook is named', async () => {
    const { makeZip } = await import('./make-zip.ts');
    const binary = makeZip([{ name: 'xl/workbook.bin', content: 'x' }]);
    expect(await failureOf('FORMAT_UNKNOWN', () => readBytes(binary, 'a.xlsb'))).toContain('Excel 二进制');
  });
});
