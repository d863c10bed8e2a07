import { type AgencyKind, SPEAKS_FOR_PLACE, parseAgencyName } from '../catalogue/agencies.ts';
import { timeKey } from '../domain/period.ts';
import type { Report } from '../domain/report.ts';

/** Governments speak for their place before its offices, those before a department or a town. */
const RANK: readonly AgencyKind[] = [
  'government',
  'zone_committee',
  'office',
  'institution',
  'council',
  'department',
  'town',
  'other',
];

/** Of each report the kind of its body; names are parsed once, however often reports are compared. */
const kinds = new WeakMap<Report, AgencyKind | null>();

export function kindOfBody(report: Report): AgencyKind | null {
  const known = kinds.get(report);
  if (known !== undefined) return known;
  const kind = report.agency ? parseAgencyName(report.agency.name).kind : null;
  kinds.set(report, kind);
  return kind;
}

export function standing(report: Report): number {
  const kind = kindOfBody(report);
  return kind === null ? RANK.length : RANK.indexOf(kind);
}

/** A town lies in a county and does not speak for it. */
export function speaksForPlace(report: Report): boolean {
  const kind = kindOfBody(report);
  return kind !== null && kind !== 'town' && SPEAKS_FOR_PLACE.includes(kind);
}

const placing = ({ region, agency, title }: Report) => `${region ?? ''} ${agency?.name ?? title}`;
const alphabetic = (a: string, b: string) => Number(a > b) - Number(a < b);

/** Those that speak for their place first, then by place and body, newest first. */
export const byStanding = (a: Report, b: Report): number =>
  standing(a) - standing(b) || alphabetic(placing(a), placing(b)) || alphabetic(timeKey(b.period), timeKey(a.period));

export const firstInStanding = (reports: readonly Report[]): Report | undefined =>
  reports.reduce<Report | undefined>((first, one) => (first && byStanding(first, one) <= 0 ? first : one), undefined);
