import { expect, test } from 'vitest';
import { expectAnswer, keepingCases, type Right } from './open-case.ts';

interface CellCase {
  readonly file: string;
  /** A value, or a kind of nothing. */
  readonly cells: Readonly<Record<string, string>>;
  readonly questions?: Readonly<Record<string, Right>>;
}

const row = (code: string, columns: string, values: string) =>
  Object.fromEntries(columns.split(' ').map((column, index) => [`${code}.${column}`, values.split(' ')[index] ?? '']));
const issued = (code: string, values: string) => row(code, 'iss rep val', values);
const changed = (code: string, values: string) => row(code, 'prev chg dec', values);
const ended = (code: string, values: string) => row(code, 'up cor oth pen tot', values);

const CASES: readonly CellCase[] = [
  {
    file: 'm07_增减字样.txt',
    cells: { ...changed('t2b.lic', '8 10 18'), ...changed('t2b.pen', '4 -4 0'), ...changed('t2b.cmp', '3 0 3') },
    questions: {
      岷县教育局2020年行政许可处理决定多少件: { right: ['18件'] },
      岷县教育局2020年收到多少件申请: { right: ['0件'] },
    },
  },
  {
    file: 'm08_空白格.txt',
    cells: { 't2.lic.dec': 'missing', 't2.pen.dec': '5', 't2.cmp.dec': '0', 't2.fee.amt': '0' },
    questions: { 渭源县农业农村局2021年行政许可处理决定多少件: { right: [], orRefused: true, never: ['0件', '5件'] } },
  },
  {
    file: 'm09_规章行前有正文.txt',
    cells: { ...issued('t2.reg', '0 0 0'), ...issued('t2.nrm', '0 0 0') },
    questions: { 漳县卫生健康局2023年规章现行有效多少件: { right: ['0件'] } },
  },
  { file: 'a.txt', cells: { ...issued('t2.reg', '0 0 0'), ...issued('t2.nrm', '0 0 0'), 't2.lic.dec': '7' } },
  { file: 'b.txt', cells: { ...issued('t2.reg', '0 0 0'), ...issued('t2.nrm', '0 0 0'), 't2.lic.dec': '7' } },
  {
    file: 'm22_附页分页.txt',
    cells: {
      ...row('t3.cout', 'nat ent res pub leg oth tot', '0 0 0 0 0 0 0'),
      ...ended('t4.rev', '1 2 3 4 10'),
      ...ended('t4.lit1', '0 0 0 0 0'),
      ...ended('t4.lit2', '0 0 0 0 0'),
    },
  },
];

const open = keepingCases();

test.each(CASES)('$file: its cells', async ({ file, cells }) => {
  expect(await (await open(file)).cells()).toMatchObject(cells);
});

const ASKED = CASES.flatMap(({ file, questions = {} }) =>
  Object.entries(questions).map(([question, right]) => [file, question, right] as const),
);

test.each(ASKED)('%s: %s', async (file, question, right) =>
  expectAnswer(await (await open(file)).ask(question), right),
);

test('m08: the reader is told that the cell is blank, not that the row is damaged', async () => {
  const question = '渭源县农业农村局2021年行政许可处理决定多少件';
  const { text } = await (await open('m08_空白格.txt')).ask(question);
  expect(text).toContain('空白');
  expect(text).not.toMatch(/残缺|错位/);
});
