import { asYear } from '../../../src/domain/ids.ts';
import type { Period } from '../../../src/domain/period.ts';
import { withArabicDates } from '../../identify/times/arabic-dates.ts';
import { periodBefore, yearBefore } from './period-before.ts';

/** The time that the head of a column or a row says, and the head without it. `period` null: a time that has no name. */
export interface ColumnPeriod {
  readonly period: Period | null;
  readonly rest: string;
}

const OWN = /本年度?|本期|本月|本季度?|今年|当年|当期|当月|报告期/;
const SAME = /(?:上一?年|去年)度?同期|同期/;
const LAST_YEAR = /上一?年度?|去年|前一年/;
const LAST = /上一?期|上一?个?月份?|上一?个?季度?/;
const YEAR = /(?<!\d)(?<year>(?:19|20)\d{2})(?:年度?(?:全年)?)?(?:(?<month>\d{1,2})月份?)?(?!\d)/;
const MONTH = /(?<!\d)(?<month>\d{1,2})月份?/;
/** 年初, 1-5月, 三季度: no time that a head names as a whole. */
const OTHER = /[年月季期]初|[-—–~至到]\d|前[一二三四五六七八九十\d]/;
/** How two times differ is said of the later one, and what is carried over is a measure. */
const NO_TIME = /同比|环比|增|减|变化|差|幅|结转|较|比/;

/** `undefined` where the words name no time. */
export function columnPeriod(words: string, own: Period | null): ColumnPeriod | undefined {
  const packed = withArabicDates(words);
  if (NO_TIME.test(packed)) return undefined;
  for (const [pattern, at] of TIMES) {
    const match = pattern.exec(packed);
    if (!match) continue;
    const rest = packed.replace(match[0], '').replace(/^[()、,年度]+|[()、,]+$/g, '');
    return { period: OTHER.test(packed) ? null : at(match.groups ?? {}, own), rest };
  }
  return undefined;
}

type Named = Readonly<Record<string, string | undefined>>;

const TIMES: readonly (readonly [RegExp, (named: Named, own: Period | null) => Period | null])[] = [
  [SAME, (_, own) => own && yearBefore(own)],
  [LAST_YEAR, (_, own) => (own?.kind === 'year' ? yearBefore(own) : null)],
  [LAST, (_, own) => own && periodBefore(own)],
  [OWN, (_, own) => own],
  [YEAR, ({ year, month }) => named(Number(year), month)],
  [MONTH, ({ month }, own) => (own ? monthNear(Number(month), own) : null)],
];

const named = (year: number, month: string | undefined): Period | null =>
  month === undefined ? { kind: 'year', year: asYear(year) } : monthOf(year, Number(month));

const monthOf = (year: number, index: number): Period | null =>
  index >= 1 && index <= 12 ? { kind: 'month', year: asYear(year), index } : null;

/** 12月 beside January is that of the year before. */
function monthNear(index: number, own: Period): Period | null {
  const isBefore = own.kind === 'month' && index > own.index;
  return monthOf(isBefore ? own.year - 1 : own.year, index);
}
