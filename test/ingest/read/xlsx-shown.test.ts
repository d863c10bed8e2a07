import { describe, expect, test } from 'vitest';
import { readXlsx } from '../../../ingest/read/xlsx.ts';
import { viewOf } from '../../../src/text/view.ts';
import { type CellValue, makeXlsx, type WorkbookToMake } from './make-xlsx.ts';

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
/** A style sheet in which cell style 1 has the given font, fill and number format. */
const styled = ({ font = '', fill = '', format = 'General' }): WorkbookToMake => ({
  more: [
    {
      name: 'xl/styles.xml',
      content: `<styleSheet ${MAIN}><numFmts><numFmt numFmtId="200" formatCode="${format}"/></numFmts><fonts><font><sz val="11"/></font><font>${font}</font></fonts><fills><fill><patternFill patternType="none"/></fill><fill>${fill}</fill></fills><cellXfs><xf numFmtId="0" fontId="0" fillId="0"/><xf numFmtId="200" fontId="1" fillId="1"/></cellXfs></styleSheet>`,
    },
  ],
});
const solid = (colour: string) => `<patternFill patternType="solid"><fgColor ${colour}/></patternFill>`;
const number = (stored: string): CellValue => ({ attributes: 's="1"', inside: `<v>${stored}</v>` });
const rich = (...runs: readonly (readonly [text: string, font?: string])[]): CellValue => ({
  attributes: 's="1" t="inlineStr"',
  inside: `<is>${runs.map(([text, font]) => `<r>${font === undefined ? '' : `<rPr>${font}</rPr>`}<t>${text}</t></r>`).join('')}</is>`,
});
const rowOf = (cell: CellValue, workbook: WorkbookToMake = {}) =>
  readXlsx(makeXlsx([{ name: '表', rows: [['行政许可', cell, '注']] }], workbook), '报告.xlsx')
    .text.split('\n')[1]
    ?.replace(/ 注 \|$/, '');

/** Runs of one text were joined whatever they looked like: 77409 with a raised 1 was read as 774091. */
describe('runs of a text', () => {
  test.each([
    ['raised', rich(['77409'], ['1', '<vertAlign val="superscript"/>'])],
    ['lowered', rich(['77409'], ['[1]', '<sz val="8"/><vertAlign val="subscript"/>'])],
    ['struck out', rich(['9', '<strike/>'], ['77409', '<strike val="0"/>'])],
    ['white', rich(['9', '<color rgb="FFFFFFFF"/>'], ['77409', '<color theme="1"/>'])],
    ['in the white of the theme', rich(['9', '<color theme="0"/>'], ['77409', '<color indexed="8"/>'])],
  ])('%s: no part of the number', (_, cell) => {
    expect(viewOf(rowOf(cell) ?? '').text).toBe('行政许可 | 77409 |');
  });

  test('of shared texts too, and the mark stays in the text', () => {
    const strings = `<sst><si><r><rPr><strike/></rPr><t>9</t></r><r><t>77409</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>1</t></r><rPh><t>x</t></rPh></si></sst>`;
    const cell = { attributes: 't="s"', inside: '<v>0</v>' };
    expect(rowOf(cell, { more: [{ name: 'xl/sharedStrings.xml', content: strings }] })).toBe('行政许可 | 77409¹ |');
  });

  test('units and powers keep their meaning', () => {
    const above = '<vertAlign val="superscript"/>';
    expect(rowOf(rich(['12m'], ['2', above]))).toBe('行政许可 | 12m² |');
    expect(rowOf(rich(['10'], ['4', above]))).toBe('行政许可 | 10⁴ |');
  });
});

/** A number struck out in its cell, or written in white, was read like any other. */
describe('whole cells', () => {
  test.each([
    ['struck out', { font: '<strike/>' }],
    ['white on white', { font: '<color rgb="FFFFFFFF"/>' }],
    ['white on a white fill', { font: '<color indexed="9"/>', fill: solid('rgb="FFFFFFFF"') }],
    ['the colour of the fill', { font: '<color theme="4" tint="0.4"/>', fill: solid('theme="4" tint="0.4"') }],
    ['a format that shows nothing', { format: ';;;' }],
    ['a format with an empty text for numbers', { format: '&quot;&quot;;&quot;&quot;' }],
  ])('%s: blank', (_, style) => {
    expect(rowOf(number('77409'), styled(style))).toBe('行政许可 | |');
  });

  test.each([
    ['white on dark', { font: '<color rgb="FFFFFFFF"/>', fill: solid('rgb="FF1F3864"') }],
    ['white on a fill of the theme', { font: '<color theme="0"/>', fill: solid('theme="4"') }],
    ['white on a pattern', { font: '<color theme="0"/>', fill: '<patternFill patternType="darkGray"/>' }],
    ['raised as a whole', { font: '<vertAlign val="superscript"/>' }],
    ['a format that hides other numbers', { format: '0;;' }],
  ])('%s: read', (_, style) => {
    expect(rowOf(number('77409'), styled(style))).toBe('行政许可 | 77409 |');
  });

  test('a zero that the format leaves blank is blank, and no zero', () => {
    expect(rowOf(number('0'), styled({ format: '0;-0;' }))).toBe('行政许可 | |');
    expect(rowOf(number('0'), styled({ format: '0;-0' }))).toBe('行政许可 | 0 |');
  });

  test('a format may hide text as well', () => {
    expect(rowOf(rich(['77409']), styled({ format: ';;;' }))).toBe('行政许可 | |');
    expect(rowOf(rich(['77409']), styled({ format: ';;' }))).toBe('行政许可 | 77409 |');
  });

  test('white where a table style may lie behind it is read, but joins nothing', () => {
    const sheet = { name: '表', rows: [['行政许可', rich(['9', '<color rgb="FFFFFFFF"/>'], ['77409', ''])]] };
    const bytes = makeXlsx([sheet], {
      more: [
        {
          name: 'xl/worksheets/sheet1.xml',
          content: `<worksheet ${MAIN}><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>行政许可</t></is></c><c r="B1" t="inlineStr"><is><r><rPr><color rgb="FFFFFFFF"/></rPr><t>9</t></r><r><t>77409</t></r></is></c></row></sheetData><tableParts><tablePart/></tableParts></worksheet>`,
        },
      ],
    });
    expect(readXlsx(bytes, '报告.xlsx').text).toBe('表\n行政许可 | 9 77409 |');
  });

  test('rows and columns without height or width are hidden', () => {
    const cellOf = (reference: string, text: string) => `<c r="${reference}" t="inlineStr"><is><t>${text}</t></is></c>`;
    const content = `<worksheet ${MAIN}><cols><col min="2" max="2" width="0"/></cols><sheetData><row r="1" ht="0" customHeight="1">${cellOf('A1', '甲')}${cellOf('C1', '1')}</row><row r="2">${cellOf('A2', '乙')}${cellOf('B2', '9')}${cellOf('C2', '2')}</row></sheetData></worksheet>`;
    const bytes = makeXlsx([{ name: '表', rows: [] }], { more: [{ name: 'xl/worksheets/sheet1.xml', content }] });
    expect(readXlsx(bytes, '报告.xlsx').text).toBe('表\n乙 | 2 |');
  });
});
