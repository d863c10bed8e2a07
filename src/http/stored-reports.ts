import { Failure } from '../domain/failures.ts';
import type { Fact } from '../domain/fact.ts';
import { reportId } from '../domain/ids.ts';
import type { Report } from '../domain/report.ts';
import { reportAtVersion, reportInForce } from '../storage/former-versions.ts';
import type { Store } from '../storage/store.ts';

/** Throws `REPORT_UNKNOWN`. */
export async function findReport(store: Store, id: string): Promise<Report> {
  const report = await store.report(reportId(id));
  if (!report) throw new Failure('REPORT_UNKNOWN', '');
  return report;
}

/**
 * The report whose text a link means: the one with this id, or what it took the place of. Throws `REPORT_UNKNOWN` and
 * `VERSION_UNKNOWN`.
 *
 * @param version the name of the text; undefined means whatever there is now
 */
export async function findVersion(store: Store, id: string, version: string | undefined): Promise<Report> {
  const report = await findReport(store, id);
  const found = version === undefined ? report : await reportAtVersion(store, report, version);
  if (!found) throw new Failure('VERSION_UNKNOWN', '');
  return found;
}

/** What took the place of a report at last; null while it is in force. */
export async function newerThan(store: Store, report: Report): Promise<Report | null> {
  const current = await reportInForce(store, report);
  return current.id === report.id ? null : current;
}

/** The exact stored text of a report. Throws `REPORT_DAMAGED` where it is no longer what was read. */
export async function textOf(store: Store, { id, title }: Report): Promise<string> {
  const text = await store.text(id);
  if (text === undefined) throw new Failure('REPORT_DAMAGED', `《${title}》（${id}）`);
  return text;
}

export async function factsOf(store: Store, { id }: Report): Promise<readonly Fact[]> {
  const { facts } = await store.facts({ reports: { reportIds: [id] } });
  return facts;
}
