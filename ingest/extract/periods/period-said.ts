import { asYear } from '../../../src/domain/ids.ts';
import { type Period, timeKey } from '../../../src/domain/period.ts';
import { periodOfDays } from '../../identify/times/counted-days.ts';
import { periodBefore, yearBefore } from './period-before.ts';

const OWN = /^(?:今年|本年|本月|本季度|当月|全年|当年|年内|报告期|截[至止]目前|目前|至今)/;
/** 2017年以来, 近三年, 历年: more than one period. */
const SPAN = /以来|起$|至今|开始|^(?:近|过去|最近|历年|累计自|往年|自)|年(?:里|间|来)$|[-—–~至到]/;
const PARTS = /(?:第?(?<quarter>[一二三四1-4])季度|(?<half>[上下])半年)/;
const DATE = /(?:(?<year>(?:19|20)\d{2})年度?)?(?:(?<month>\d{1,2})月(?:份)?)?(?<day>\d{1,2}日)?/;

/**
 * The period that words say; `undefined` where it is the report's own, null where it is none that has a name. Nothing was
 * counted yet in a year to come (结转至2025年).
 */
export function periodSaid(words: string, own: Period | null, lead: string): Period | null | undefined {
  if (OWN.test(words)) return undefined;
  const said = SPAN.test(words) || /(?:自|从)$/.test(lead) ? spanSaid(words, own) : oneSaid(words, own, lead);
  if (said && own && (timeKey(said) === timeKey(own) || said.year > own.year)) return undefined;
  return said;
}

/** 7月8日—7月14日 may be the very week; 2023年1月1日至12月31日 is that year. */
function spanSaid(words: string, own: Period | null): Period | null | undefined {
  const days = words.replace(/^(?:自|从)/, '');
  const dated = /^(?:19|20)\d{2}年/.test(days) ? days : `${own?.year}年${days}`;
  if (own?.kind === 'year' && new RegExp(`^${own.year}年(?:以来|起)`).test(dated)) return undefined;
  return periodOfDays(dated) ?? null;
}

function oneSaid(words: string, own: Period | null, lead: string): Period | null | undefined {
  if (/^(?:上一?年|去年|前一年|上年|同期)/.test(words)) return own && lastYear(own, words);
  if (words.startsWith('前年')) return own && yearBefore(yearBefore(own));
  if (words.startsWith('上') && !words.startsWith('上半年')) return own && periodBefore(own);
  const { year, month, day } = DATE.exec(words)?.groups ?? {};
  const at = year === undefined ? own?.year : Number(year);
  if (at === undefined) return null;
  if (day !== undefined || /截[至止](?:到)?$/.test(lead) || /[底末]$/.test(words))
    return stateAt(at, { month, day, isUntil: /截[至止](?:到)?$/.test(lead) }, own);
  return partSaid(words, at, month, year, own);
}

const lastYear = (own: Period, words: string): Period | null =>
  own.kind === 'year' || /同期/.test(words) ? yearBefore(own) : { kind: 'year', year: asYear(own.year - 1) };

interface Day {
  readonly month: string | undefined;
  readonly day: string | undefined;
  /** 截至8月11日: counted up to then. */
  readonly isUntil: boolean;
}

/** What was done on a day of the own time, or was so at its end, is of that time. */
function stateAt(year: number, { month, day, isUntil }: Day, own: Period | null) {
  const isEnd = month === undefined || month === '12';
  if (year === own?.year) return isEnd || (day !== undefined && (!isUntil || own.kind !== 'year')) ? undefined : null;
  return isEnd ? { kind: 'year' as const, year: asYear(year) } : null;
}

function partSaid(
  words: string,
  at: number,
  month: string | undefined,
  year: string | undefined,
  own: Period | null,
): Period | null {
  const { quarter, half } = PARTS.exec(words)?.groups ?? {};
  const value = asYear(at);
  if (quarter !== undefined)
    return { kind: 'quarter', year: value, index: '一二三四'.indexOf(quarter) + 1 || Number(quarter) };
  if (half !== undefined) return { kind: 'half', year: value, index: half === '上' ? 1 : 2 };
  if (month === undefined) return { kind: 'year', year: value };
  const index = Number(month);
  if (index < 1 || index > 12) return null;
  const isBefore = year === undefined && own?.kind === 'month' && index > own.index;
  return { kind: 'month', year: asYear(isBefore ? at - 1 : at), index };
}
