import { fullName } from '../catalogue/regions.ts';
import type { AgencyId, RegionCode } from '../domain/ids.ts';
import type { Report } from '../domain/report.ts';
import { everyReport } from '../storage/every-report.ts';
import type { Store } from '../storage/store.ts';

export interface LibraryAgency {
  readonly id: AgencyId;
  readonly name: string;
  readonly region: RegionCode | null;
}

/** The register of what is here: every report's metadata, and the bodies and places they belong to. */
export interface Library {
  readonly generation: string;
  readonly reports: readonly Report[];
  readonly agencies: readonly LibraryAgency[];
  readonly regions: ReadonlySet<RegionCode>;
}

/** Reads the register once per generation of the store. */
export function createLibraryReader(store: Store): () => Promise<Library> {
  let known: Library | undefined;
  return async () => {
    const generation = await store.generation();
    if (known?.generation !== generation) known = registerOf(generation, await readAll(store));
    return known;
  };
}

async function readAll(store: Store): Promise<Report[]> {
  const reports: Report[] = [];
  for await (const report of everyReport(store)) reports.push(report);
  return reports;
}

function registerOf(generation: string, reports: readonly Report[]): Library {
  const agencies = new Map<AgencyId, LibraryAgency>();
  for (const { agency, region } of reports) if (agency) agencies.set(agency.id, { ...agency, region });
  const regions = new Set(reports.flatMap(({ region }) => region ?? []));
  return { generation, reports, agencies: [...agencies.values()], regions };
}

/** The body as it is named in answers, with its province and city where its own name leaves them out. */
export function nameOf(report: Report): string {
  const agency = report.agency?.name;
  if (agency) return agency;
  return report.region ? fullName(report.region) : report.title;
}

export const yearOf = (report: Report) => report.period?.year ?? null;
