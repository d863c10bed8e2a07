import { setImmediate } from 'node:timers/promises';
import { placeAside } from '../catalogue/agencies.ts';
import { ancestors, fullName, isWithin, seatOf } from '../catalogue/regions.ts';
import type { AgencyId, RegionCode, ReportId } from '../domain/ids.ts';
import type { Filters } from '../domain/question.ts';
import type { Report } from '../domain/report.ts';
import { everyReport } from '../storage/every-report.ts';
import type { Store } from '../storage/store.ts';
import { byStanding } from './standing.ts';

export interface LibraryAgency {
  readonly id: AgencyId;
  readonly name: string;
  readonly region: RegionCode | null;
}

/** The register of what is here: every report's metadata, and the bodies and places they belong to. */
export interface Library {
  readonly generation: string;
  /** By id. */
  readonly reports: readonly Report[];
  readonly agencies: readonly LibraryAgency[];
  readonly regions: ReadonlySet<RegionCode>;
  /** The places with reports that lie in a place, itself among them; a zone lies in the county of its seat as well. */
  inside(place: RegionCode): readonly RegionCode[];
  report(id: ReportId): Report | undefined;
  /** Some of its reports, those that speak for their place first; all of them are put in order once. */
  inStanding(some: readonly Report[]): readonly Report[];
  /** Those of some bodies and of some places, by id; 胶州市(青岛市) is found under 青岛 as well. */
  reportsOf(agencies: Iterable<AgencyId>, places: Iterable<RegionCode>): readonly Report[];
}

type ReadLibrary = () => Promise<Library>;

const readers = new WeakMap<Store, ReadLibrary>();

/** Reads the register once per generation of the store, whoever asks for it. */
export function createLibraryReader(store: Store): ReadLibrary {
  const reader = readers.get(store) ?? createReader(store);
  readers.set(store, reader);
  return reader;
}

function createReader(store: Store): ReadLibrary {
  let known: { readonly generation: string; readonly library: Promise<Library> } | undefined;
  return async () => {
    const generation = await store.generation();
    if (known?.generation === generation) return known.library;
    const library = readAll(store).then((reports) => registerOf(generation, reports));
    const own = (known = { generation, library });
    library.catch(() => {
      if (known === own) known = undefined;
    });
    return library;
  };
}

/** So many reports are read before others have the thread. */
const TOGETHER = 500;

async function readAll(store: Store): Promise<Report[]> {
  const reports: Report[] = [];
  for await (const report of everyReport(store)) {
    reports.push(report);
    if (reports.length % TOGETHER === 0) await setImmediate();
  }
  return reports;
}

function registerOf(generation: string, reports: readonly Report[]): Library {
  const agencies = new Map<AgencyId, LibraryAgency>();
  for (const { agency, region } of reports) if (agency) agencies.set(agency.id, { ...agency, region });
  const byId = new Map(reports.map((report) => [report.id, report]));
  const byAgency = grouped(reports, ({ agency }) => (agency ? [agency.id] : []));
  const byPlace = grouped(reports, placesOf);
  const regions = new Set(reports.flatMap(({ region }) => region ?? []));
  const inside = grouped([...regions], placesAround);
  return {
    generation,
    reports,
    agencies: [...agencies.values()],
    regions,
    inside: (place) => inside.get(place) ?? [],
    report: (id) => byId.get(id),
    inStanding: createOrder(reports),
    reportsOf(bodies, places) {
      const found = [
        ...Array.from(bodies, (id) => byAgency.get(id) ?? []),
        ...Array.from(places, (code) => byPlace.get(code) ?? []),
      ].flat();
      return [...new Set(found)].sort((a, b) => (a.id < b.id ? -1 : 1));
    },
  };
}

/** So many times fewer than all are sorted by themselves. */
const FEW = 16;

function createOrder(reports: readonly Report[]): Library['inStanding'] {
  let ordered: readonly Report[] | undefined;
  return (some) => {
    if (some.length * FEW < reports.length) return some.toSorted(byStanding);
    const wanted = new Set(some);
    return (ordered ??= reports.toSorted(byStanding)).filter((report) => wanted.has(report));
  };
}

const placesAround = (place: RegionCode): RegionCode[] => {
  const around = [place, seatOf(place)].flatMap((code) =>
    code ? [code, ...ancestors(code).map((outer) => outer.code)] : [],
  );
  return [...new Set(around)];
};

const placesOf = ({ agency, region }: Report): RegionCode[] => {
  const aside = agency && placeAside(agency.name);
  return [...new Set([region, aside].filter((code) => code !== null))];
};

function grouped<Key, One>(all: readonly One[], keysOf: (one: One) => readonly Key[]): Map<Key, One[]> {
  const groups = new Map<Key, One[]>();
  for (const one of all) {
    for (const key of keysOf(one)) {
      const group = groups.get(key);
      if (group) group.push(one);
      else groups.set(key, [one]);
    }
  }
  return groups;
}

/** Parts of a library that are remembered, those that were asked for last. */
const PARTS = 16;
const parts = new WeakMap<Library, Map<string, Library>>();

/** The part of a library that a reader looks at: a place with all in it, a body, some years. Rules hold everywhere. */
export function restrict(library: Library, filters: Filters): Library {
  const { region, agency, years } = filters;
  if (region === undefined && agency === undefined && years === undefined) return library;
  const key = JSON.stringify([region, agency, years]);
  const known = parts.get(library) ?? new Map<string, Library>();
  const part = known.get(key) ?? restricted(library, filters);
  parts.set(library, known);
  known.delete(key);
  known.set(key, part);
  const [oldest] = known.keys();
  if (known.size > PARTS && oldest !== undefined) known.delete(oldest);
  return part;
}

function restricted(library: Library, { region, agency, years }: Filters): Library {
  const isMeant = (report: Report) =>
    (region === undefined || (report.region !== null && isWithin(report.region, region))) &&
    (agency === undefined || report.agency?.id === agency) &&
    (years === undefined || report.period === null || years.includes(report.period.year));
  const isRule = ({ kind }: Report) => kind === 'regulation' || kind === 'guide';
  return partOf(library, (report) => isRule(report) || isMeant(report));
}

/** A library of some of the reports, with the bodies and places of those alone. */
export const partOf = (library: Library, isPart: (report: Report) => boolean): Library =>
  registerOf(library.generation, library.reports.filter(isPart));

/** The body as it is named in answers, with its province and city where its own name leaves them out. */
export function nameOf(report: Report): string {
  const agency = report.agency?.name;
  if (agency) return agency;
  return report.region ? fullName(report.region) : report.title;
}

export const yearOf = (report: Report) => report.period?.year ?? null;
