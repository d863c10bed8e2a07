import type { ReportId } from '../domain/ids.ts';
import type { Report } from '../domain/report.ts';
import { allReports } from './every-report.ts';
import type { Store } from './store.ts';

/** Everything that a report took the place of, directly or through others, newest first. */
export async function formerVersions(store: Store, id: ReportId): Promise<Report[]> {
  const found = new Map<ReportId, Report>();
  let successors = [id];
  while (successors.length > 0) {
    const reports = await allReports(store, { supersededBy: successors });
    const fresh = reports.filter((report) => !found.has(report.id));
    for (const report of fresh) found.set(report.id, report);
    successors = fresh.map((report) => report.id);
  }
  return [...found.values()];
}

/** The report, or what it took the place of, whose text has this name; undefined when it is no longer kept. */
export async function reportAtVersion(store: Store, report: Report, version: string): Promise<Report | undefined> {
  if (report.version === version) return report;
  return (await formerVersions(store, report.id)).find((former) => former.version === version);
}

/** What is in force in the place of a report: itself, or what took its place at last. */
export async function reportInForce(store: Store, report: Report): Promise<Report> {
  const passed = new Set<ReportId>();
  let current = report;
  while (current.supersededBy !== null && !passed.has(current.id)) {
    passed.add(current.id);
    current = (await store.report(current.supersededBy)) ?? { ...current, supersededBy: null };
  }
  return current;
}
