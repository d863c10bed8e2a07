import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { readBytes } from '../../ingest/read/read-file.ts';
import type { SourceText } from '../../ingest/read/source-text.ts';

const CORPUS = resolve(process.env['WENZHENG_CORPUS'] ?? join(import.meta.dirname, '../../../shared/corpus'));
const FOLDERS = ['seeds', 'reports', 'laws'];

const nameWith = (part: string) => readdirSync(join(CORPUS, 'reports')).find((name) => name.includes(part)) ?? part;
const bytesOf = (path: string) => new Uint8Array(readFileSync(join(CORPUS, path)));
const read = (path: string) => readBytes(bytesOf(path), path);
const cellsOf = (line: string) =>
  line
    .split('|')
    .slice(0, -1)
    .map((cell) => cell.trim());

describe('every file', () => {
  const paths = FOLDERS.flatMap((folder) => readdirSync(join(CORPUS, folder)).map((name) => `${folder}/${name}`));
  const formats = { txt: 'text', md: 'text', html: 'html', pdf: 'pdf', docx: 'docx' };

  test.each(paths)('%s is read in its own format', async (path) => {
    const { format, text } = await read(path);
    expect(format).toBe(formats[path.split('.').at(-1) as keyof typeof formats]);
    expect(text.match(/\p{Script=Han}/gu)?.length).toBeGreaterThan(80);
  });

  test.each(paths.filter((path) => /\.(?:txt|md)$/.test(path)))('%s is kept as it is', async (path) => {
    const stored = Buffer.from(bytesOf(path)).toString('utf8');
    expect((await read(path)).text).toBe(stored.replaceAll('\r\n', '\n'));
  });
});

/** The rows of table 3 by their labels; the clipped one is so in print. */
const REQUEST_ROWS = [
  '一、本年新收政府信息公开申请数量',
  '二、上年结转政府信息公开申请数量',
  '（一）予以公开',
  '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
  '1.属于国家秘密',
  '2.其他法律行政止公开',
  '3.危及“三安全一稳定”',
  '4.保护第三方合法权益',
  '5.属于三类内部事务信息',
  '6.属于四类过程性信息',
  '7.属于行政执法案卷',
  '8.属于行政查询事项',
  '1.本机关不掌握相关政府信息',
  '2.没有现成信息需要另行制作',
  '3.补正后申请内容仍不明确',
  '1.信访举报投诉类申请',
  '2.重复申请',
  '3.要求提供公开出版物',
  '4.无正当理由大量反复申请',
  '5.要求行政机关确认或重新出具已获取信息',
  '（六）其他处理',
  '（七）总计',
  '四、结转下年度继续办理',
];
/** Group labels, and the row that each stands in. */
const GROUPS = ['三、本年度办理结果 | （一）', '（三）不予公开 | 1.', '（四）无法提供 | 1.', '（五）不予处理 | 1.'];

const PDFS = [
  {
    file: 'pdf_洪泽区2023',
    disclosure: '规章 0 0 0, 行政规范性文件 0 5 5, 行政许可 550, 行政处罚 4119, 行政强制 195, 行政事业性收费 7730.28',
    persons: [21, 0, 0, 4, 1, 0, 0, 0, 0, 1, 1, 0, 10, 3, 0, 1, 0, 0, 0, 0, 0, 21, 0],
    disputes: [10, 1, 0, 0, 0, 0, 0, 0, 0, 0, 5, 0, 0, 0, 0],
  },
  {
    file: 'pdf_洪泽区2024',
    disclosure: '规章 0 0 0, 行政规范性文件 3 0 8, 行政许可 9487, 行政处罚 2776, 行政强制 84, 行政事业性收费 7545',
    persons: [95, 0, 50, 9, 0, 0, 1, 0, 0, 1, 1, 0, 31, 1, 0, 1, 0, 0, 0, 0, 0, 95, 0],
    disputes: [1, 1, 0, 0, 2, 1, 0, 0, 0, 1, 2, 0, 1, 0, 3],
  },
];

describe.each(PDFS)('$file', ({ file, disclosure, persons, disputes }) => {
  let source: SourceText;
  let lines: string[];
  beforeAll(async () => {
    source = await read(`reports/${nameWith(file)}`);
    lines = source.text.split('\n');
  });
  const rowOf = (label: string) => lines.map(cellsOf).filter((cells) => cells.includes(label));

  test.each(disclosure.split(', ').map((row) => row.split(' ')))('table 2: %s', (label = '', ...values) => {
    expect(rowOf(label)).toEqual([[label, ...values]]);
  });

  test.each(REQUEST_ROWS.map((label, index) => [label, persons[index]] as const))(
    'table 3: %s is %i',
    (label, value) => {
      // Both reports count natural persons only; a label column without an item may leave a blank cell before them.
      const [cells, ...others] = rowOf(label).map((row) => row.slice(row.indexOf(label) + 1));
      expect(others).toEqual([]);
      expect(cells?.filter((cell, index) => index > 0 || cell !== '')).toEqual(
        [value, 0, 0, 0, 0, 0, value].map(String),
      );
    },
  );

  test.each(GROUPS)('table 3: the group %s… is named once, in its first row', (start) => {
    expect(lines.filter((line) => line.includes(start))).toHaveLength(1);
    expect(lines.filter((line) => cellsOf(line).includes(start.split(' ')[0] ?? ''))).toHaveLength(1);
  });

  test('table 4: one row of 15 numbers', () => {
    const rows = lines.map(cellsOf).filter((cells) => cells.length === 15);
    expect(rows).toEqual([disputes.map(String)]);
  });

  test('page numbers and line breaks of the print are gone', () => {
    expect(lines.filter((line) => /^\W*\d\W*$/.test(line))).toEqual([]);
    expect(lines.filter((line) => !line.includes('|')).every((line) => /[。一-龥]$/.test(line))).toBe(true);
    expect(lines.filter((line) => line.includes('|'))).toHaveLength(14 + 3 + 23 + 4);
    expect(source.text).not.toMatch(/[一-龥] [一-龥]/);
  });

  test('six sections, each heading on a line of its own', () => {
    const headings = lines.filter((line) => /^[一二三四五六]、[^|]{4,20}$/.test(line));
    expect(headings.map((line) => line[0]).join('')).toBe('一二三四五六');
  });
});

describe('pt05_平潭综合实验区2021.html', () => {
  test('all rows of its three tables are read, and their sums hold', async () => {
    const { text } = await read(`reports/${nameWith('pt05')}`);
    const rows = text.split('\n').map(cellsOf);
    const numbers = (cells: readonly string[]) => cells.filter((cell) => /^[\d.]+$/.test(cell)).map(Number);
    const requests = rows.map(numbers).filter((values) => values.length === 7);
    expect(requests).toHaveLength(25);
    for (const values of requests) expect(values.slice(0, -1).reduce((sum, value) => sum + value, 0)).toBe(values[6]);
    expect(rows.map(numbers).filter((values) => values.length === 15)).toEqual([
      [1, 0, 2, 0, 3, 12, 0, 0, 0, 12, 0, 0, 0, 0, 0],
    ]);
    expect(rows).toContainEqual(['行政规范性文件', '69', '3', '665']);
    expect(rows).toContainEqual(['行政事业性收费', '24252.311082']);
  });
});

test('the HTML excerpt keeps its bare rows, blank cells and cut numbers', async () => {
  const lines = (await read(`reports/${nameWith('excerpt_')}`)).text.split('\n');
  expect(lines).toContain('二、上年结转政府信息公开申请数量 | 0 | | | | | | 0 |');
  expect(lines.at(-1)).toBe('三、本年度办理结果 | （一）予以公开 | 26 |');
  expect(lines.find((line) => line.includes('电话'))).toContain('0527—83593059）');
});

test('the blank form gives its three tables, every blank cell as a bar', async () => {
  const { text } = await read(`reports/${nameWith('template_')}`);
  const rows = text
    .split('\n')
    .filter((line) => line.includes('|'))
    .map(cellsOf);
  const blanks = rows.map((cells) => cells.filter((cell) => cell === '').length);
  expect(rows).toHaveLength(14 + 3 + 25 + 4);
  expect(blanks.filter((count) => count === 7)).toHaveLength(25);
  expect(blanks.filter((count) => count === 15)).toHaveLength(1);
  expect(blanks.reduce((sum, count) => sum + count, 0)).toBe(2 * 3 + 4 * 1 + 25 * 7 + 15);
});
