import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findRegions } from '../../src/catalogue/region-mentions.ts';
import { fullName, region, regions, regionsNamed, samePlace } from '../../src/catalogue/regions.ts';
import type { RegionCode } from '../../src/domain/ids.ts';

const codeOf = (name: string): RegionCode => {
  const [found] = regionsNamed(name);
  if (!found) throw new Error(`no region ${name}`);
  return found.code;
};
const library = (...names: string[]) => ({ known: new Set(names.map(codeOf)) });
const read = (text: string, context?: ReturnType<typeof library>) =>
  findRegions(text, context).map((mention) => [mention.text, mention.code]);

const places = regions.filter((each) => each.level !== 'country');

describe('one place', () => {
  test('is found by its full and its short name, where it stands', () => {
    const text = '请问宝塔区2024年收到多少件申请';
    expect(findRegions(text)).toMatchObject([{ start: 2, end: 5, text: '宝塔区', code: '610602', repairedFrom: null }]);
    expect(read('延安打12345的人满意吗')).toEqual([['延安', '610600']]);
    expect(read('衡东热线社会保障类占多少')).toEqual([['衡东', '430424']]);
  });

  /** 2023年度献县 named no place, and was answered with the figures of all. */
  test('is found behind a year, however short it is', () => {
    expect(read('2023年度献县收到多少件申请').map(([words]) => words)).toEqual(['献县']);
    expect(read('2023年献县收到多少件申请').map(([words]) => words)).toEqual(['献县']);
  });

  test('every full name finds exactly itself', () => {
    const lost = places.filter(({ code, name }) => {
      const [found, ...more] = findRegions(fullName(code));
      // 沙县 is the full name of what 沙县区 was before, and short for it today.
      const isNowShort = samePlace(code).some((other) => region(other)?.shortName === name);
      const expected: readonly (RegionCode | null)[] = isNowShort ? samePlace(code) : [code];
      return more.length > 0 || found?.text !== fullName(code) || !expected.includes(found.code);
    });
    expect(lost.map(({ code }) => fullName(code))).toEqual([]);
  });

  test('every short name finds a region of that name, a year behind it', () => {
    const lost = places.filter(({ code, shortName }) => {
      const [found, ...more] = findRegions(`${shortName}2023年收到多少件申请`);
      const named = new Set(regionsNamed(shortName).map((each) => each.code));
      const [first] = found?.candidates ?? [];
      return more.length > 0 || found?.text !== shortName || !first || !named.has(first) || !named.has(code);
    });
    expect(lost.map((place) => place.shortName)).toEqual([]);
  });

  test('mentions are slices of the text, in order, apart from one another', () => {
    const words = fc.constantFrom(
      '延安',
      '宝塔区',
      '和',
      '永定区',
      '2023年',
      '的',
      '张家界',
      '公开',
      '高新区',
      '市',
      ' ',
      '，',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 12 }), (parts) => {
        const text = parts.join('');
        let last = 0;
        for (const mention of findRegions(text)) {
          expect(text.slice(mention.start, mention.end)).toBe(mention.text);
          expect(mention.start).toBeGreaterThanOrEqual(last);
          last = mention.end;
        }
      }),
    );
  });
});

describe('several names', () => {
  test('of places inside one another are one mention', () => {
    expect(read('延安市宝塔区')).toEqual([['延安市宝塔区', '610602']]);
    expect(read('张家界永定区热线')).toEqual([['张家界永定区', '430802']]);
    expect(read('张家界的永定区')).toEqual([['张家界的永定区', '430802']]);
    expect(read('吉林长春朝阳区')).toEqual([['吉林长春朝阳区', '220104']]);
    expect(read('福建平潭综合实验区')).toEqual([['福建平潭综合实验区', 'F35-pingtan']]);
  });

  test('of places apart are several', () => {
    expect(read('延安和定西依申请公开哪个多')).toEqual([
      ['延安', '610600'],
      ['定西', '621100'],
    ]);
    expect(read('延安市和宝塔区')).toEqual([
      ['延安市', '610600'],
      ['宝塔区', '610602'],
    ]);
  });
});

describe('namesakes', () => {
  test('stay open without a hint', () => {
    const [mention] = findRegions('永定区热线办了多少件');
    expect(mention?.code).toBeNull();
    expect(mention?.candidates.slice(0, 2)).toEqual(['350803', '430802']);
  });

  test('are settled by the library, whose places come first', () => {
    const [mention] = findRegions('永定区热线办了多少件', {
      known: new Set([codeOf('永定区'), '430802' as RegionCode]),
    });
    expect(mention?.code).toBeNull();
    expect(findRegions('永定区热线', { known: new Set(['430802' as RegionCode]) })).toMatchObject([
      { code: '430802', candidates: ['430802', '350803', '350822'] },
    ]);
    expect(read('平潭2021年收了多少', library('平潭综合实验区'))).toEqual([['平潭', 'F35-pingtan']]);
  });

  test('are settled by another place of the text', () => {
    expect(read('龙岩有两份报告，永定区是哪一份')).toEqual([
      ['龙岩', '350800'],
      ['永定区', '350803'],
    ]);
  });

  test('a short name means the city, not the county of its name in it', () => {
    expect(read('长沙2023年', library('长沙县'))).toEqual([['长沙', '430100']]);
    expect(read('长沙县2023年', library('长沙县'))).toEqual([['长沙县', '430121']]);
  });

  test('a province and its city of one name stay open unless the library has one', () => {
    expect(read('吉林2023年')).toEqual([['吉林', null]]);
    expect(read('吉林2023年', library('吉林市'))).toEqual([['吉林', '220200']]);
  });
});

describe('old names', () => {
  test('find the place under its present name in the library', () => {
    expect(read('洪泽县2020年', library('洪泽区'))).toEqual([['洪泽县', '320813']]);
    expect(read('洪泽区2014年', library('洪泽县'))).toEqual([['洪泽区', '320829']]);
    expect(read('襄樊2009年')).toEqual([['襄樊', '420600']]);
  });

  test('never stand for a larger place', () => {
    expect(read('江干区2019年', library('上城区'))).toEqual([['江干区', '330104']]);
  });
});

describe('zones', () => {
  test('that are listed are found by all their names', () => {
    for (const name of ['合肥高新区', '合肥市高新区', '合肥高新技术产业开发区']) {
      expect(read(`${name}2023年`)).toEqual([[name, 'F34-hefeigaoxinqu']]);
    }
    expect(read('南京市江北新区')).toEqual([['南京市江北新区', 'F32-jiangbeixinqu']]);
    expect(read('亦庄公开了多少')).toEqual([['亦庄', 'F11-beijingjingkaiqu']]);
  });

  test('that are not listed are not taken for their city', () => {
    expect(findRegions('延安高新区2023年')).toMatchObject([
      { text: '延安高新区', code: null, candidates: [], zone: { owner: '610600', start: 2 } },
    ]);
    expect(read('延安开发区域')).toEqual([['延安', '610600']]);
  });
});

describe('everyday words', () => {
  test('are places with a year, a container or the library behind them', () => {
    expect(read('和平2023年收到几件')).toEqual([['和平', null]]);
    expect(read('天津和平区')).toEqual([['天津和平区', '120101']]);
    expect(read('西安新城区公开了多少')).toEqual([['西安新城区', '610102']]);
    expect(read('公安公开了多少', library('公安县'))).toEqual([['公安', '421022']]);
    expect(read('公安公开了多少')).toEqual([]);
    expect(read('公安机关依法处理', library('公安县'))).toEqual([]);
  });

  test('are places behind a year where they report, and before a bureau: such questions once got the figures of others', () => {
    expect(read('2021年港口区收到多少件申请')).toEqual([['港口区', '450602']]);
    expect(read('2021年度港口区政府信息公开')).toEqual([['港口区', '450602']]);
    expect(read('港口区教育局2021年收到多少件申请')).toEqual([['港口区', '450602']]);
  });

  test.each([
    '2021年老城区改造投资',
    '2021年新城区建设加快',
    '在老城区改造格局上',
    '推进平安建设工作',
    '维护长期和平稳定',
    '加快新城区建设',
    '落实安全生产责任制',
    '中心城区道路改造',
    '通过省市区三级联动',
    '完成县级改革任务',
    '收费县级统筹',
    '信息县级平台',
    '规范县乡村三级',
    '公开县级权责清单',
    '责任县区',
    '相应县级部门',
    '行政和财政事务',
    '公平和公正原则',
    '廉政和作风建设',
    '会同有关部门办理',
    '安居乐业的环境',
    '互助合作机制',
    '长治久安的局面',
    '资源共享平台',
    '公安机关依法处理',
    '惠民工程建设',
    '畅通道路',
    '通道建设',
    '扩大方案征求意见的范围',
    '最大化利用',
    '治安化解矛盾',
    '稳定安全的局面',
    '疫情中卫健部门',
    '东方不亮西方亮',
    '南部新城规划',
    '老城区改造项目',
    '城关镇的街道',
    '龙口镇2023年',
    '延安路街道',
    '不予公开的理由是什么',
    '申请公开收钱吗',
    '对答复不满意怎么办',
    '网上高效办成一件事',
    '平安乡村建设',
    '优化营商环境',
    '我家低保为什么没批',
    '打造友好型社会',
    '解放思想实事求是',
    '前进的方向',
    '复兴大业',
    '文明示范区创建',
    '大同小异',
    '大方得体',
    '富裕起来的群众',
    '新建区域管网',
    '区域合作区块链',
    '比如今年的数据',
    '最多能延长多久',
    '市场监管力度',
    '政府信息公开工作年度报告',
    '一视同仁地对待',
    '全州上下',
  ])('%s names no place', (sentence) => {
    expect(read(sentence)).toEqual([]);
  });
});
