import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findTime } from '../../src/statistics/time.ts';

const MARCH_2025 = new Date('2025-03-01T08:00:00Z');
const timeIn = (question: string) => findTime(question, MARCH_2025);

describe('the years of a question', () => {
  it.each([
    ['2024年收到多少件', [2024]],
    ['24年收到多少件', [2024]],
    ['宝塔区2024行政许可多少', [2024]],
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

  it.each(['近三年的变化', '历年申请量', '过去五年', '这几年'])('%s means several years', (question) => {
    expect(timeIn(question)).toMatchObject({ years: [], several: true });
  });

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
    ['2024年11月受理多少', '-11'],
    ['2023年5月', '-05'],
    ['2025年一季度', 'Q1'],
    ['2025年第3季度', 'Q3'],
    ['2024年上半年', 'H1'],
    ['2024年下半年', 'H2'],
    ['2024年', null],
    ['截至2024年12月31日', null],
    ['11月5号', null],
  ])('%s', (question, part) => {
    expect(timeIn(question).part).toBe(part);
  });
});
