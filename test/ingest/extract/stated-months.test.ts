import { describe, expect, it } from 'vitest';
import { statedMonths } from '../../../ingest/extract/stated-months.ts';
import { asYear } from '../../../src/domain/ids.ts';

const year2023 = { kind: 'year', year: asYear(2023) } as const;
const monthsBefore = (text: string, printed: string) => statedMonths(text, text.indexOf(printed), year2023);

/** "2023年1-4月份，共受理9.67万件" was given as the figure of the year. */
describe('the months that a sentence counts', () => {
  it.each([
    ['2023年1-4月份,平台共受理各类诉求9.67万件', '9.67万件', '2023年1-4月份', null],
    ['1—9月,督办事项共有375件,有320件已完成', '320件', '1—9月', null],
    ['2022年4月至6月,受理诉求12件', '12件', '2022年4月至6月', { kind: 'quarter', year: 2022, index: 2 }],
    ['1-6月份,受理诉求12件', '12件', '1-6月份', { kind: 'half', year: 2023, index: 1 }],
  ])('%s', (text, printed, words, period) => {
    expect(monthsBefore(text, printed)).toEqual({ words, period });
  });

  it.each([
    ['2023年,受理诉求12件', '12件'],
    ['统计期限为2023年1月1日至12月31日,受理12件', '12件'],
    ['1-4月份受理9件。全年受理12件', '12件'],
    ['1-4月份受理9件,全年受理12件', '12件'],
    ['受理100-120件,其中电话12件', '12件'],
  ])('are none in %s', (text, printed) => {
    expect(monthsBefore(text, printed)).toBeUndefined();
  });
});
