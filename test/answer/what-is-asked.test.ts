import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TemporaryLibrary, createTemporaryFolder, openTemporaryLibrary } from '../support/temporary-library.ts';

/**
 * Questions that were once answered with the figure of something else: another channel, another circle, another body,
 * another time limit. Each stands for a kind.
 */
const COUNTY = `泗阳县教育局2023年政府信息公开工作年度报告
本报告由总体情况等六个部分组成,统计期限为2023年1月1日至2023年12月31日。
一、总体情况
2023年教育局网站发布信息412条。教育局网站微信更新信息96条,承担青柳客户端栏目维护任务,全年发布信息57条。
热线2023年共接到来电8200个,日均22个。
2023年共收到政府信息公开申请4件,其中网上申请3件,邮寄申请1件。
二、主动公开情况
全年公开的补贴信息分两类,共38条,其中学前19条,义务教育19条。
联系电话:0527-55550172。`;
const TOWN = `泗阳县水务局2023年政府信息公开工作年度报告
一、总体情况
2023年门户网站主动公开政府信息61条,微博发布3条。
2023年共收到政府信息公开申请9件。`;
/** A prefecture that lists its counties, which have no reports of their own. */
const CITY = `张掖市人民政府2022年政府信息公开工作年度报告
一、总体情况
2022年全市行政许可810件。12345热线转办诉求,甘州区、临泽县、高台县分别办理301件、120件、88件。`;
const BULLETIN = `沭阳县12345政务服务便民热线2023年5月运行情况通报
一、受理情况
渠道 | 数量 | 占比 |
电话 | 420件 | 84% |
网站 | 73件 | 14.6% |
110接警 | 7件 | 1.4% |
总计 | 500件 | 100% |
二、诉求类型
其中,投诉类诉求33件,占6.6%;举报类诉求12件,占2.4%。`;
const RULES = `政府信息公开办理规定
第一条 属于主动公开范围的政府信息,应当自该政府信息形成或者变更之日起20个工作日内及时公开。
第二条 申请内容不明确的,应当自收到申请之日起7个工作日内一次性告知申请人作出补正。
第三条 应当书面征求第三方的意见,第三方应当自收到征求意见书之日起15个工作日内提出意见。
第四条 能够当场答复的应当当场答复,不能当场答复的,应当自收到申请之日起20个工作日内予以答复。
第五条 认为行政机关侵犯其合法权益的,可以投诉举报,也可以依法申请行政复议或者提起行政诉讼。`;

const folder = createTemporaryFolder();
let library: TemporaryLibrary;
beforeAll(async () => {
  writeFileSync(join(folder, 'education.txt'), COUNTY);
  writeFileSync(join(folder, 'water.txt'), TOWN);
  writeFileSync(join(folder, 'city.txt'), CITY);
  writeFileSync(join(folder, 'bulletin.txt'), BULLETIN);
  writeFileSync(join(folder, 'rules.txt'), RULES);
  library = await openTemporaryLibrary();
  await library.ingest(folder);
});
afterAll(async () => {
  await library.discard();
  rmSync(folder, { recursive: true });
});

const ask = (question: string) => library.ask(question);
const valuesOf = async (question: string) => (await ask(question)).figures.map(({ value }) => value);

describe('one channel or circle is never answered for another', () => {
  it('what the website published is not what an app published', async () => {
    const answer = await ask('泗阳县教育局网站2023年发了多少信息');
    expect(answer.figures[0]).toMatchObject({ value: '412' });
    expect(answer.text.split('；')[0]).not.toContain('57');
  });

  it('a total that no report prints is not made up: the website is shown under its own name', async () => {
    const answer = await ask('泗阳县水务局2023年公开了多少条信息');
    expect(answer.figures[0]).toMatchObject({ value: '61' });
    expect(answer.text).toContain('网站');
  });

  it('a daily mean is not the total', async () => {
    const answer = await ask('泗阳县教育局热线日均来电多少');
    expect(answer.figures.map(({ value }) => value)).not.toContain('8200');
    expect(answer.text).toContain('日均22个');
  });

  it('how many looked at a site is not how much was published there', async () => {
    const answer = await ask('泗阳县水务局门户网站一年多少人看');
    expect(answer.figures).toEqual([]);
  });
});

describe('one body is never answered for another', () => {
  it.each(['云岚区2023年收到多少件申请', '青梧镇2023年公开了多少条信息'])(
    '%s: a place that nobody knows',
    async (question) => {
      expect(await ask(question)).toMatchObject({ status: 'not_found', reason: 'not_in_library', figures: [] });
    },
  );

  it('a year that no report is about, no place named', async () => {
    expect(await ask('1987年收到多少件申请')).toMatchObject({ status: 'not_found', reason: 'not_in_library' });
  });

  it('bodies stand in the order in which the question names them', async () => {
    expect(await valuesOf('2023年泗阳县水务局和泗阳县教育局谁的申请多')).toEqual(['9', '4']);
    expect(await valuesOf('2023年泗阳县教育局和泗阳县水务局谁的申请多')).toEqual(['4', '9']);
  });
});

describe('a place without a report of its own', () => {
  it('has the figure that the list of its city prints for it', async () => {
    const answer = await ask('临泽县2022年热线办理了多少件');
    expect(answer.figures).toMatchObject([{ value: '120', scope: '临泽县' }]);
    expect(answer.notices.map(({ kind }) => kind)).toContain('scope');
  });

  it('is compared with its neighbour on the same list', async () => {
    const answer = await ask('2022年甘州区和高台县热线谁办得多');
    expect(answer.figures.map(({ value }) => value)).toEqual(['301', '88', '213']);
  });

  it('never has the total of its city', async () => {
    expect(await ask('临泽县2022年行政许可多少件')).toMatchObject({ status: 'not_found', figures: [] });
  });
});

describe('a time limit is that of the matter asked about', () => {
  it.each([
    ['申请写得不清楚,几天内要告诉我补正', '7个工作日'],
    ['涉及第三方的,对方几天内要回意见', '15个工作日'],
    ['主动公开的信息几天内要公布', '形成或者变更之日起20个工作日'],
    ['依申请公开多少天答复', '予以答复'],
  ])('%s', async (question, words) => {
    const answer = await ask(question);
    expect(answer.status).toBe('answered');
    expect(answer.citations.map(({ quote }) => quote).join('')).toContain(words);
  });

  it.each(['行政复议期限是多少天', '举报以后几天答复'])('%s: not the one for applications', async (question) => {
    const answer = await ask(question);
    expect(answer.citations.map(({ quote }) => quote).join('')).not.toContain('20个工作日');
  });
});

describe('every part of a question is answered or named as open', () => {
  it('a count in a clause of its own', async () => {
    expect(await valuesOf('泗阳县教育局2023年收到申请几件,网上申请几件')).toEqual(['4', '3']);
  });

  it('a contact that the report lacks', async () => {
    const answer = await ask('泗阳县教育局的联系电话和地址是什么');
    expect(answer).toMatchObject({ status: 'partial', reason: 'not_mentioned' });
    expect(answer.text).toContain('没有载明地址');
  });

  it('the count that a question names leads to its breakdown', async () => {
    expect((await ask('泗阳县教育局那38条是怎么分的')).text).toContain('学前19条');
  });

  it('a share of the part that is named, by its formula', async () => {
    const answer = await ask('泗阳县教育局2023年申请里寄信来的占多少');
    expect(answer.text).toContain('25%');
    expect(answer.text).toContain('1 ÷ 4');
  });
});

describe('labels that a bulletin prints itself', () => {
  it('are added up when they are asked for together', async () => {
    const answer = await ask('沭阳县12345热线2023年5月投诉加举报一共多少件');
    expect(answer.figures.map(({ value }) => value)).toEqual(['33', '12', '45']);
    expect(answer.figures[2]).toMatchObject({ source: 'derived', formula: '33 + 12 = 45' });
  });

  it('are taken from the total when one of them is left out', async () => {
    const answer = await ask('沭阳县12345热线2023年5月电话以外的渠道有多少件');
    expect(answer.figures[0]).toMatchObject({ value: '80', formula: '500 − 420' });
  });

  it('are found by the number that a row begins with', async () => {
    expect(await valuesOf('沭阳县12345热线2023年5月110转来的有几件')).toEqual(['7']);
  });

  it('a silent table is no reason to quote the sentence beside it', async () => {
    expect(await ask('泗阳县水务局2023年行政处罚多少件')).toMatchObject({ status: 'not_found', figures: [] });
  });
});
