import type { Check } from '../../src/domain/check.ts';
import { checkAuthority } from './authority.ts';
import { checkChannels } from './channels.ts';
import { checkDomain } from './domain.ts';
import { checkEquations } from './equations.ts';
import { checkProseAgainstTables } from './prose-table.ts';
import { checkRates } from './rates.ts';
import { type CheckedReport, reportFactsOf } from './report-facts.ts';

/**
 * Every rule that one report can be held to by itself, in a stable order. Reports without a
 * statutory form are held to their prose alone, blank forms to nothing. Nothing is repaired.
 */
export function checkReport(checked: Omit<CheckedReport, 'passages'>): Check[] {
  const { report, tables, prose } = reportFactsOf(checked);
  if (report.kind === 'template') return [];
  const inProse = [...checkChannels(report.id, prose), ...checkRates(report.id, prose)];
  if (!tables) return inProse;
  const authority = tables.form === 'GKNB-2021' ? checkAuthority(tables, report) : [];
  return [
    ...checkEquations(tables),
    ...checkDomain(tables),
    ...authority,
    ...checkProseAgainstTables(tables, prose),
    ...inProse,
  ];
}
