import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asYear } from '../../src/domain/ids.ts';
import { monthPart, movedBy } from '../../src/figures/time-moves.ts';
import { findTime } from '../../src/figures/time.ts';

const MARCH_2025 = new Date('2025-03-01T08:00:00Z');
const timeIn = (question: string) => findTime(question, MARCH_2025);

describe('the years of a question', () => {
  it.each([
    ['2024年收到多少件', [2024]],
    ['24年收到多少件', [2024]],
    ['宝塔区2024行政许可多少', [2024]],
    ['21年内蒙古自治区收到多少件', [2021]],
    ['22年来宾市收到多少件', [2022]],
    ['二〇二三年收到多少件', [2023]],
    ['二零二三年收到多少件', [2023]],
    ['2021、2022年各多少件', [2021, 2022]],
    ['2022年和2020年', [2020, 2022]],
    ['2020年到2022年', [2020, 2021, 2022]],
    ['2019-2021年', [2019, 2020, 2021]],
    ['2020至2022', [2020, 2021, 2022]],
  ])('%s', (question, years) => {
    expect(timeIn(question).years).toEqual(years);
  });

  it.each([
    '2110万元',
    '花了2021万元',
    '2024件申请',
    '收到2021条',
    '满意度2024.5',
    '1998.5%',
    '020240',
    '近2年内',
    '21年内办结',
    '10年前',
  ])('%s names no year', (question) => {
    expect(timeIn(question).years).toEqual([]);
  });

  it.each([
    ['去年收到多少件', 2024, '去年'],
    ['前年收到多少件', 2023, '前年'],
    ['大前年收到多少件', 2022, '大前年'],
    ['今年收到多少件', 2025, '今年'],
  ])('%s is counted from the clock', (question, year, words) => {
    expect(timeIn(question)).toMatchObject({ years: [year], relative: words });
  });

  it('a year that is named beats one that is counted', () => {
    expect(timeIn('2021年比去年多多少')).toMatchObject({ years: [2021], relative: null });
  });

  it.each(['近三年的变化', '历年申请量', '过去五年', '这几年', '行政处罚两年变化'])(
    '%s means several years',
    (question) => {
      expect(timeIn(question)).toMatchObject({ years: [], several: true });
    },
  );

  it('reads back any year that is written with 年', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1990, max: 2099 }), (year) => {
        expect(timeIn(`某区${year}年收到多少件`).years).toEqual([year]);
      }),
    );
  });
});

describe('the part of a year', () => {
  it.each([
    ['2024年11月受理多少', ['-11']],
    ['2023年5月', ['-05']],
    ['十月份受理多少', ['-10']],
    ['十一月', ['-11']],
    ['12345十月份受理多少', ['-10']],
    ['元月', ['-01']],
    ['5月和6月', ['-05', '-06']],
    ['2025年一季度', ['Q1']],
    ['2025年第3季度', ['Q3']],
    ['首季度', ['Q1']],
    ['前三季度', ['Q1-3']],
    ['2024年上半年', ['H1']],
    ['2024年下半年', ['H2']],
    ['2024年', []],
    ['截至2024年12月31日', []],
    ['截至2024年12月底', []],
    ['11月5号', []],
    ['一个月', []],
    ['上一季度', []],
    ['上一月', []],
  ])('%s', (question, parts) => {
    expect(timeIn(question).parts).toEqual(parts);
  });

  it('of a whole year is none', () => {
    expect(timeIn('2024年全年')).toMatchObject({ years: [2024], parts: [], whole: true });
  });
});

describe('a time that is told from another', () => {
  it.each([
    ['前一年呢', 'year', -1],
    ['上一年度呢', 'year', -1],
    ['去年同期呢', 'year', -1],
    ['第二年呢', 'year', 1],
    ['上个季度呢', 'quarter', -1],
    ['下季度呢', 'quarter', 1],
    ['上个月呢', 'month', -1],
    ['上月呢', 'month', -1],
  ])('%s', (question, unit, by) => {
    expect(timeIn(question)).toMatchObject({ years: [], move: { unit, by } });
  });

  it.each(['结转到下一年度的有几件', '2024年比前一年多多少', '连续第二年增长'])('%s moves nothing', (question) => {
    expect(timeIn(question).move).toBeNull();
  });

  it.each([
    ['5月热线比去年同期降了多少', 'year'],
    ['比上一年少多少', 'year'],
    ['和去年相比怎么样', 'year'],
    ['比上个月多多少', 'month'],
    ['跟上季度比呢', 'quarter'],
  ])('%s is measured against the time before and names no year', (question, unit) => {
    expect(timeIn(question)).toMatchObject({ years: [], move: null, against: { unit, by: -1 } });
  });
});

describe('a distance in time', () => {
  const span = (year: number, ...parts: string[]) => ({ years: [asYear(year)], parts });
  it.each([
    [span(2024, '-11'), { unit: 'month', by: -1 }, span(2024, '-10')],
    [span(2025, '-01'), { unit: 'month', by: -1 }, span(2024, '-12')],
    [span(2025, 'Q1'), { unit: 'quarter', by: -1 }, span(2024, 'Q4')],
    [span(2024, 'Q4'), { unit: 'quarter', by: 1 }, span(2025, 'Q1')],
    [span(2025, 'Q1'), { unit: 'year', by: -1 }, span(2024, 'Q1')],
    [span(2025), { unit: 'month', by: -1 }, null],
    [span(2025, 'Q1'), { unit: 'month', by: -1 }, null],
  ] as const)('from %o', (from, move, to) => {
    expect(movedBy(from, move)).toEqual(to);
  });

  it('and back again is where it began', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 40 }), (month, by) => {
        const from = span(2024, monthPart(month));
        const there = movedBy(from, { unit: 'month', by });
        expect(there && movedBy(there, { unit: 'month', by: -by })).toEqual(from);
      }),
    );
  });
});
