import { timeKey } from '../domain/period.ts';
import type { Report } from '../domain/report.ts';
import type { Moment, When } from '../query/query.ts';
import { partOfPeriod } from './periods.ts';

/** Guides and regulations hold at any time; a report of unknown year may be of any and counts in none. */
export const isTimeless = ({ kind, period }: Report): boolean =>
  period === null && (kind === 'guide' || kind === 'regulation' || kind === 'template');

const yearOf = ({ period }: Report) => period?.year ?? null;
const isWholeYear = ({ period }: Report) => period?.kind === 'year';

/** The dated reports of the asked time, the newest of each body where none is asked; a whole year before its parts. */
export function reportsAt(reports: readonly Report[], when: When): readonly Report[] {
  const dated = reports.filter(({ period }) => period !== null);
  switch (when.kind) {
    case 'newest':
    case 'moved':
      return [...newest(dated), ...undated(reports)];
    case 'named':
      return unique(when.moments.flatMap((moment) => reportsOf(dated, moment)));
    case 'span':
      return series(
        dated,
        (year) => (when.from === null || year >= when.from) && (when.to === null || year <= when.to),
        when.except,
      );
    case 'last':
      return series(dated, (year, last) => year > last - when.years, when.except);
    case 'every':
      return series(dated, () => true, when.except);
  }
}

/** Reports of unknown time, of bodies that have no others: theirs is shown as such. */
function undated(reports: readonly Report[]): readonly Report[] {
  const known = new Set(reports.flatMap((report) => (report.period ? [bodyOf(report)] : [])));
  return reports.filter((report) => report.period === null && !isTimeless(report) && !known.has(bodyOf(report)));
}

/** Those of one moment; a part without a year is that of the newest year that has it. */
export function reportsOf(dated: readonly Report[], { year, part }: Moment): readonly Report[] {
  const fitting = dated.filter((report) => isOfPart(report, part) && (year === null || yearOf(report) === year));
  return wholeFirst(year === null ? newest(fitting) : fitting);
}

function isOfPart(report: Report, part: string | null): boolean {
  if (part === null) return true;
  if (report.period === null) return false;
  return part === 'year' ? isWholeYear(report) : partOfPeriod(report.period) === part;
}

/** Several years: whole ones where there are any, since months and years make no series. */
function series(
  dated: readonly Report[],
  fits: (year: number, last: number) => boolean,
  except: readonly number[],
): readonly Report[] {
  const whole = dated.filter(isWholeYear);
  const like = whole.length > 0 ? whole : dated;
  const last = Math.max(0, ...like.map((report) => yearOf(report) ?? 0));
  return like.filter((report) => {
    const year = yearOf(report);
    return year !== null && fits(year, last) && !except.includes(year);
  });
}

/** A body that reports on a year does not report on it again by its months. */
export function wholeFirst(reports: readonly Report[]): readonly Report[] {
  const whole = new Set(reports.flatMap((report) => (isWholeYear(report) ? [bodyYear(report)] : [])));
  return reports.filter((report) => isWholeYear(report) || !whole.has(bodyYear(report)));
}

const bodyOf = ({ agency, region, id }: Report) => agency?.id ?? region ?? id;
const bodyYear = (report: Report) => `${bodyOf(report)}/${report.kind}/${yearOf(report)}`;

/** The newest period of each body. */
export function newest(reports: readonly Report[]): readonly Report[] {
  const latest = new Map<string, string>();
  const keyOf = (report: Report) => `${bodyOf(report)}/${report.kind === 'hotline_report'}`;
  for (const report of reports) {
    const time = timeKey(report.period);
    if (time > (latest.get(keyOf(report)) ?? '')) latest.set(keyOf(report), time);
  }
  return reports.filter((report) => report.period !== null && latest.get(keyOf(report)) === timeKey(report.period));
}

const unique = (reports: readonly Report[]): readonly Report[] => [...new Set(reports)];
