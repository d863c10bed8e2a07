import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  ancestors,
  descendants,
  fullName,
  isWithin,
  region,
  regions,
  regionsNamed,
  samePlace,
  seatOf,
} from '../../src/catalogue/regions.ts';
import { regionCode } from '../../src/domain/ids.ts';

const anyRegion = fc.constantFrom(...regions);
const codesNamed = (name: string) => regionsNamed(name).map((found) => found.code);

describe('the hierarchy', () => {
  test('has the 34 provinces, 333 cities and the counties in force', () => {
    const inForce = regions.filter((each) => each.validTo === null);
    const count = (level: string) => inForce.filter((each) => each.level === level).length;
    expect([count('province'), count('city')]).toEqual([34, 333]);
    expect(count('county')).toBeGreaterThan(2800);
  });

  test('knows what the reports are about', () => {
    const expected = { 延安市: '610600', 宝塔区: '610602', 定西市: '621100', 张家界市: '430800', 杨陵区: '610403' };
    for (const [name, code] of Object.entries(expected)) expect(codesNamed(name)).toEqual([code]);
  });

  test('puts counties of municipalities and of provinces without a city between', () => {
    expect(fullName(regionCode('500107'))).toBe('重庆市九龙坡区');
    expect(fullName(regionCode('429004'))).toBe('湖北省仙桃市');
    expect(fullName(regionCode('610602'))).toBe('陕西省延安市宝塔区');
  });

  test('a region lies in another exactly when that is an ancestor or itself', () => {
    fc.assert(
      fc.property(anyRegion, anyRegion, (inner, outer) => {
        const above = [region(regionCode('100000')), ...ancestors(inner.code), inner];
        expect(isWithin(inner.code, outer.code)).toBe(above.some((each) => each?.code === outer.code));
      }),
    );
  });

  test('every ancestor has the region among its descendants', () => {
    fc.assert(
      fc.property(anyRegion, ({ code }) => {
        for (const above of ancestors(code)) expect(descendants(above.code).map((each) => each.code)).toContain(code);
      }),
    );
  });

  test('answers for an unknown code with nothing', () => {
    const unknown = regionCode('999999');
    expect(region(unknown)).toBeUndefined();
    expect(fullName(unknown)).toBe('');
    expect([...ancestors(unknown), ...descendants(unknown)]).toEqual([]);
    expect(isWithin(unknown, regionCode('610000'))).toBe(false);
  });
});

describe('names', () => {
  test('that repeat give every place', () => {
    expect(codesNamed('永定区')).toEqual(['350803', '430802']);
    expect(codesNamed('鼓楼区')).toHaveLength(4);
    expect(codesNamed('新华区').slice(0, 3)).toEqual(['130105', '130902', '410402']);
  });

  test('are shortened as people do, never to one character', () => {
    const short = (code: string) => region(regionCode(code))?.shortName;
    expect(['610600', '610602', '440232', '222400', '422800', '310115'].map(short)).toEqual([
      '延安',
      '宝塔',
      '乳源',
      '延边',
      '恩施',
      '浦东',
    ]);
    expect(['340523', '140302', '429021', '130107', '150724', '622926'].map(short)).toEqual([
      '和县',
      '城区',
      '神农架',
      '井陉矿区',
      '鄂温克',
      '东乡',
    ]);
    for (const { shortName } of regions) expect(shortName.length).toBeGreaterThan(1);
  });

  test('find their region again, full or short', () => {
    fc.assert(
      fc.property(
        anyRegion.filter((each) => each.level !== 'country'),
        ({ code, name, shortName }) => {
          expect(codesNamed(name)).toContain(code);
          expect(codesNamed(shortName)).toContain(code);
        },
      ),
    );
  });

  test('of old stay findable', () => {
    expect(codesNamed('襄樊市')).toEqual(['420600']);
    expect(codesNamed('乳源县')).toEqual(['440232']);
    expect(codesNamed('延边州')).toEqual(['222400']);
  });
});

describe('abolished regions', () => {
  test('name the end and the successor', () => {
    expect(region(regionCode('330104'))).toMatchObject({ name: '江干区', validTo: 2021, successor: '330102' });
    expect(region(regionCode('330103'))).toMatchObject({ name: '下城区', validTo: 2021, successor: '330105' });
  });

  test('are the same place as their successor only where nothing was merged', () => {
    expect(samePlace(regionCode('320829'))).toEqual(['320813']);
    expect(samePlace(regionCode('320813'))).toEqual(['320829']);
    expect(samePlace(regionCode('330104'))).toEqual([]);
  });

  test('have successors that are in force', () => {
    const successors = regions.flatMap((each) => each.successor ?? []);
    expect(successors.length).toBeGreaterThan(200);
    expect(successors.filter((code) => region(code)?.validTo !== null)).toEqual([]);
  });
});

describe('functional zones', () => {
  test('have a parent and a seat', () => {
    const yangling = regionCode('F61-yangling');
    expect(fullName(yangling)).toBe('陕西省杨凌示范区');
    expect(seatOf(yangling)).toBe('610403');
    expect(isWithin(yangling, regionCode('610000'))).toBe(true);
    expect(seatOf(regionCode('610602'))).toBeNull();
  });

  test('do not repeat the place they are named after', () => {
    expect(fullName(regionCode('F32-suzhouyuanqu'))).toBe('江苏省苏州工业园区');
  });
});
