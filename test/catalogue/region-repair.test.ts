import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findRegions } from '../../src/catalogue/region-mentions.ts';
import { fullName, regions, regionsNamed } from '../../src/catalogue/regions.ts';

const known = new Set(
  [
    '延安市',
    '宝塔区',
    '定西市',
    '张家界市',
    '平潭综合实验区',
    '沭阳县',
    '上海市',
    '徐闻县',
    '江阴市',
    '永康市',
    '乳源瑶族自治县',
  ]
    .concat(['呼和浩特市', '青岛市', '通化市', '唐山市', '武汉市'])
    .map((name) => regionsNamed(name)[0]?.code)
    .filter((code) => code !== undefined),
);
const repairs = (text: string) =>
  findRegions(text, { known }).flatMap(({ text: name, code, repairedFrom }) =>
    repairedFrom === null ? [] : [[repairedFrom, name, code]],
  );

describe('what is repaired', () => {
  test.each([
    ['平谭2022年行政许可多少件', '平谭', '平潭', 'F35-pingtan'],
    ['宝塔区和平谭哪个多', '平谭', '平潭', 'F35-pingtan'],
    ['保塔区公开了多少', '保塔区', '宝塔区', '610602'],
    ['宝搭区公开了多少', '宝搭区', '宝塔区', '610602'],
    ['沐阳县发改局电话', '沐阳县', '沭阳县', '321322'],
    ['张家届2018年', '张家届', '张家界', '430800'],
    ['呼和浩市2023年', '呼和浩市', '呼和浩特市', '150100'],
    ['baota区2024行政处罚', 'baota区', '宝塔区', '610602'],
    ['baotaqu yishenqing', 'baotaqu', '宝塔区', '610602'],
    ['yanan 12345', 'yanan', '延安', '610600'],
    ["Yan'an收到几件", "Yan'an", '延安', '610600'],
    ['btq 2024', 'btq', '宝塔区', '610602'],
  ])('%s', (text, written, name, code) => {
    expect(repairs(text)).toEqual([[written, name, code]]);
  });

  test('is only what the library has, and nothing without one', () => {
    expect(findRegions('平谭2022年行政许可多少件')).toEqual([]);
    expect(findRegions('btq 2024')).toEqual([]);
  });
});

describe('what stays untouched', () => {
  test.each([
    '张家口2018年建议办理',
    '对我造成伤害',
    '沿岸地区',
    '需问哪个部门',
    '请到窗口办理',
    '将因违法受罚',
    '网上还没公开',
    '通话记录保存多久',
    '建设健康市',
    '系统上还没有',
    'FOI pdf ppt http',
    '小汤山医院',
    '龙口镇2023',
    '1240万元',
    '国办公开办函〔2021〕30号',
    '沭阳路',
    '评弹演出',
  ])('%s', (text) => {
    expect(repairs(text)).toEqual([]);
  });

  test('the name of any place, whatever the library holds', () => {
    const places = regions.filter((each) => each.level !== 'country');
    fc.assert(
      fc.property(
        fc.constantFrom(...places),
        fc.uniqueArray(fc.constantFrom(...places), { maxLength: 30 }),
        (place, others) => {
          const library = new Set(others.map((each) => each.code));
          const found = findRegions(`${fullName(place.code)}2023年`, { known: library });
          expect(found.map((mention) => [mention.text, mention.repairedFrom])).toEqual([[fullName(place.code), null]]);
        },
      ),
    );
  });

  test('digits, years and document numbers', () => {
    const parts = fc.constantFrom(
      '2023年',
      '〔2021〕30号',
      '12345',
      '平谭',
      '宝搭区',
      '延安',
      '3',
      '件',
      '多少',
      'btq',
      '第',
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 10 }), (chosen) => {
        for (const { repairedFrom } of findRegions(chosen.join(''), { known }))
          expect(repairedFrom ?? '').not.toMatch(/\d/);
      }),
    );
  });
});
