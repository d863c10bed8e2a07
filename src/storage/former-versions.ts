import type { ReportId } from '../domain/ids.ts';
import type { Report } from '../domain/report.ts';
import type { Store } from './store.ts';

const PAGE = 100;

/** Everything that a report took the place of, directly or through others, newest first. */
export async function formerVersions(store: Store, id: ReportId): Promise<Report[]> {
  const found = new Map<ReportId, Report>();
  let successors = [id];
  while (successors.length > 0) {
    const reports = await store.reports({ supersededBy: successors }, { limit: PAGE });
    const fresh = reports.filter((report) => !found.has(report.id));
    for (const report of fresh) found.set(report.id, report);
    successors = fresh.map((report) => report.id);
  }
  return [...found.values()];
}
