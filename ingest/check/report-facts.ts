import type { Fact } from '../../src/domain/fact.ts';
import type { Report } from '../../src/domain/report.ts';
import type { TextView } from '../../src/text/view.ts';
import { cellsOf } from './cells.ts';
import type { FilledTables } from './equations.ts';
import { type Prose, proseOf } from './prose.ts';

/** What the checks look at of one report. */
export interface ReportFacts {
  readonly report: Report;
  /** Null without a statutory form. */
  readonly tables: FilledTables | null;
  readonly prose: Prose;
}

export function reportFactsOf(report: Report, view: TextView, facts: readonly Fact[]): ReportFacts {
  const tables = report.form && { report: report.id, form: report.form, cells: cellsOf(facts) };
  return { report, tables, prose: proseOf(facts, view) };
}
