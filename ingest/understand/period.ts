import { asYear } from '../../src/domain/ids.ts';
import type { Period } from '../../src/domain/period.ts';

const YEAR = String.raw`(?<year>(?:19|20)\d{2})\s*年`;
const QUARTERS = '一二三四';

/** Whole years that follow from the text: its title, its stated counting period, or the year its sentences speak of. */
const YEAR_CLUES: readonly RegExp[] = [
  new RegExp(String.raw`统计(?:期限|时限|周期|时间)[^。\n]{0,12}?(?<year>(?:19|20)\d{2})\s*年\s*1\s*月`),
  new RegExp(String.raw`(?<year>(?:19|20)\d{2})\s*年度?[^。\n]{0,12}(?:信息公开|年度报告|年报)`),
  new RegExp(String.raw`(?:^|[\n。])\s*${YEAR}度?[,，]`),
  new RegExp(String.raw`截[至止]\s*${YEAR}\s*12\s*月\s*31`),
];

/**
 * The period a report covers. Parts of a year come from the title only; `undefined` when nothing says it — the date of
 * publication is no clue (a page of 2015 may hold the report of 2009).
 */
export function findPeriod(title: string | null, text: string): Period | undefined {
  const own = title?.replace(/\s+/g, '') ?? '';
  const year = yearOf(own) ?? yearFromText(text);
  if (year === undefined) return undefined;
  return partOf(own, year) ?? { kind: 'year', year: asYear(year) };
}

const yearOf = (title: string): number | undefined => {
  const match = new RegExp(YEAR).exec(title)?.groups?.['year'];
  return match ? Number(match) : undefined;
};

function yearFromText(text: string): number | undefined {
  for (const clue of YEAR_CLUES) {
    const year = clue.exec(text)?.groups?.['year'];
    if (year) return Number(year);
  }
  return undefined;
}

/** 2024年11月, 2023年第5期月报, 2025年第一季度, 2024年上半年. */
function partOf(title: string, value: number): Period | undefined {
  const year = asYear(value);
  const month =
    /年(\d{1,2})月/.exec(title)?.[1] ?? (title.includes('月报') ? /第(\d{1,2})期/.exec(title)?.[1] : undefined);
  if (month && Number(month) >= 1 && Number(month) <= 12) return { kind: 'month', year, index: Number(month) };
  const quarter = /第?([一二三四1-4])季度/.exec(title)?.[1];
  if (quarter) return { kind: 'quarter', year, index: QUARTERS.indexOf(quarter) + 1 || Number(quarter) };
  const half = /(上|下)半年/.exec(title)?.[1];
  return half ? { kind: 'half', year, index: half === '上' ? 1 : 2 } : undefined;
}
