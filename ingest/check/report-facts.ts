import { isOfReport } from '../../src/domain/fact.ts';
import type { ReportBundle } from '../../src/domain/report.ts';
import { cellsOf } from './cells.ts';
import type { FilledTables } from './equations.ts';
import { type Prose, proseOf } from './prose.ts';

/** What is stored of a report, as far as checks look at it. */
export type CheckedReport = Pick<ReportBundle, 'report' | 'text' | 'passages' | 'facts'>;

/** What the checks read out of one report. */
export interface ReportFacts extends Pick<CheckedReport, 'report'> {
  /** Null without a statutory form. */
  readonly tables: FilledTables | null;
  readonly prose: Prose;
}

export function reportFactsOf({
  report,
  text,
  ...stored
}: Pick<CheckedReport, 'report' | 'text' | 'facts'>): ReportFacts {
  const facts = stored.facts.filter((fact) => isOfReport(fact, report));
  const tables = report.form && { report: report.id, form: report.form, cells: cellsOf(facts) };
  return { report, tables, prose: proseOf(facts, text) };
}
