import { fullName, isWithin } from '../../catalogue/regions.ts';
import type { Figure, Notice } from '../../domain/answer.ts';
import { periodLabel } from '../../domain/period.ts';
import type { Year } from '../../domain/ids.ts';
import type { Report } from '../../domain/report.ts';
import { partInWords, partOfPeriod } from '../../figures/time-moves.ts';
import { nameOf, yearOf } from '../../plan/library.ts';
import type { Turn } from '../turn.ts';
import { isTimeless } from './reports-at-time.ts';

/** An answer from less than the asked time or of fewer than the asked bodies is partial, and says what is missing. */
export function qualify(turn: Turn): Turn {
  const { outcome, slots } = turn;
  const isGiven = outcome?.status === 'answered' || outcome?.status === 'partial';
  if (!isGiven || slots.procedural) return turn;
  const cited = new Set(outcome.citations.map(({ documentId }) => documentId));
  const used = [...cited].flatMap((id) => turn.library.report(id) ?? []).filter(({ period }) => period);
  const { absent } = slots.time;
  const gaps = [...onlyParts(turn, used), ...missingTimes(turn, used), ...missingPlaces(turn, used, outcome.figures)];
  if (gaps.length === 0 && absent === null) return turn;
  const notices = [...gaps, ...outcome.notices];
  const lead = absent === null ? '' : `${instead(turn, absent, used)}\n`;
  const reason = absent === null ? (outcome.reason ?? 'not_in_library') : 'not_in_library';
  return { ...turn, outcome: { ...outcome, status: 'partial', reason, text: `${lead}${outcome.text}`, notices } };
}

/** 库内没有…2025年（去年）的报告: said before the figures of the year that took its place. */
function instead({ slots }: Turn, absent: Year, used: readonly Report[]): string {
  const [first] = used;
  const whose = first ? nameOf(first) : '';
  return `库内没有${whose}${absent}年（${slots.time.words ?? '上文的年份'}）的报告，库内最新为${slots.time.years.join('、')}年度，以下为该年度的数字。`;
}

/** A year is asked for, a month or a quarter of it was read. */
function onlyParts({ slots, library }: Turn, used: readonly Report[]): Notice[] {
  if (slots.time.years.length === 0 || slots.time.parts.length > 0) return [];
  const partial = used.filter(({ period }) => period && period.kind !== 'year');
  const texts = partial.map((report) => {
    const own = report.agency ? library.reportsOf([report.agency.id], []) : [report];
    const same = own.filter((other) => yearOf(other) === yearOf(report));
    const held = [...new Set(same.flatMap(({ period }) => (period ? periodLabel(period) : [])))].sort();
    return `库内${nameOf(report)}该年只有${held.join('、')}的通报，以上不是${yearOf(report)}年全年的数字。`;
  });
  return asNotices(texts);
}

/** Of several asked years or parts some are not here. */
function missingTimes({ slots, reports }: Turn, used: readonly Report[]): Notice[] {
  const { years, parts } = slots.time;
  const here = [...(reports ?? []), ...used];
  const absentYears = years.length < 2 ? [] : years.filter((year) => !here.some((report) => yearOf(report) === year));
  const absentParts =
    parts.length < 2 ? [] : parts.filter((part) => !here.some(({ period }) => period && partOfPeriod(period) === part));
  const missing = [...absentYears.map((year) => `${year}年`), ...absentParts.map(partInWords)];
  return asNotices(missing.map((time) => `库内没有${time}的报告，以上不包括${time}。`));
}

/** Of several named places some have no report of that time: half of a comparison is none. */
function missingPlaces({ slots, reports }: Turn, used: readonly Report[], figures: readonly Figure[]): Notice[] {
  const { places, agencies, time } = slots;
  if (places.length + agencies.length < 2) return [];
  const here = [...(reports ?? []).filter((report) => !isTimeless(report)), ...used, ...figures].flatMap(
    ({ region }) => region ?? [],
  );
  const missing = places.filter(({ candidates }) => !candidates.some((code) => here.some((at) => isWithin(at, code))));
  const years = time.years.map((year) => `${year}年`).join('、');
  return asNotices(
    missing.flatMap(({ candidates }) =>
      candidates[0] ? [`库内没有${fullName(candidates[0])}${years}的报告，以上不包括该地。`] : [],
    ),
  );
}

const asNotices = (texts: readonly string[]): Notice[] =>
  [...new Set(texts)].map((text) => ({ kind: 'scope' as const, text }));
