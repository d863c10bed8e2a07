import { agencyIdOf, withoutAside } from '../../../src/catalogue/agencies.ts';
import { findRegions } from '../../../src/catalogue/region-mentions.ts';
import { region } from '../../../src/catalogue/regions.ts';
import { type AgencyId, asYear, type RegionCode, regionCode } from '../../../src/domain/ids.ts';
import { type Period, periodLabel } from '../../../src/domain/period.ts';
import type { Report } from '../../../src/domain/report.ts';
import type { Sidecar } from '../../sidecar.ts';
import { type Body, parseBody } from '../names/body.ts';
import { isSameBody } from '../names/same-body.ts';
import { periodOf, timeIn } from '../times/stated-time.ts';
import type { DecidedBody } from './agency.ts';
import { sentence } from './contradictions.ts';
import { NOTED, sourceName } from './source-names.ts';
import type { ToldPeriod } from './period.ts';

/** Whose it is and where, once the operator was heard. */
export interface NotedBody {
  readonly agency: Report['agency'];
  readonly region: RegionCode | null;
  readonly isNoted: boolean;
}

/** The operator's word, completed by what the document says of the same body. */
export function notedBody(notes: Sidecar, decided: DecidedBody): NotedBody {
  const where = codeOf(notes.region);
  if (notes.agency == null) {
    const code = where ?? decided.region;
    const agency = decided.agency && { ...decided.agency, id: agencyIdOf(decided.agency.name, code) };
    return { agency, region: code, isNoted: false };
  }
  const code = where ?? placeIn(notes.agency) ?? decided.region;
  return { agency: { id: agencyIdOf(notes.agency, code), name: notes.agency }, region: code, isNoted: true };
}

/** The body that the operator names; null where none is noted. */
export function notedOwner({ agency, region: where }: Pick<Sidecar, 'agency' | 'region'>): AgencyId | null {
  return agency == null ? null : agencyIdOf(agency, codeOf(where) ?? placeIn(agency));
}

/** A code, or the name of a place. */
const codeOf = (noted: string | null | undefined): RegionCode | null =>
  noted == null ? null : (region(regionCode(noted))?.code ?? placeIn(noted));

function placeIn(name: string): RegionCode | null {
  const mention = findRegions(withoutAside(name)).at(-1);
  return mention?.code ?? mention?.zone?.owner ?? null;
}

/** The noted year, or the part of it that the document or the noted title names; undefined where none is noted. */
export function notedPeriod({ year, title }: Sidecar, told: ToldPeriod | null): Period | null | undefined {
  if (year == null) return undefined;
  const isOfYear = told && (told.period === null || told.period.year === year);
  if (isOfYear) return told.period;
  const time = timeIn(title ?? '');
  return time?.year === year ? periodOf(time, year) : { kind: 'year', year: asYear(year) };
}

/** Where the document says otherwise than the operator. */
export function noteContradictions(
  { agency, year }: Sidecar,
  noted: NotedBody,
  { agency: told, group }: DecidedBody,
  period: Period | null,
): string[] {
  const isOther =
    agency != null && told !== null && group !== null && told.id !== noted.agency?.id && !isSame(group.body, agency);
  const isOtherYear = year != null && period !== null && period.year !== year;
  return [
    ...(isOther ? [sentence('机关', [sourceName(group.clues[0].by), told.name], [NOTED, agency])] : []),
    ...(isOtherYear ? [sentence('期间', ['正文', periodLabel(period)], [NOTED, `${year}年`])] : []),
  ];
}

function isSame(told: Body, noted: string): boolean {
  const body = parseBody(noted);
  return told.name.includes(withoutAside(noted)) || (body !== null && isSameBody(told, body));
}
