import type { AgencyId, ReportId, Year } from '../../src/domain/ids.ts';
import { byLead } from '../../src/domain/leading-copy.ts';
import type { Report, ReportBundle } from '../../src/domain/report.ts';
import { allReports } from '../../src/storage/every-report.ts';
import type { Alike, Store } from '../../src/storage/store.ts';
import type { Written } from './copies.ts';
import type { CheckedReport } from './report-facts.ts';

/** Reports that are about to be written or removed together. */
export interface Upheaval {
  readonly written: readonly ReportBundle[];
  readonly removed: readonly Report[];
}

/** The library as it will be after an upheaval; nothing that is superseded is in it. */
export interface Outlook {
  /** Yearly reports of a body for one year, those of the best standing first. */
  yearly(agency: AgencyId, year: Year): Promise<readonly Report[]>;
  /** A few reports that have most fingerprints in common with a sketch. */
  sharing(sketch: readonly string[]): Promise<readonly Alike[]>;
  report(id: ReportId): Promise<Report | undefined>;
  /** Without its facts, which are most of a report. */
  written(id: ReportId): Promise<Written | undefined>;
  read(id: ReportId): Promise<CheckedReport | undefined>;
}

export function createOutlook(store: Store, { written, removed }: Upheaval): Outlook {
  const inForce = new Map(written.filter(isInForce).map((bundle) => [bundle.report.id, bundle]));
  const gone = new Set([...written.map(({ report }) => report.id), ...removed.map(({ id }) => id)]);
  const read = new Map<ReportId, Promise<CheckedReport | undefined>>();
  return {
    async yearly(agency, year) {
      const filter = { agencyIds: [agency], years: [year], kinds: ['annual_report'] } as const;
      const stored = (await allReports(store, filter)).filter(({ id }) => !gone.has(id));
      const added = [...inForce.values()]
        .map(({ report }) => report)
        .filter((report) => isYearly(report, agency, year));
      return [...stored, ...added].filter(({ period }) => period?.kind === 'year').toSorted(byTrust);
    },
    async sharing(sketch) {
      const stored = (await store.sharing(sketch, ALIKE + gone.size)).filter(({ report }) => !gone.has(report));
      const added = [...inForce.values()].map((bundle) => ({
        report: bundle.report.id,
        fingerprints: bundle.sketch.filter((fingerprint) => sketch.includes(fingerprint)),
      }));
      return [...stored.slice(0, ALIKE), ...added.filter(({ fingerprints }) => fingerprints.length > 0)];
    },
    report: async (id) => (gone.has(id) ? inForce.get(id)?.report : store.report(id)),
    written: async (id) => (gone.has(id) ? inForce.get(id) : readWritten(store, id)),
    read(id) {
      const known = read.get(id) ?? (gone.has(id) ? Promise.resolve(inForce.get(id)) : readStored(store, id));
      read.set(id, known);
      return known;
    },
  };
}

const isInForce = ({ report }: ReportBundle) => report.supersededBy === null;

/** Copies of one text that are compared with it: where there are hundreds, a few tell as much. */
const ALIKE = 4;

const isYearly = ({ agency, period, kind }: Report, wanted: AgencyId, year: Year) =>
  kind === 'annual_report' && agency?.id === wanted && period?.year === year;

const STANDING = ['official', 'unknown', 'low'];
const byTrust = (a: Report, b: Report) =>
  STANDING.indexOf(a.quality.trust) - STANDING.indexOf(b.quality.trust) || byLead(a, b);

async function readWritten(store: Store, id: ReportId): Promise<Written | undefined> {
  const report = await store.report(id);
  return report && { report, passages: await store.passagesOf(id) };
}

async function readStored(store: Store, id: ReportId): Promise<CheckedReport | undefined> {
  const written = await readWritten(store, id);
  if (!written) return undefined;
  const { facts } = await store.facts({ reports: { reportIds: [id] } });
  return { ...written, text: (await store.text(id)) ?? '', facts };
}
