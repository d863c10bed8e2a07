import { asYear } from '../../../src/domain/ids.ts';
import type { Period } from '../../../src/domain/period.ts';

const YEAR = String.raw`((?:19|20)\d{2})\s*年\s*`;
const SPAN = String.raw`${YEAR}(\d{1,2})\s*月\s*(\d{1,2})\s*日?\s*(?:起)?\s*(?:至|到|止|—|–|-|~)+\s*(?:${YEAR})?(?:(\d{1,2})\s*月\s*)?(\d{1,2})\s*日`;
const COUNTED = new RegExp(
  String.raw`(?:统计|数据)(?:数据|信息|的)*(?:期限|时限|周期|时间|时段|区间|范围)[^。\n\d]{0,12}${SPAN}`,
);
const DAYS = new RegExp(`^${SPAN}`);
const DAY_MS = 86_400_000;

/** The first and the last day, as UTC days. */
function daysOf(match: RegExpExecArray): readonly [Date, Date] | undefined {
  const [, year, month, day, lastYear, lastMonth, lastDay] = match.map((part) => Number(part ?? Number.NaN));
  const first = utc(year, month, day);
  const last = utc(lastYear || year, lastMonth || month, lastDay);
  return first && last && first <= last ? [first, last] : undefined;
}

function utc(year = Number.NaN, month = Number.NaN, day = Number.NaN): Date | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date : undefined;
}

/**
 * The period between the days that a document says it counts (统计期限自…至…): a week, month, quarter, half or year that they fill exactly. `null` for a stretch
 * that is none of these (January to September): the whole year would be wrong. `undefined` when no days are stated.
 */
export const statedPeriod = (text: string): Period | null | undefined => periodBetween(COUNTED.exec(text));

/** The same of words that begin with the days: 2020年12月1日至31日. */
export const periodOfDays = (words: string): Period | null | undefined => periodBetween(DAYS.exec(words));

function periodBetween(match: RegExpExecArray | null): Period | null | undefined {
  const days = match && daysOf(match);
  if (!days) return undefined;
  const [first, last] = days;
  if (isWeek(first, last)) return weekOf(first);
  const sameYear = first.getUTCFullYear() === last.getUTCFullYear();
  const wholeMonths = first.getUTCDate() === 1 && new Date(last.getTime() + DAY_MS).getUTCDate() === 1;
  return sameYear && wholeMonths
    ? monthsOf(first.getUTCFullYear(), first.getUTCMonth() + 1, last.getUTCMonth() + 1)
    : null;
}

/** The period that some months of a year make up, when it has a name. */
export function monthsOf(value: number, first: number, last: number): Period | null {
  const year = asYear(value);
  const length = last - first + 1;
  if (length === 12) return { kind: 'year', year };
  if (length === 6 && first % 6 === 1) return { kind: 'half', year, index: (first + 5) / 6 };
  if (length === 3 && first % 3 === 1) return { kind: 'quarter', year, index: (first + 2) / 3 };
  return length === 1 && first >= 1 && first <= 12 ? { kind: 'month', year, index: first } : null;
}

const isWeek = (first: Date, last: Date) => first.getUTCDay() === 1 && last.getTime() - first.getTime() === 6 * DAY_MS;

/** Weeks are counted as ISO 8601 does: the first one of a year holds its first Thursday. */
function weekOf(monday: Date): Period {
  const thursday = new Date(monday.getTime() + 3 * DAY_MS);
  const year = thursday.getUTCFullYear();
  const index = Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / (7 * DAY_MS)) + 1;
  return { kind: 'week', year: asYear(year), index };
}
