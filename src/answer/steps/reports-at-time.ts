import { timeKey } from '../../domain/period.ts';
import type { Report } from '../../domain/report.ts';
import { partOfPeriod } from '../../figures/time-moves.ts';
import { yearOf } from '../../plan/library.ts';
import type { TimeSlot } from '../slots.ts';

/** Is a year, a part of one or a whole one asked for? */
export const isTimed = ({ years, parts, whole }: TimeSlot) => years.length > 0 || parts.length > 0 || whole;

/** Guides and regulations hold at any time; a report of unknown year may be of any and counts in none. */
export const isTimeless = ({ kind, period }: Report) =>
  period === null && (kind === 'guide' || kind === 'regulation' || kind === 'template');

/** The reports of the asked time, the newest of each body where none is asked; a whole year before its parts. */
export function reportsAtTime(reports: readonly Report[], time: TimeSlot): readonly Report[] {
  const timeless = reports.filter(isTimeless);
  const undated = reports.filter((report) => report.period === null && !isTimeless(report));
  const dated = wholeFirst(reports.filter((report) => isAtParts(report, time)));
  if (time.years.length > 0)
    return [...dated.filter((report) => time.years.some((year) => year === yearOf(report))), ...timeless];
  if (time.several) return [...series(dated, time.span), ...(dated.length > 0 ? [] : undated), ...timeless];
  return [...newest(dated), ...(isTimed(time) ? [] : undated), ...timeless];
}

/** Dated, and of the asked part of a year. */
export function isAtParts({ period }: Report, { parts, whole }: Pick<TimeSlot, 'parts' | 'whole'>): boolean {
  if (period === null) return false;
  const part = partOfPeriod(period);
  if (parts.length > 0) return part !== null && parts.includes(part);
  return !whole || part === null;
}

/** A body that reports on a year does not report on it again by its months. */
export function wholeFirst(reports: readonly Report[]): readonly Report[] {
  const whole = new Set(reports.flatMap((report) => (report.period?.kind === 'year' ? [bodyYear(report)] : [])));
  return reports.filter((report) => report.period?.kind === 'year' || !whole.has(bodyYear(report)));
}

const bodyYear = (report: Report) => `${report.agency?.id ?? report.id}/${yearOf(report)}`;

/** The last years of a series, whole years where there are any: months and years do not make one. */
function series(dated: readonly Report[], span: number | null): readonly Report[] {
  const whole = dated.filter(({ period }) => period?.kind === 'year');
  const like = whole.length > 0 ? whole : dated;
  const last = Math.max(...like.map((report) => yearOf(report) ?? 0));
  return span === null ? like : like.filter((report) => (yearOf(report) ?? 0) > last - span);
}

/** The newest period of each body. */
export function newest(reports: readonly Report[]): Report[] {
  const latest = new Map<string, string>();
  for (const { agency, period } of reports) {
    const body = agency?.id ?? '';
    const key = timeKey(period);
    if (key > (latest.get(body) ?? '')) latest.set(body, key);
  }
  return reports.filter(({ agency, period }) => period && latest.get(agency?.id ?? '') === timeKey(period));
}
