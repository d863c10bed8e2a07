import { type Applicant, cellSetsOf, type Indicator } from '../../catalogue/indicators.ts';
import { type Fact, hasValue, isDoubted } from '../../domain/fact.ts';
import type { CellCode } from '../../domain/ids.ts';
import type { Report } from '../../domain/report.ts';
import type { StatutoryTable } from '../../domain/statutory-table.ts';
import type { Finding, Found } from '../found.ts';
import { sumOf } from './sum-of.ts';

/** The cells that an indicator is read from, for some kinds of applicant or for the total. */
export const cellsOf = (indicator: Indicator, applicants: readonly string[]): readonly (readonly CellCode[])[] =>
  cellSetsOf(indicator, applicants.length > 0 ? (applicants as readonly Applicant[]) : undefined);

/** What the statutory tables say; undefined where the indicator stands in none of them. */
export function readCells(
  report: Report,
  indicator: Indicator,
  applicants: readonly string[],
  facts: ReadonlyMap<CellCode, Fact>,
): Finding | undefined {
  const sets = cellsOf(indicator, applicants);
  if (sets.length === 0 || report.form === null) return undefined;
  for (const set of sets) {
    const cells = set.flatMap((code) => facts.get(code) ?? []);
    const [first, ...rest] = cells;
    if (!first || cells.length < set.length) continue;
    if (cells.some(isDoubted)) return { kind: 'damaged' };
    const [one, ...more] = cells.filter(hasValue);
    const whole = one && more.length === rest.length ? sumOf([one, ...more]) : undefined;
    return whole ? { kind: 'table', ...whole } : { kind: 'no_value', cells: [first, ...rest] };
  }
  return absent(report, sets.flat());
}

/** The cells are not there: because the table is lost, or because this form has none of them. */
function absent(report: Report, codes: readonly CellCode[]): Finding {
  const prefix = report.form === 'GKNB-2019' ? 't2b' : 't2';
  const code = codes.find((candidate) => !/^t2b?\./.test(candidate) || candidate.startsWith(`${prefix}.`));
  if (code === undefined) return { kind: 'no_such_item' };
  const table = code.slice(0, 2) as StatutoryTable;
  return report.tables[table] === 'present' ? { kind: 'not_mentioned' } : { kind: 'table_lost', table };
}

/** Has the report the table and its form the cell, and the library nothing for it? Then it was lost since, or moved. */
export function lacksCells({ report, finding }: Found, indicator: Indicator, applicants: readonly string[]): boolean {
  const isWithout = finding.kind === 'prose' || finding.kind === 'parts' || finding.kind === 'not_mentioned';
  const codes = isWithout && report.form !== null ? cellsOf(indicator, applicants).flat() : [];
  return codes.length > 0 && absent(report, codes).kind === 'not_mentioned';
}
