import { type Year, asYear } from '../domain/ids.ts';
import type { Period } from '../domain/period.ts';
import { periodKey } from '../domain/period.ts';
import { formatChineseInteger } from '../text/chinese-numerals.ts';

/** A distance from the period that the talk is about. */
export interface Move {
  readonly unit: 'year' | 'quarter' | 'month';
  readonly by: number;
}

/** Years and the parts of them: what a distance is counted from, and where it leads. */
export interface Span {
  readonly years: readonly Year[];
  readonly parts: readonly string[];
}

/** 结转下一年度 is a row of the form; 连续第二年 counts years. */
const MOVES: readonly (readonly [RegExp, Move])[] = [
  [/(?:去年|上年)同期|[前上]一(?:个年度|年度?)(?!内)/, { unit: 'year', by: -1 }],
  [/(?<!连续)第二年|次年|[后下]一(?:个年度|年度?)(?!内)/, { unit: 'year', by: 1 }],
  [/[上前]一?个?季度?(?!报)/, { unit: 'quarter', by: -1 }],
  [/[下后]一?个?季度(?!报)/, { unit: 'quarter', by: 1 }],
  [/[上前]一?个?月(?!报)/, { unit: 'month', by: -1 }],
  [/[下后]一?个?月(?!报)/, { unit: 'month', by: 1 }],
];

export function findMove(question: string): { readonly move: Move; readonly words: string } | null {
  if (/结转/.test(question)) return null;
  for (const [pattern, move] of MOVES) {
    const words = pattern.exec(question)?.[0];
    if (words !== undefined) return { move, words };
  }
  return null;
}

const BEFORE: readonly (readonly [string, Move['unit']])[] = [
  ['(?:去年|上一?年度?|前一年度?|上个年度)(?:同期)?', 'year'],
  ['上一?个?季度', 'quarter'],
  ['[上前]一?个?月', 'month'],
];
const AGAINST = BEFORE.map(
  ([words, unit]) => [new RegExp(`[比较]${words}|[与跟和同]?${words}(?:相比|比|对比)`), unit] as const,
);

/** 比去年同期, 跟上季度比: what is asked about is measured against the time before it. */
export function findAgainst(question: string): { readonly move: Move; readonly words: string } | null {
  for (const [pattern, unit] of AGAINST) {
    const words = pattern.exec(question)?.[0];
    if (words !== undefined) return { move: { unit, by: -1 }, words };
  }
  return null;
}

const PER_YEAR = { year: 1, quarter: 4, month: 12 } as const;

/** The period so far from another; null where the other has no part of that kind (a month before a quarter). */
export function movedBy({ years, parts }: Span, { unit, by }: Move): Span | null {
  const year = by < 0 ? years[0] : years.at(-1);
  if (year === undefined) return null;
  if (unit === 'year') return { years: [asYear(year + by)], parts };
  const index = Number((unit === 'month' ? /^-(\d\d)$/ : /^Q(\d)$/).exec(parts[0] ?? '')?.[1]);
  if (parts.length !== 1 || Number.isNaN(index)) return null;
  const size = PER_YEAR[unit];
  const at = year * size + index - 1 + by;
  const part = (at % size) + 1;
  return { years: [asYear(Math.floor(at / size))], parts: [unit === 'month' ? monthPart(part) : `Q${part}`] };
}

export const monthPart = (month: number) => `-${String(month).padStart(2, '0')}`;

/** The part of the year that a report covers, as in its key; null for a whole year. */
export const partOfPeriod = (period: Period) => (period.kind === 'year' ? null : periodKey(period).slice(4));

export function spanOfPeriod(period: Period): Span {
  const part = partOfPeriod(period);
  return { years: [period.year], parts: part === null ? [] : [part] };
}

/** Today, to the precision of the distance that is counted from it. */
export function spanOfDay(day: Date, unit: Move['unit']): Span {
  const month = day.getMonth() + 1;
  const part = { year: [], quarter: [`Q${Math.ceil(month / 3)}`], month: [monthPart(month)] };
  return { years: [asYear(day.getFullYear())], parts: part[unit] };
}

/** 十一月, 第一季度, 前三季度, 上半年. */
export function partInWords(part: string): string {
  const index = Number(/\d+$/.exec(part)?.[0]);
  if (part.startsWith('H')) return index === 1 ? '上半年' : '下半年';
  if (part.startsWith('-')) return `${formatChineseInteger(index)}月`;
  return `${part.startsWith('Q1-') ? '前' : '第'}${formatChineseInteger(index)}季度`;
}
