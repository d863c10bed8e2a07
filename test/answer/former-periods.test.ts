import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../src/domain/answer.ts';
import { type TemporaryLibrary, openLibraryOf } from '../support/temporary-library.ts';

const YEARLY = `清水县12345政务服务便民热线2023年运行情况报告
2023年，清水县12345热线共受理群众诉求18630件。
| 类别 | 本年（件） | 上年（件） | 同比 |
| 咨询类 | 9000 | 8442 | 6.6% |
| 投诉类 | 3000 | 3260 | -8.0% |`;
const MONTHLY = `秦安县12345政务服务便民热线2023年1月运行情况报告
| 项目（件） | 1月 | 上月 |
| 咨询类 | 900 | 844 |
| 投诉类 | 300 | 326 |`;
const COMPARISON = `甘谷县人民政府2022年与2023年政府信息公开情况对比
| 指标 | 2023年 | 2022年 | 增减 |
| 主动公开政府信息（条） | 3120 | 2980 | +140 |
| 本年新收政府信息公开申请数量 | 45 | 38 | +7 |`;

let library: TemporaryLibrary;
beforeAll(async () => {
  library = await openLibraryOf({ 'y.txt': YEARLY, 'm.txt': MONTHLY, 'c.txt': COMPARISON });
});
afterAll(() => library.discard());

const ask = (question: string) => library.ask(question, []);
const values = ({ figures }: Answer) => figures.map(({ value }) => value);

/** A column of the year before was given as the figures of the report's own year, or not at all. */
describe('a figure of a time without a report', () => {
  it.each([
    ['清水县12345热线2022年咨询类多少件', ['8442'], '据2023年报告'],
    ['清水县12345热线2022年投诉类多少件', ['3260'], '据2023年报告'],
    ['秦安县12345热线2022年12月咨询类多少件', ['844'], '据2023年1月报告'],
  ])('is told by the report that prints it, and that is said: %s', async (question, figures, said) => {
    const answer = await ask(question);
    expect(values(answer)).toEqual(figures);
    expect(answer.text).toContain(said);
  });

  it.each([
    ['清水县12345热线2023年咨询类多少件', ['9000']],
    ['秦安县12345热线2023年1月投诉类多少件', ['300']],
    ['甘谷县2022年收到多少件申请', ['38']],
    ['甘谷县2023年收到多少件申请', ['45']],
  ])('never stands in for that of the asked time: %s', async (question, figures) => {
    expect(values(await ask(question))).toEqual(figures);
  });

  it('is not made of a report that does not print it', async () => {
    expect(values(await ask('清水县12345热线2021年咨询类多少件'))).toEqual([]);
    expect(values(await ask('清水县12345热线2022年求助类多少件'))).toEqual([]);
  });
});
