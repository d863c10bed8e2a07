import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TemporaryLibrary, openLibraryOf } from '../support/temporary-library.ts';

let library: TemporaryLibrary;
beforeAll(async () => {
  library = await openLibraryOf({
    '石湾街道.txt':
      '义乌市石湾街道办事处2022年政府信息公开工作年度报告\n一、总体情况\n一年来,我街道共主动公开政府信息146条,发布政策解读15条、回应关切24条。2022年,石湾街道共收到信息公开申请8件,上年度结转1件;予以公开3件,无法提供4件,结转下年继续办理2件。\n',
    '衡东.txt':
      '衡东县12345热线2025年第一季度运行情况报告\n一、热线运行情况\n2025年第一季度,12345热线话务总数为20700个,日均230个,在线办结数6270件,赣服通170件。社会保障1480件,占诉求量的13.3%。我县社会保障类环比减少49.5%。\n',
    '大英.txt':
      '大英县12345热线2024年3月运行情况通报\n一、办理情况\n民政局、卫计局等9个单位群众满意率均为100%。回马镇等3个单位满意率低于最低标准85%。\n(一)基础建设方面本月共办理修路类工单534件、满意率92%。\n(二)公共服务方面本月共办理停水类工单870件、满意率86%。\n',
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
    ['义乌石湾街道2022年发了多少条信息', '146'],
  ])('%s', async (question, value) => {
    expect((await library.ask(question)).figures[0]).toMatchObject({ value });
  });
});

/** 85% was the least that is asked of everybody, 100% that of nine offices: neither is the rate of the county. */
it('a rate of some is not that of all, and a target is none', async () => {
  const answer = await library.ask('大英县热线2024年3月满意率多少');
  expect(answer.status).toBe('partial');
  expect(answer.text).toContain('没有给出总的满意率');
  expect(answer.text).not.toContain('85%');
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

/** "回应了多少" after interpretations gave the interpretations again: a doing was taken for nothing. */
it('what was done is a measure of its own, also in a talk', async () => {
  const answer = await library.ask('回应了多少', [{ role: 'user', content: '义乌石湾街道2022年发了多少条解读' }]);
  expect(answer.figures.map(({ value }) => value)).toEqual(['24']);
});

/** The opening words of a report were quoted for a number that it does not state. */
it('a count that no figure states is stated by no sentence', async () => {
  expect(await library.ask('大英县2024年3月收到几个申请')).toMatchObject({ status: 'not_found' });
});
