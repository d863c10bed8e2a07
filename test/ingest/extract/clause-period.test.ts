import { describe, expect, it } from 'vitest';
import { clausePeriod } from '../../../ingest/extract/periods/clause-period.ts';
import { asYear } from '../../../src/domain/ids.ts';
import { type Period, periodKey } from '../../../src/domain/period.ts';

const year: Period = { kind: 'year', year: asYear(2024) };
const may: Period = { kind: 'month', year: asYear(2023), index: 5 };
const january: Period = { kind: 'month', year: asYear(2023), index: 1 };

/** `own`: of the report's time; `-`: a stretch without a name. */
function timeOf(before: string, own: Period | null = year): string {
  const said = clausePeriod(before, own);
  if (!said) return 'own';
  return said.period ? periodKey(said.period) : '-';
}

/** 据统计，2022年…达4854万件 in a report of 2024 was filed as a figure of 2024. */
describe('a figure of another time in a sentence', () => {
  it.each([
    ['据统计,2022年,热线诉求总量达', '2022'],
    ['据统计,二〇二二年热线诉求总量达', '2022'],
    ['由2013年的', '2013'],
    ['由2013年的1128条增加到2014年的', '2014'],
    ['2024年收到45件,比2023年的', '2023'],
    ['2024年收到45件,上年为', '2023'],
    ['今年收到45件,2023年同期为', '2023'],
    ['一季度受理', '2024Q1'],
    ['截至2023年底,共有', '2023'],
    ['自2017年以来的8年里,热线总诉求量达', '-'],
    ['近三年共培训', '-'],
    ['2022年至2024年,共收到', '-'],
    ['截至8月11日,共受理', '-'],
  ])('%s…', (before, time) => {
    expect(timeOf(before)).toBe(time);
  });

  it.each([
    ['受理5件,上月为', may, '2023-04'],
    ['4月份受理', may, '2023-04'],
    ['12月份受理', january, '2022-12'],
    ['上月受理', january, '2022-12'],
    ['去年同期受理', may, '2022-05'],
    ['2022年受理', null, '2022'],
  ])('%s… in a bulletin', (before, own, time) => {
    expect(timeOf(before, own)).toBe(time);
  });
});

/** A year may be named without being the time of the number behind it. */
describe('a figure of the own time beside another one', () => {
  it.each([
    '上年结转',
    '2023年结转',
    '结转上年度申请',
    '结转至2025年',
    '比2023年增加',
    '比上年多',
    '与2023年相比,增加',
    '2024年收到45件,比2023年的38件增加',
    '2023年收到38件,今年收到',
    '公开2023年度部门决算',
    '落实2023年工作要点,公开信息',
    '根据2019年修订的条例,公开',
    '按照《2023年政务公开工作要点》,公开',
    '3月15日,召开会议',
    '截至2024年12月31日,共有',
    '2024年1月1日至12月31日,共收到',
    '展望2035年,发布',
  ])('%s…', (before) => {
    expect(timeOf(before)).toBe('own');
  });

  it('is not carried over the end of a part of the sentence', () => {
    expect(timeOf('发布年度预算、2023年科技计划结果信息;主办建议')).toBe('own');
    expect(timeOf('2023年,受理5件;办结')).toBe('2023');
  });

  it('is a week by its days', () => {
    const week: Period = { kind: 'week', year: asYear(2024), index: 28 };
    expect(timeOf('2024年第28周(7月8日—7月14日),共受理', week)).toBe('own');
  });
});
