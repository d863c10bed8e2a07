import type { Report } from '../domain/report.ts';
import type { Body, LibraryOverview, ShelvedReport } from '../web/pages/library-table.ts';
import type { HttpParts } from './parts.ts';
import { regionName } from './region-name.ts';
import { everyReport } from '../storage/every-report.ts';

/** The home page names this many bodies, those with most reports first. */
const BODIES_SHOWN = 40;

export interface Library {
  /** What is in the library now; counted once per generation. */
  overview(): Promise<LibraryOverview>;
}

export function createLibrary(store: HttpParts['store']): Library {
  let counted: { readonly generation: string; readonly overview: Promise<LibraryOverview> } | undefined;
  return {
    async overview() {
      const generation = await store.generation();
      if (counted?.generation !== generation) {
        const overview = survey(store);
        counted = { generation, overview };
        overview.catch(() => (counted = undefined));
      }
      return counted.overview;
    },
  };
}

async function survey(store: HttpParts['store']): Promise<LibraryOverview> {
  const bodies = new Map<string, GrowingBody>();
  let reports = 0;
  for await (const report of everyReport(store)) {
    const key = report.agency?.id ?? '';
    const body = bodies.get(key) ?? emptyBody(report);
    body.reports.push(shelved(report));
    bodies.set(key, body);
    reports += 1;
  }
  const ranked = [...bodies.values()].sort(byNumberOfReports);
  const furtherBodies = Math.max(0, ranked.length - BODIES_SHOWN);
  return { reports, bodies: ranked.slice(0, BODIES_SHOWN), furtherBodies };
}

type GrowingBody = Body & { readonly reports: ShelvedReport[] };

/** Documents that do not name their body share one without a name and a region. */
const emptyBody = ({ agency, region }: Report): GrowingBody =>
  agency ? { name: agency.name, region: regionName(region), reports: [] } : { name: '', region: null, reports: [] };

const shelved = ({ id, title, kind, period }: Report): ShelvedReport => ({
  id,
  title,
  kind,
  year: period?.year ?? null,
});

const byNumberOfReports = (a: Body, b: Body) =>
  Number(a.name === '') - Number(b.name === '') ||
  b.reports.length - a.reports.length ||
  a.name.localeCompare(b.name, 'zh-CN');
