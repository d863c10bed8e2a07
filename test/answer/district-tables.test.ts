import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TemporaryLibrary, openLibraryOf } from '../support/temporary-library.ts';

const stacked = (words: string) =>
  words
    .split(' ')
    .map((word) => `${word} |`)
    .join('\n');

let library: TemporaryLibrary;

beforeAll(async () => {
  library = await openLibraryOf({
    '庆阳.txt': `庆阳市12345热线2023年4月月报\n一、受理情况\n全市受理诉求1.56万件。\n${stacked('序号 受理单位 交办总量 办结率 满意率 1 西峰区 4226 98.06% 99.00% 2 庆城县 1922 98.44% 98.37% 3 环县 6530 97.95% 98.44%')}`,
    '话务.txt':
      '白银市12345热线2021年运行情况报告\n一、话务服务\n\n话务类别\n\n话务量\n\n（通）\n\n接通率\n\n接听\n\n962151\n\n98.16%\n\n呼出\n\n284170\n\n/\n\n合计\n\n1246321\n\n/\n',
  });
});

afterAll(() => library.discard());

/** The city's bulletin prints a table of its counties: the number of the column before was given for the rate. */
describe('a county in the table of its city', () => {
  it.each([
    ['环县满意率是多少', '98.44', '%'],
    ['庆城县办结率', '98.44', '%'],
    ['西峰区交办总量多少', '4226', null],
  ])('%s', async (question, value, unit) => {
    expect((await library.ask(question)).figures).toMatchObject([{ value, unit }]);
  });

  it('is not answered with another column', async () => {
    expect((await library.ask('环县及时率是多少')).figures).toEqual([]);
  });
});

/** "没有提到" was said of a rate that the table prints, once, for the whole of a line of work. */
it('a measure that a table prints for the whole is found', async () => {
  expect((await library.ask('白银市12345热线2021年接通率是多少')).figures).toMatchObject([
    { value: '98.16', unit: '%' },
  ]);
  expect((await library.ask('白银市12345热线2021年话务量多少')).figures).toMatchObject([
    { value: '1246321', unit: '通' },
  ]);
});
