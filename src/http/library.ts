import type { Report } from '../domain/report.ts';
import type { ReportId } from '../domain/ids.ts';
import type { Body, Glimpse, LibraryOverview, ShelvedReport } from '../domain/library-overview.ts';
import { measuresHeld } from './measures-held.ts';
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
  const reports: Report[] = [];
  for await (const report of everyReport(store)) reports.push(report);
  const unsound = await reportsUnsound(store);
  const ranked = bodiesOf(reports);
  return {
    reports: reports.length,
    bodies: ranked.slice(0, BODIES_SHOWN),
    furtherBodies: Math.max(0, ranked.length - BODIES_SHOWN),
    glimpses: reports.map((report) => glimpse(report, unsound)),
    measures: await measuresHeld(store, reports),
  };
}

async function reportsUnsound(store: HttpParts['store']): Promise<ReadonlySet<ReportId>> {
  const { checks } = await store.checks({ reports: {}, outcomes: ['fail'] });
  return new Set(checks.map(({ report }) => report));
}

function glimpse({ id, tables, period, quality, form }: Report, unsound: ReadonlySet<ReportId>): Glimpse {
  const isChecked = form !== null && [tables.t3, tables.t4].some((state) => state === 'present' || state === 'partial');
  const figures = unsound.has(id) ? 'unsound' : isChecked ? 'sound' : 'unchecked';
  return { tables, year: period?.year ?? null, trust: quality.trust, figures };
}

function bodiesOf(reports: readonly Report[]): Body[] {
  const bodies = new Map<string, GrowingBody>();
  for (const report of reports) {
    const key = report.agency?.id ?? '';
    const body = bodies.get(key) ?? emptyBody(report);
    body.reports.push(shelved(report));
    bodies.set(key, body);
  }
  return [...bodies.values()].sort(byNumberOfReports);
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
