import type { ReportId } from '../src/domain/ids.ts';
import type { Report } from '../src/domain/report.ts';
import type { Store } from '../src/storage/store.ts';

/** What the library holds, as far as a run has come: also what a dry run would have brought. */
export interface Shelf {
  report(id: ReportId): Promise<Report | undefined>;
  /** The reports that a file consisted of when it was ingested last, by its id; none for a file that is new. */
  reportsOf(file: ReportId): Promise<readonly Report[]>;
  /** Whether a report is still as it was written. */
  isIntact(report: Report): Promise<boolean>;
  twin(sha256: string): Promise<Report | undefined>;
  /** Notes what a run has brought and does not write. */
  bring(reports: readonly Report[]): void;
}

/** More reports than a file may hold. */
const PARTS = 1000;

export function createShelf(store: Store): Shelf {
  const brought = new Map<ReportId, Report>();
  const ownOf = (file: ReportId) => [...brought.values()].filter((report) => fileOf(report) === file);
  return {
    report: async (id) => brought.get(id) ?? (await store.report(id)),
    async reportsOf(file) {
      const own = ownOf(file);
      if (own.length > 0) return own;
      const parts = await store.reports({ files: [file] }, { limit: PARTS });
      if (parts.length > 0) return parts.toSorted((a, b) => (a.part?.number ?? 0) - (b.part?.number ?? 0));
      return [(await store.report(file)) ?? []].flat();
    },
    isIntact: async ({ id }) => brought.has(id) || (await store.damageOf(id)).length === 0,
    twin: async (sha256) =>
      [...brought.values()].find((report) => report.sha256 === sha256) ?? (await store.reportByHash(sha256)),
    bring(reports) {
      for (const report of reports) brought.set(report.id, report);
    },
  };
}

/** The id by which a file is known: that of its report where it holds one only. */
export const fileOf = ({ id, part }: Report): ReportId => part?.file ?? id;
