import type { Year } from './ids.ts';

/** What a figure or a report covers. Half, quarter, month and week are counted from 1. */
export type Period =
  | { readonly kind: 'year'; readonly year: Year }
  | { readonly kind: 'half' | 'quarter' | 'month' | 'week'; readonly year: Year; readonly index: number };

const SUFFIX = { half: 'H', quarter: 'Q', month: '-', week: 'W' } as const;

/** `2024`, `2024H1`, `2025Q1`, `2024-11`, `2024W7`: sorts by year. */
export function periodKey(period: Period): string {
  if (period.kind === 'year') return String(period.year);
  const index = period.kind === 'month' ? String(period.index).padStart(2, '0') : String(period.index);
  return `${period.year}${SUFFIX[period.kind]}${index}`;
}

/** The key of what may have no period: that sorts first and equals only its like. */
export const timeKey = (period: Period | null): string => (period ? periodKey(period) : '');

const KINDS = { H: 'half', Q: 'quarter', '-': 'month', W: 'week' } as const;

export function parsePeriod(key: string): Period | undefined {
  const match = /^(\d{4})(?:([HQW-])(\d{1,2}))?$/.exec(key);
  if (!match) return undefined;
  const year = Number(match[1]) as Year;
  const sign = match[2] as keyof typeof KINDS | undefined;
  return sign ? { kind: KINDS[sign], year, index: Number(match[3]) } : { kind: 'year', year };
}

/** 2024年度, 2024年上半年, 2025年第一季度, 2024年11月. */
export function periodLabel(period: Period): string {
  switch (period.kind) {
    case 'year':
      return `${period.year}年`;
    case 'half':
      return `${period.year}年${period.index === 1 ? '上' : '下'}半年`;
    case 'quarter':
      return `${period.year}年第${'一二三四'[period.index - 1]}季度`;
    case 'month':
      return `${period.year}年${period.index}月`;
    case 'week':
      return `${period.year}年第${period.index}周`;
  }
}
