import { describe, expect, test } from 'vitest';
import { agencyIdOf, parseAgencyName } from '../../src/catalogue/agencies.ts';
import type { Agency } from '../../src/catalogue/agency-forms.ts';
import { findAgencies } from '../../src/catalogue/agency-mentions.ts';

const body = (name: string): Agency => {
  const mention = parseAgencyName(name).regionMention;
  const region = mention?.code ?? mention?.zone?.owner ?? null;
  return { id: agencyIdOf(name, region), name, region };
};
const library = `
延安市政府电子政务服务中心 延安市宝塔区人民政府 定西市人民政府办公室 杨凌示范区科技信息中心 沭阳县发展和改革局 上海市科学技术委员会
徐闻县司法局 区统计局 平武县统计局 通化市东昌区金厂镇人民政府 某县信访局 来凤县政务服务和大数据管理局 永康市交通运输局
武汉市生态环境局 重庆市九龙坡区二郎街道办事处 鹤山市龙口镇 长春市退役军人事务局 杭州市余杭区卫生健康局 乳源瑶族自治县行政服务中心
平潭综合实验区管委会 宣城高新技术产业开发区管理委员会 永康市人力资源和社会保障局 永康市住房和城乡建设局 永康市市场监督管理局
永康市教育体育局 永康市城市管理综合执法局 永康市文化和广电旅游体育局
`
  .trim()
  .split(/\s+/)
  .map(body);
const best = (text: string) =>
  findAgencies(text, library).map((mention) => [mention.text, mention.candidates.map((candidate) => candidate.id)]);

/** 教育局部分公开 was answered with the figure of the government. */
test('an ending before 部分公开 is one', () => {
  expect(best('沭阳县发改局部分公开几件').map(([words]) => words)).toEqual(['沭阳县发改局']);
  expect(best('宝塔区民政局部分公开几件')).toEqual([['宝塔区民政局', []]]);
});

/** 繁昌区和肥乡 was a body that the library does not have. */
test.each(['繁昌区和肥乡区哪个多', '阜平县和江苏省镇江市润州区哪个多'])('%s: the second place is no body', (text) => {
  expect(best(text)).toEqual([]);
});

describe('how people call a body', () => {
  test.each([
    ['上海市科委2024年收到几件', '上海市科委', '上海市科学技术委员会'],
    ['上海科委说', '上海科委', '上海市科学技术委员会'],
    ['长春退役军人局2023', '长春退役军人局', '长春市退役军人事务局'],
    ['长春市退役局2023', '长春市退役局', '长春市退役军人事务局'],
    ['沭阳县发改局电话', '沭阳县发改局', '沭阳县发展和改革局'],
    ['永康交通局2020', '永康交通局', '永康市交通运输局'],
    ['永康人社局', '永康人社局', '永康市人力资源和社会保障局'],
    ['永康市住建局', '永康市住建局', '永康市住房和城乡建设局'],
    ['永康市场监管局', '永康市场监管局', '永康市市场监督管理局'],
    ['永康市教体局', '永康市教体局', '永康市教育体育局'],
    ['永康城管局', '永康城管局', '永康市城市管理综合执法局'],
    ['永康文旅局', '永康文旅局', '永康市文化和广电旅游体育局'],
    ['定西市政府办2023年', '定西市政府办', '定西市人民政府办公室'],
    ['定西市府办2023年', '定西市府办', '定西市人民政府办公室'],
    ['余杭卫健局', '余杭卫健局', '杭州市余杭区卫生健康局'],
    ['余杭区卫健委', '余杭区卫健委', '杭州市余杭区卫生健康局'],
    ['武汉环保局', '武汉环保局', '武汉市生态环境局'],
    ['来凤县政数局', '来凤县政数局', '来凤县政务服务和大数据管理局'],
    ['来凤大数据局', '来凤大数据局', '来凤县政务服务和大数据管理局'],
    ['延安电子政务中心存在哪些问题', '延安电子政务中心', '延安市政府电子政务服务中心'],
    ['宝塔区政府收到', '宝塔区政府', '延安市宝塔区人民政府'],
    ['平潭管委会2021', '平潭管委会', '平潭综合实验区管委会'],
    ['宣城高新区2023', '宣城高新区', '宣城高新技术产业开发区管理委员会'],
    ['宣城市高新区管委会', '宣城市高新区管委会', '宣城高新技术产业开发区管理委员会'],
    ['九龙坡区二郎街道', '九龙坡区二郎街道', '重庆市九龙坡区二郎街道办事处'],
  ])('%s', (text, words, name) => {
    expect(best(text)).toEqual([[words, [body(name).id]]]);
  });

  test('without a place, when the library has one such body', () => {
    expect(best('龙口镇2023行政许可几件')).toEqual([['龙口镇', [body('鹤山市龙口镇').id]]]);
    expect(best('二郎街道收到几件')).toEqual([['二郎街道', [body('重庆市九龙坡区二郎街道办事处').id]]]);
    expect(best('市科委收到几件')).toEqual([['市科委', [body('上海市科学技术委员会').id]]]);
  });

  test('the full name scores best, and a place elsewhere less than one beside', () => {
    const score = (text: string) => findAgencies(text, library)[0]?.candidates[0]?.score ?? 0;
    expect(score('沭阳县发展和改革局')).toBe(1);
    expect(score('沭阳县发展和改革局')).toBeGreaterThan(score('沭阳县发改局'));
    expect(score('沭阳县发改局')).toBeGreaterThan(score('在沭阳县，发改局'));
    expect(score('在沭阳县，发改局')).toBeGreaterThan(score('发改局'));
  });
});

describe('what is not mixed up', () => {
  test('a level decides between bodies without a place', () => {
    expect(best('区统计局2023年')).toEqual([['区统计局', [body('区统计局').id]]]);
    expect(best('县统计局2021年')).toEqual([['县统计局', [body('平武县统计局').id]]]);
  });

  test('several bodies of one score stay several', () => {
    expect(best('统计局2021年')).toEqual([['统计局', [body('区统计局').id, body('平武县统计局').id]]]);
  });

  test('a body of another place is none', () => {
    expect(best('延安的政府办2023年')).toEqual([]);
    expect(best('定西统计局')).toEqual([['定西统计局', []]]);
  });

  test('a government is neither its office nor its website', () => {
    expect(best('延安市政府收到公开申请多少件')).toEqual([]);
    expect(best('宝塔区政府办公室电话')).toEqual([]);
    expect(best('宝塔区政府网站发布多少条')).toEqual([]);
    expect(best('定西市政府办理了多少件')).toEqual([]);
  });

  test('a body that the library has nothing of is named with no candidate', () => {
    expect(best('宝塔区政务服务中心几点上班')).toEqual([['宝塔区政务服务中心', []]]);
    expect(best('延安市教育局电话')).toEqual([['延安市教育局', []]]);
    expect(best('延安市委办公室')).toEqual([['延安市委', []]]);
  });

  test.each([
    '杨凌管委会网站2018留言',
    '延安市主办的活动',
    '延安市各乡镇',
    '延安发布的微博',
    '延安热线2023年受理多少件',
    '宝塔区信息公开找谁',
  ])('%s names no body', (text) => {
    expect(best(text)).toEqual([]);
  });

  test('no body of a place is found in a text that names other places only', () => {
    const places = ['延安', '定西市', '张家界', '上海', '宝塔区', '余杭'];
    const endings = ['政府办', '科委', '统计局', '发改局', '电子政务中心', '人民政府', '司法局', '卫健局'];
    const found = places.flatMap((place) =>
      endings.flatMap((ending) =>
        findAgencies(`${place}${ending}2023年`, library).flatMap((mention) =>
          mention.candidates.map(({ id }) => [place, library.find((agency) => agency.id === id)?.name ?? ''] as const),
        ),
      ),
    );
    expect(found.length).toBeGreaterThan(4);
    expect(found.filter(([place, name]) => !name.includes(place))).toEqual([]);
  });
});
