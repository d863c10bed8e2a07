import { asYear } from '../../../src/domain/ids.ts';
import type { Period } from '../../../src/domain/period.ts';
import { withArabicDates } from './arabic-dates.ts';
import { monthsOf, periodOfDays } from './counted-days.ts';

/** What some words say of a time; a month without its year says half of it. */
export interface StatedTime {
  readonly year: number | null;
  /** `unnamed`: a stretch that is no period of its own (前三季度, 1—9月, an academic year); null: nothing is said of a part. */
  readonly part: Part | 'unnamed' | null;
}

export interface Part {
  readonly kind: 'half' | 'quarter' | 'month' | 'week';
  readonly index: number;
}

const YEAR = /(?<!\d)((?:19|20)\d{2})(?:年|学年|(?=[-—–~至到](?:20)?\d{2}学年))/;
const YEAR_IN_BRACKETS = /[(〔[]((?:19|20)\d{2})[)〕\]]/;

/** 2023年与2024年, 2023vs2024, 2023—2024年: two years are no period. */
const TWO_YEARS =
  /(?<!\d)((?:19|20)\d{2})年?(?:度)?(?:vs|与|和|、|及|至|到|[-—–~])(?!\1)(?:19|20)\d{2}(?=年|$|[^\d月日])/i;

/** 2024.3.4 */
const DOTTED_DAY = /(?<!\d)((?:19|20)\d{2})[./](\d{1,2})[./](\d{1,2})(?!\d)/g;

/** The time that the words of a title or a name state; null when they state none. */
export function timeIn(words: string): StatedTime | null {
  const packed = withArabicDates(words.replace(/\s+/g, '')).replace(DOTTED_DAY, '$1年$2月$3日');
  const two = TWO_YEARS.exec(packed)?.[1];
  if (two !== undefined) return { year: Number(two), part: 'unnamed' };
  const year = (YEAR.exec(packed) ?? YEAR_IN_BRACKETS.exec(packed))?.[1];
  const part = weekIn(packed) ?? daysIn(packed, year ?? '2001') ?? partIn(packed);
  return year === undefined && part === null ? null : { year: year === undefined ? null : Number(year), part };
}

/** The period of a time whose year is known; null for a stretch without a name. */
export function periodOf({ part }: StatedTime, value: number): Period | null {
  const year = asYear(value);
  if (part === null) return { kind: 'year', year };
  return part === 'unnamed' ? null : { ...part, year };
}

const DASH = String.raw`(?:[-—–－至到~]+)`;
const MONTHS = new RegExp(String.raw`(?<!\d)(\d{1,2})月?(?:份)?${DASH}(\d{1,2})月`);
const DAYS = new RegExp(String.raw`(?<!\d)\d{1,2}月\d{1,2}日?${DASH}(?:(?:20\d{2}年)?\d{1,2}月)?\d{1,2}日`);
const QUARTERS = '一二三四';

/** The part that some days make up: 4月1日至30日 is April. */
function daysIn(words: string, year: string): Part | 'unnamed' | null {
  const days = DAYS.exec(words)?.[0];
  return days === undefined ? null : asPart(periodOfDays(`${year}年${days}`) ?? null);
}

function weekIn(words: string): Part | null {
  const week = /第(\d{1,2})周/.exec(words)?.[1] ?? issueOf(words, '周报');
  return week ? numbered('week', week, 53) : null;
}

function partIn(words: string): Part | 'unnamed' | null {
  if (/学年|学期|前[三3]季度|[一二三]至[二三四]季度/.test(words)) return 'unnamed';
  const months = MONTHS.exec(words);
  if (months) return partOf(Number(months[1]), Number(months[2]));
  const month = /(?<!\d)(\d{1,2})月(?!\d{1,2}日)/.exec(words)?.[1] ?? issueOf(words, '月报');
  if (month) return numbered('month', month, 12);
  return quarterIn(words) ?? halfIn(words);
}

function quarterIn(words: string): Part | null {
  const quarter =
    /第?([一二三四1-4])季度/.exec(words)?.[1] ?? /年?Q([1-4])(?!\d)/i.exec(words)?.[1] ?? issueOf(words, '季报');
  return quarter ? numbered('quarter', String(QUARTERS.indexOf(quarter) + 1 || quarter), 4) : null;
}

function halfIn(words: string): Part | null {
  const half = /([上下])半年/.exec(words)?.[1];
  return half ? { kind: 'half', index: half === '上' ? 1 : 2 } : null;
}

/** The fifth issue of a monthly is that of May. */
const issueOf = (words: string, name: string) => (words.includes(name) ? /第(\d{1,2})期/.exec(words)?.[1] : undefined);

const numbered = (kind: Part['kind'], index: string, most: number): Part | null =>
  Number(index) >= 1 && Number(index) <= most ? { kind, index: Number(index) } : null;

/** The part of a year that some months make up. */
function partOf(first: number, last: number): Part | 'unnamed' | null {
  return asPart(monthsOf(2000, first, last));
}

function asPart(period: Period | null): Part | 'unnamed' | null {
  if (period === null) return 'unnamed';
  return period.kind === 'year' ? null : { kind: period.kind, index: period.index };
}
