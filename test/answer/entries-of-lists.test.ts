import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TemporaryLibrary, openLibraryOf } from '../support/temporary-library.ts';

let library: TemporaryLibrary;

beforeAll(async () => {
  library = await openLibraryOf({
    '石湾.txt': [
      '石湾市12345热线2024年5月运行情况通报',
      '一、受理情况',
      '5月份,全市热线共受理各类诉求8200件,同比下降12.5%,环比增长3.1%，日均受理265件。',
      '二、诉求类型',
      '按类型分,咨询类5100件,投诉类2050件,就业类640件,重要会议类12件。',
      '三、承办情况',
      '交办各单位共1300件,其中办理事项排名前三的是市公安局(287件)、青柳镇(225件)、市人力资源和社会保障局(154件)。',
    ].join('\n'),
    '柳溪.txt': [
      '柳溪县统计局2024年政府信息公开工作年度报告',
      '一、总体情况',
      '2024年，我局共审核发布各类公开政府信息337条，其中工作动態(tài)类信息(含通知公告)315条，财政预决算3条。网站专栏建设了12个。宣传视频总播放量超700万次。',
      '2024年，我局受理线上信息公开申请65件，受理线下信息公开申请9件。行政处罚决定22件。',
    ].join('\n'),
  });
});

afterAll(() => library.discard());

async function valuesOf(talk: readonly string[]) {
  const earlier = talk.slice(0, -1).map((content) => ({ role: 'user' as const, content }));
  const { status, figures, text } = await library.ask(talk.at(-1) ?? '', earlier);
  return { status, values: figures.map(({ value }) => value), text };
}

// A town of which nothing is here was "not in the library" although the list that the talk was about had it.
describe('another entry of the list that a talk is about', () => {
  it.each([
    [['石湾市热线2024年5月市公安局多少件', '青柳镇呢'], ['225']],
    [
      ['石湾市热线2024年5月市公安局多少件', '青柳镇呢', '两个加起来'],
      ['287', '225', '512'],
    ],
    [['石湾市热线2024年5月投诉类多少件', '市人社局'], ['154']],
    [['石湾市2024年5月青柳镇多少件'], ['225']],
  ])('%j', async (talk, values) => {
    expect(await valuesOf(talk)).toMatchObject({ status: 'answered', values });
  });
});

// Of two things that were compared only the one that was named last was told.
describe('what is named now, held against what the talk was about', () => {
  it.each([
    [['石湾市热线2024年5月咨询类多少件', '比投诉类多多少'], '3050'],
    [['石湾市热线2024年5月咨询类多少件', '和投诉类加起来呢'], '7150'],
    [['石湾市热线2024年5月咨询类多少件', '是就业类的几倍'], '7.97'],
    [['石湾市热线2024年5月咨询类比投诉类多多少'], '3050'],
  ])('%j', async (talk, result) => {
    const { status, text } = await valuesOf(talk);
    expect([status, text]).toEqual(['answered', expect.stringContaining(result)]);
  });

  it.each(['投诉类多还是咨询类多', '是咨询类多还是投诉类多'])('%s: which of two is more', async (question) => {
    const { status, text } = await valuesOf([`石湾市热线2024年5月${question}`]);
    expect([status, text]).toEqual(['answered', expect.stringContaining('最多的是咨询类')]);
  });
});

// "同比下降12.5%" stands behind the figure, and the answer was that only one year is here.
describe('a change that the report prints behind its figure', () => {
  it.each([
    [['石湾市热线2024年5月受理多少件', '同比呢'], '12.5%'],
    [['石湾市热线2024年5月受理多少件', '同比怎么样'], '12.5%'],
    [['石湾市热线2024年5月受理多少件', '跟上月比是多了还是少了'], '3.1%'],
    [['石湾市2024年5月同比下降多少'], '12.5%'],
  ])('%j', async (talk, rate) => {
    const { status, text } = await valuesOf(talk);
    expect([status, text]).toEqual(['answered', expect.stringContaining(rate)]);
  });

  it('leaves the talk at its own time', async () => {
    const talk = ['石湾市热线2024年5月受理多少件', '同比怎么样', '投诉类呢'];
    expect(await valuesOf(talk)).toMatchObject({ status: 'answered', values: ['2050'] });
  });
});

// Particles were cut off words that begin or end with them (就业 → 业), brackets and readings cut labels in two.
describe('labels as reports print them', () => {
  it.each([
    ['石湾市热线2024年5月就业类多少件', '640'],
    ['石湾市热线2024年5月会议类多少件', '12'],
    ['石湾市热线2024年5月平均每天多少件', '265'],
    ['石湾市热线2024年5月一天平均多少件', '265'],
    ['柳溪县统计局2024年工作动态多少条', '315'],
    ['柳溪县统计局2024年公开了多少条', '337'],
  ])('%s', async (question, value) => {
    expect(await valuesOf([question])).toMatchObject({ status: 'answered', values: [value] });
  });
});

// A part stood for the whole, a means for the thing, a number of something else for what was asked.
describe('what looks alike and is something else', () => {
  it.each(['柳溪县统计局2024年的申请量', '柳溪县统计局2024年受理申请74件对不对'])('%s', async (question) => {
    expect((await valuesOf([question])).values).toEqual([]);
  });

  it('penalties, of which no column tells who got them', async () => {
    const { text } = await valuesOf(['柳溪县统计局2024年企业的行政处罚多少']);
    expect(text).toContain('没有单列“企业”');
  });

  it.each([
    ['柳溪县统计局2024年播放量超700万次对吗', /^对，/],
    ['柳溪县统计局2024年播放量超800万次对吗', /^不对，/],
  ])('%s', async (question, verdict) => {
    expect((await valuesOf([question])).text).toMatch(verdict);
  });
});

// Words that every question may hold were dropped even where nothing else names what is counted.
it('a label of the plainest words is a label', async () => {
  expect((await valuesOf(['柳溪县统计局2024年专栏建设多少个'])).values).toEqual(['12']);
});
