import { asYear } from '../../src/domain/ids.ts';
import type { Period } from '../../src/domain/period.ts';
import { monthsOf, statedPeriod } from './counted-days.ts';

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
 * The period a report covers: the part of a year that its title or its stated counting period names, else a whole year;
 * `undefined` when nothing says it, or when it is a part without a name (前三季度). The date of publication is no clue
 * (a page of 2015 may hold the report of 2009).
 */
export function findPeriod(title: string | null, text: string): Period | undefined {
  const own = title?.replace(/\s+/g, '') ?? '';
  const year = yearOf(own);
  const named = year === undefined ? monthsWithoutYear(own, text) : partOf(own, year);
  if (named !== undefined) return named ?? undefined;
  const stated = statedPeriod(text);
  if (stated !== undefined && (year === undefined || stated === null || stated.year === year))
    return stated ?? undefined;
  const whole = year ?? yearFromText(text);
  return whole === undefined ? undefined : { kind: 'year', year: asYear(whole) };
}

/** 1-4月份…通报: the text may say of which year; never is it a whole one. */
function monthsWithoutYear(title: string, text: string): Period | null | undefined {
  const months = /(?<!\d)(?<first>\d{1,2})月?(?:份)?[-—–至到~]+(?<last>\d{1,2})月/.exec(title)?.groups;
  if (!months) return undefined;
  const said = new RegExp(
    String.raw`${YEAR}\s*${months['first']}\s*月?\s*(?:份)?\s*[-—–至到~]+\s*${months['last']}\s*月`,
  );
  const year = said.exec(text)?.groups?.['year'];
  return year === undefined ? null : monthsOf(Number(year), Number(months['first']), Number(months['last']));
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

/** 2024年1—6月, 11月, 第5期月报, 第一季度, 上半年, 第7周; `null` for a part that is no period of its own. */
function partOf(title: string, value: number): Period | null | undefined {
  const year = asYear(value);
  const months = /年(\d{1,2})月?(?:份)?[-—–至到~]+(\d{1,2})月/.exec(title);
  if (months) return monthsOf(value, Number(months[1]), Number(months[2]));
  if (/前[三3]季度/.test(title)) return null;
  const week = /第(\d{1,2})周/.exec(title)?.[1] ?? issueOf(title, '周报');
  if (week && Number(week) >= 1 && Number(week) <= 53) return { kind: 'week', year, index: Number(week) };
  const month = /年(\d{1,2})月/.exec(title)?.[1] ?? issueOf(title, '月报');
  if (month) return monthsOf(value, Number(month), Number(month)) ?? undefined;
  const quarter = /第?([一二三四1-4])季度/.exec(title)?.[1] ?? /年Q([1-4])/i.exec(title)?.[1] ?? issueOf(title, '季报');
  if (quarter) return quarterOf(value, QUARTERS.indexOf(quarter) + 1 || Number(quarter));
  const half = /(上|下)半年/.exec(title)?.[1];
  return half ? { kind: 'half', year, index: half === '上' ? 1 : 2 } : undefined;
}

/** The fifth issue of a monthly is that of May. */
const issueOf = (title: string, word: string) => (title.includes(word) ? /第(\d{1,2})期/.exec(title)?.[1] : undefined);

const quarterOf = (year: number, index: number) => monthsOf(year, index * 3 - 2, index * 3) ?? undefined;
