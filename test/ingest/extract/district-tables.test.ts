import { describe, expect, it } from 'vitest';
import { findLabelledValues } from '../../../ingest/extract/label-values.ts';
import { readBytes } from '../../../ingest/read/read-file.ts';
import { viewOf } from '../../../src/text/view.ts';
import { cell, makeDocx, paragraph, table } from '../read/make-docx.ts';
import { makeXlsx } from '../read/make-xlsx.ts';

const ROWS = [
  ['序号', '受理单位', '交办总量', '办结率', '满意率'],
  ['1', '西峰区', '4226', '98.06%', '99.00%'],
  ['2', '庆城县', '1922', '98.44%', '98.37%'],
  ['3', '环县', '6530', '97.95%', '98.44%'],
];
const TITLE = '庆阳市12345热线2023年4月月报';
const bytesOf = (content: string) => new TextEncoder().encode(content);

const FILES: Readonly<Record<string, Uint8Array>> = {
  'a.html': bytesOf(
    `<html><body><h1>${TITLE}</h1><table>${ROWS.map((row) => `<tr>${row.map((words) => `<td>${words}</td>`).join('')}</tr>`).join('')}</table></body></html>`,
  ),
  'a.docx': makeDocx(paragraph(TITLE) + table(...ROWS.map((row) => row.map((words) => cell(words)).join('')))),
  'a.xlsx': makeXlsx([{ name: '4月', rows: [[TITLE], ...ROWS] }]),
  'a.csv': bytesOf(`${TITLE},,,,\r\n${ROWS.map((row) => row.join(',')).join('\r\n')}\r\n`),
  'a.txt': bytesOf(
    `${TITLE}\n${ROWS.flat()
      .map((words) => `${words} |`)
      .join('\n')}\n`,
  ),
};

/** "环县满意率" was answered with the column before it, from text exports and workbooks alike; a CSV file held no figure. */
describe('a table of districts is the same table in every format', () => {
  it.each(Object.keys(FILES))('%s', async (name) => {
    const { text } = viewOf((await readBytes(FILES[name] ?? new Uint8Array(), name)).text);
    const { values } = findLabelledValues(text, [{ start: 0, end: text.length }]);
    expect(values.map(({ subject, number, unit }) => `${subject} ${number.value}${unit ?? ''}`)).toEqual([
      '西峰区交办总量 4226',
      '西峰区办结率 98.06%',
      '西峰区满意率 99%',
      '庆城县交办总量 1922',
      '庆城县办结率 98.44%',
      '庆城县满意率 98.37%',
      '环县交办总量 6530',
      '环县办结率 97.95%',
      '环县满意率 98.44%',
    ]);
  });
});
