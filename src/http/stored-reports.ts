import { Failure } from '../domain/failures.ts';
import type { Fact } from '../domain/fact.ts';
import { reportId } from '../domain/ids.ts';
import type { Report } from '../domain/report.ts';
import type { Store } from '../storage/store.ts';

/** More facts than any report holds. */
const FACTS = 100_000;

/** Throws `REPORT_UNKNOWN`. */
export async function findReport(store: Store, id: string): Promise<Report> {
  const report = await store.report(reportId(id));
  if (!report) throw new Failure('REPORT_UNKNOWN', '');
  return report;
}

/** The exact stored text of a report. Throws `REPORT_UNKNOWN`. */
export async function textOf(store: Store, { id }: Report): Promise<string> {
  const text = await store.text(id);
  if (text === undefined) throw new Failure('REPORT_UNKNOWN', '');
  return text;
}

export async function factsOf(store: Store, { id }: Report): Promise<readonly Fact[]> {
  const { facts } = await store.facts({ reports: { reportIds: [id] }, limit: FACTS });
  return facts;
}
