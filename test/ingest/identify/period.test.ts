import { describe, expect, it } from 'vitest';
import { periodKey } from '../../../src/domain/period.ts';
import { identified } from './identified.ts';

const keyOf = (title: string | null, text = '') => {
  const { period } = identified(title === null ? text : `${title}\n${text}`);
  return period ? periodKey(period) : undefined;
};

describe('the period of a report', () => {
  it.each([
    ['富县2022年政府信息公开工作年度报告', '2022'],
    ['富 县 20 22 年政府信息公开工作年度报告', '2022'],
    ['富县12345热线2024年11月运行情况通报', '2024-11'],
    ['富县热线2023年第5期月报', '2023-05'],
    ['富县热线2025年第一季度运行情况通报', '2025Q1'],
    ['富县热线2025年3季度运行情况通报', '2025Q3'],
    ['富县热线2024年上半年运行情况通报', '2024H1'],
    ['富县热线2024年下半年运行情况通报', '2024H2'],
    ['富县热线2024年1—6月运行情况通报', '2024H1'],
    ['富县热线2024年4月至6月运行情况通报', '2024Q2'],
    ['富县热线2024年12月份运行情况通报', '2024-12'],
    ['富县热线2024年一季度运行情况通报', '2024Q1'],
    ['富县热线2024年第2期季报', '2024Q2'],
    ['富县热线2024年第7周运行情况', '2024W7'],
    ['富县热线2024年第48期周报', '2024W48'],
  ])('%s', (title, key) => {
    expect(keyOf(title)).toBe(key);
  });

  it.each([
    ['the counting period', '本报告所列数据的统计期限为2021年1月1日至2021年12月31日。', '2021'],
    ['the name of the report', '现将2021年度政府信息公开情况公布如下。', '2021'],
    ['a sentence of the year', '一、总体情况\n2021年，本局主动公开信息7条。', '2021'],
    ['the last day counted', '截至2021年12月31日，共收到申请7件。', '2021'],
  ])('is told by %s where the title does not', (_, text, key) => {
    expect(keyOf(null, text)).toBe(key);
  });

  it.each([
    ['2024年1月1日至6月30日', '2024H1'],
    ['2024年7月1日至2024年9月30日', '2024Q3'],
    ['2024年2月1日至2月29日', '2024-02'],
    ['2024年2月12日至18日', '2024W7'],
    ['2024年12月30日至2025年1月5日', '2025W1'],
    ['2024年1月1日至2024年12月31日', '2024'],
  ])('is the part of a year that was counted: %s', (days, key) => {
    expect(keyOf('富县热线运行情况通报', `本通报统计时段为${days}。`)).toBe(key);
  });

  it.each([
    ['富县热线2024年前三季度运行情况通报', ''],
    ['富县热线2024年1—9月运行情况通报', ''],
    ['富县热线运行情况通报', '统计期限为2024年1月1日至9月30日。2024年，受理诉求7件。'],
    ['富县热线运行情况通报', '统计期限为2023年11月1日至2024年2月29日。'],
    ['关于富县热线1-4月份办理情况的通报', '2024年，热线受理诉求9.67万件。'],
    ['关于富县热线1-4月份办理情况的通报', '2024年1-4月份，热线受理诉求9.67万件。'],
  ])('is none for a stretch without a name, never the whole year: %s %s', (title, text) => {
    expect(keyOf(title, text)).toBeUndefined();
  });

  it('has the year of the text where the title names the months alone', () => {
    expect(keyOf('关于富县热线1-6月份办理情况的通报', '2024年1-6月份，热线受理诉求9.67万件。')).toBe('2024H1');
  });

  it('is that of the title, whatever years the text speaks of', () => {
    expect(keyOf('富县2022年政府信息公开工作年度报告', '2021年，收到7件。2023年，将继续努力。')).toBe('2022');
  });

  it('is not the date of publication', () => {
    expect(keyOf(null, '发布时间：2015-03-09\n本局收到申请7件。')).toBeUndefined();
  });

  it('is the whole year where only the text names a month', () => {
    expect(keyOf('富县2022年政府信息公开工作年度报告', '2022年5月开展检查。')).toBe('2022');
  });
});
