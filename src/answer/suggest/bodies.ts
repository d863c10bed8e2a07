import { fullName, region } from '../../catalogue/regions.ts';
import type { RegionCode } from '../../domain/ids.ts';
import type { Report } from '../../domain/report.ts';
import { type Spelled, spell } from '../../text/typed-match.ts';
import { type Library, nameOf } from '../../plan/library.ts';
import { groupBy } from '../group-by.ts';
import { standing } from '../../plan/standing.ts';

/** A body of the library with its yearly reports. */
export interface Body {
  readonly spelled: Spelled;
  /** Where in its name a word begins that it may be typed by: 延安市|宝塔区|财政局. */
  readonly heads: readonly number[];
  readonly region: RegionCode | null;
  /** Newest first; empty for a body that has none. */
  readonly yearly: readonly Report[];
}

/** A place of the library, and the body that speaks for it. */
export interface Place {
  readonly code: RegionCode;
  readonly spelled: Spelled;
  readonly heads: readonly number[];
  readonly speaker: Body | undefined;
}

/** The bodies of a library, governments first, in the order of the divisions. */
export function bodiesOf({ reports }: Library): Body[] {
  const named = groupBy(
    reports.filter(({ agency }) => agency !== null),
    ({ agency }) => agency?.id,
  );
  const placed = Array.from(named.values(), (own) => ({ own, place: own[0].region ?? '', rank: standing(own[0]) }));
  const sorted = placed.toSorted((a, b) => a.rank - b.rank || Number(a.place > b.place) - Number(a.place < b.place));
  return sorted.map(({ own }) => bodyOf(own));
}

function bodyOf(own: readonly [Report, ...Report[]]): Body {
  const [report] = own;
  const name = nameOf(report);
  const yearly = own.filter(({ kind, period }) => kind === 'annual_report' && period?.kind === 'year');
  const newestFirst = yearly.toSorted((a, b) => (b.period?.year ?? 0) - (a.period?.year ?? 0));
  return { spelled: spell(name), heads: headsIn(name, report.region), region: report.region, yearly: newestFirst };
}

/** The places of a library. A name that several of them bear stands behind what contains it. */
export function placesOf({ regions }: Library, bodies: readonly Body[]): Place[] {
  const speakers = new Map(bodies.toReversed().map((body) => [body.region, body]));
  const places = [...regions].flatMap((code) => region(code) ?? []);
  const bearers = groupBy(places, ({ name }) => name);
  return places.map(({ code, name: own }) => {
    const name = (bearers.get(own)?.length ?? 0) > 1 ? fullName(code) : own;
    return { code, spelled: spell(name), heads: headsIn(name, code), speaker: speakers.get(code) };
  });
}

function headsIn(name: string, code: RegionCode | null): number[] {
  const own = code && region(code)?.name;
  const at = own ? name.indexOf(own) : -1;
  return own && at >= 0 ? [...new Set([0, at, at + own.length])] : [0];
}
