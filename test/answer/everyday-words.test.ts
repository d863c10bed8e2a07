import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TemporaryLibrary, openLibraryOf } from '../support/temporary-library.ts';

let library: TemporaryLibrary;
beforeAll(async () => {
  library = await openLibraryOf({
    '石湾街道.txt':
      '义乌市石湾街道办事处2022年政府信息公开工作年度报告\n一、总体情况\n2022年,石湾街道共收到信息公开申请8件,上年度结转1件;予以公开3件,无法提供4件,结转下年继续办理2件。\n',
    '衡东.txt':
      '衡东县12345热线2025年第一季度运行情况报告\n一、热线运行情况\n2025年第一季度,12345热线话务总数为20700个,日均230个,在线办结数6270件,赣服通170件。社会保障1480件,占诉求量的13.3%。我县社会保障类环比减少49.5%。\n',
  });
});
afterAll(() => library.discard());

/** Words of the street beside the words of reports: each of these found nothing, though the report prints it. */
describe('a figure is found by what people call it', () => {
  it.each([
    ['衡东县热线2025年一季度每天大概接多少个电话', '230'],
    ['衡东县热线2025年一季度有多少是当场就办完的', '6270'],
    ['衡东县热线2025年一季度赣服通进来多少', '170'],
    ['衡东县热线2025年一季度社保问题多少件', '1480'],
    ['义乌石湾街道2022年没法提供的有几件', '4'],
  ])('%s', async (question, value) => {
    expect((await library.ask(question)).figures[0]).toMatchObject({ value });
  });
});

/** "占收到的多少" was answered with the part alone, as if that were the share. */
describe('a share', () => {
  it('of what was received is that of what was received', async () => {
    const answer = await library.ask('义乌石湾街道2022年无法提供的占收到的多少');
    expect(answer.text).toContain('50%');
  });

  it('of nothing that is known is not answered plainly', async () => {
    const answer = await library.ask('衡东县热线2025年一季度赣服通占多少');
    expect(answer.status).not.toBe('answered');
  });
});

/** It was called partial, since the report of the quarter before is not here. */
it('a change that the report tells itself needs no other report', async () => {
  const answer = await library.ask('衡东县热线2025年一季度社保问题比上季度降了多少');
  expect(answer.status).toBe('answered');
  expect(answer.text).toContain('49.5%');
});

/** The year is not here, but the next report says what it took over from it. */
it('what was left of a year is told by the report of the next', async () => {
  const answer = await library.ask('义乌石湾街道2021年还没办完的有几件');
  expect(answer.figures.map(({ value }) => value)).toEqual(['1']);
  expect(answer.text).toContain('2022年');
});
