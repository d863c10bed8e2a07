import { asYear } from '../domain/ids.ts';
import { type Period, periodKey } from '../domain/period.ts';
import type { Moment, Move, Part } from '../query/query.ts';
import { formatChineseInteger } from '../text/chinese-numerals.ts';

/** The part of the year that a period is, as queries name it; null for a whole year. */
export const partOfPeriod = (period: Period): Part | null =>
  period.kind === 'year' ? null : periodKey(period).slice(4);

export const momentOf = (period: Period): Moment => ({ year: period.year, part: partOfPeriod(period) });

const PER_YEAR = { year: 1, quarter: 4, month: 12, week: 52 } as const;
const PARTS: Readonly<Record<Exclude<Move['unit'], 'year'>, RegExp>> = {
  quarter: /^Q(\d)$/,
  month: /^-(\d\d)$/,
  week: /^W(\d+)$/,
};

const partOf = (unit: Exclude<Move['unit'], 'year'>, index: number): Part =>
  unit === 'month' ? `-${String(index).padStart(2, '0')}` : `${unit === 'quarter' ? 'Q' : 'W'}${index}`;

/** The moment so far from another; null where that has no year or no part of the kind (a month before a quarter). */
export function movedBy({ year, part }: Moment, { unit, by }: Move): Moment | null {
  if (year === null) return null;
  if (unit === 'year') return { year: asYear(year + by), part };
  const index = Number(PARTS[unit].exec(part ?? '')?.[1]);
  if (Number.isNaN(index)) return null;
  const size = PER_YEAR[unit];
  const at = year * size + index - 1 + by;
  return { year: asYear(Math.floor(at / size)), part: partOf(unit, (at % size) + 1) };
}

/** Today to the precision of a move: what 上个月 is counted from where nothing else is said. */
export function momentOfDay(
  { year, month }: { readonly year: number; readonly month: number },
  unit: Move['unit'],
): Moment {
  const part = { year: null, week: null, quarter: `Q${Math.ceil(month / 3)}`, month: partOf('month', month) }[unit];
  return { year: asYear(year), part };
}

/** 十一月, 第一季度, 前三季度, 上半年, 全年. */
export function partInWords(part: Part): string {
  if (part === 'year') return '全年';
  const index = Number(/\d+$/.exec(part)?.[0]);
  if (part.startsWith('H')) return index === 1 ? '上半年' : '下半年';
  if (part.startsWith('W')) return `第${index}周`;
  if (part.startsWith('-')) return `${formatChineseInteger(index)}月`;
  return `${part.startsWith('Q1-') ? '前' : '第'}${formatChineseInteger(index)}季度`;
}

export const momentInWords = ({ year, part }: Moment): string =>
  `${year === null ? '' : `${year}年`}${part === null ? '' : partInWords(part)}`;
