import { describe, expect, test } from 'vitest';
import { readForm } from '../../../ingest/forms/read-form.ts';
import { listNumeral } from '../../../ingest/read/docx/list-numerals.ts';
import { readDocx } from '../../../ingest/read/docx.ts';
import { viewOf } from '../../../src/text/view.ts';
import { cell, makeDocx, paragraph, table } from './make-docx.ts';
import type { ZipPart } from './make-zip.ts';

const NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const level = (depth: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`;
/** Each kind is a list of its own; further lists may share one. */
const numbering = (kinds: readonly string[], more = ''): ZipPart => ({
  name: 'word/numbering.xml',
  content: `<w:numbering ${NAMESPACE}>${kinds.map((levels, index) => `<w:abstractNum w:abstractNumId="${index + 1}">${levels}</w:abstractNum>`).join('')}${kinds.map((_, index) => `<w:num w:numId="${index + 1}"><w:abstractNumId w:val="${index + 1}"/></w:num>`).join('')}${more}</w:numbering>`,
});
const entry = (text: string, list = 1, depth = 0, mark = '') =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${list}"/></w:numPr>${mark}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
const cellOf = (content: string) => `<w:tc>${content}</w:tc>`;

const linesOf = async (body: string, more: readonly ZipPart[]) =>
  (await readDocx(makeDocx(body, more), '报告.docx')).text.split('\n');

/** “（七）总计” with an automatic （七） lost its number, so the row was not known and “没有提到” was answered. */
describe('labels that Word numbers by itself', () => {
  const CHINESE = level(0, 'chineseCounting', '（%1）');

  test('are written as they are printed', async () => {
    const items = Array.from({ length: 11 }, (_, index) => entry(`项目${index + 1}`)).join('');
    expect((await linesOf(items, [numbering([CHINESE])])).slice(-2)).toEqual(['（十）项目10', '（十一）项目11']);
  });

  test('levels stand in one another and begin anew', async () => {
    const levels = level(0, 'chineseCounting', '%1、') + level(1, 'decimal', '%2.') + level(2, 'decimal', '%2.%3');
    const body =
      entry('总体') + entry('甲', 1, 1) + entry('子', 1, 2) + entry('乙', 1, 1) + entry('公开') + entry('丙', 1, 1);
    expect(await linesOf(body, [numbering([levels])])).toEqual([
      '一、总体',
      '1.甲',
      '1.1子',
      '2.乙',
      '二、公开',
      '1.丙',
    ]);
  });

  test('lists of one kind count on, unless one of them begins anew', async () => {
    const more =
      '<w:num w:numId="8"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="9"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>';
    const body = entry('甲') + entry('乙', 8) + entry('丙', 9) + entry('丁', 9);
    expect(await linesOf(body, [numbering([CHINESE], more)])).toEqual(['（一）甲', '（二）乙', '（一）丙', '（二）丁']);
  });

  test('come from the style of the paragraph as well', async () => {
    const style = `<w:style w:type="paragraph" w:styleId="item"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`;
    const styles = { name: 'word/styles.xml', content: `<w:styles ${NAMESPACE}>${style}</w:styles>` };
    const body = '<w:p><w:pPr><w:pStyle w:val="item"/></w:pPr><w:r><w:t>总计</w:t></w:r></w:p>';
    const levels = level(0, 'decimal', '%1.', '<w:pStyle w:val="item"/>');
    expect(await linesOf(body + entry('不编号', 0), [styles, numbering([levels])])).toEqual(['1.总计', '不编号']);
  });

  test('are none where Word prints none: bullets, hidden labels, deleted paragraphs', async () => {
    const bullets = level(0, 'bullet', '●');
    const hidden = level(0, 'decimal', '%1.', '<w:rPr><w:vanish/></w:rPr>');
    const body =
      entry('甲', 1) +
      entry('乙', 2) +
      entry('丙', 3, 0, '<w:rPr><w:del w:id="1"/></w:rPr>') +
      entry('丁', 3) +
      entry('戊', 3, 0, '<w:rPr><w:vanish/></w:rPr>');
    expect(await linesOf(body, [numbering([bullets, hidden, CHINESE])])).toEqual(['甲', '乙', '丙（一）丁', '戊']);
  });

  test('never become part of a figure', async () => {
    const row = cellOf(paragraph('行政许可')) + cellOf(entry('77409')) + cellOf(entry('2023年工作'));
    expect(await linesOf(table(row), [numbering([level(0, 'decimal', '%1.')])])).toEqual([
      '行政许可 | 77409 | 2. 2023年工作 |',
    ]);
  });

  test('give every row of table 3 its label', async () => {
    const values = (first: number) => Array.from({ length: 7 }, (_, index) => cell(String(first + index))).join('');
    const rows = ['予以公开', '部分公开', '', '', '', '', '总计'].map((label, index) =>
      label === '' ? cellOf(entry('略')) + values(0) : cellOf(entry(label)) + values(10 * index),
    );
    const body =
      paragraph('三、收到和处理政府信息公开申请情况') +
      table(
        cell('申请人情况') +
          ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计']
            .map((head) => cell(head))
            .join(''),
        ...rows,
      );
    const text = viewOf((await linesOf(body, [numbering([CHINESE])])).join('\n')).text;
    const found = readForm(text, true).cells.find(({ cell: { code } }) => code === 't3.r7.nat');
    expect(found?.content).toMatchObject({ kind: 'value', value: '60' });
  });
});

describe('numbers of list entries', () => {
  test.each([
    ['chineseCounting', 10, '十'],
    ['chineseCountingThousand', 21, '二十一'],
    ['ideographDigital', 12, '一二'],
    ['chineseLegalSimplified', 12, '拾贰'],
    ['decimalEnclosedCircle', 3, '③'],
    ['decimalFullWidth', 12, '１２'],
    ['upperRoman', 14, 'XIV'],
    ['lowerLetter', 28, 'bb'],
    ['ideographTraditional', 2, '乙'],
    ['decimalZero', 7, '07'],
  ])('%s of %i is %s', (format, value, expected) => {
    expect(listNumeral(value, format)).toBe(expected);
  });

  test('an unknown format has none', () => {
    expect(listNumeral(3, 'hindiVowels')).toBeUndefined();
    expect(listNumeral(30, 'decimalEnclosedCircle')).toBeUndefined();
  });
});
