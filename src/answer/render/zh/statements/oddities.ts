import type { Check } from '../../../../domain/check.ts';
import type { Fact } from '../../../../domain/fact.ts';
import type { CellCode } from '../../../../domain/ids.ts';
import type { Found, Valued } from '../../../../figures/found.ts';
import type { Store } from '../../../../storage/store.ts';
import { type Sources, readSources, reportsIn } from '../../../sources.ts';
import type { Desk, Statement } from './desk.ts';
import { stateRivals } from './state-rivals.ts';
import { stateBrokenRules } from './state-broken-rules.ts';
import { EXPLAINING, stateDiscrepancies } from './state-discrepancies.ts';

/** What bears on whether figures of tables are right. */
export interface Evidence {
  /** The other cells: they may explain why the prose says otherwise. */
  readonly cells: readonly Fact[];
  /** The rules that do not plainly hold, worst first. */
  readonly checks: readonly Check[];
  readonly sources: Sources;
}

export async function findEvidence(store: Store, readings: readonly Found[]): Promise<Evidence> {
  const reportIds = readings.filter(({ finding }) => finding.kind === 'table').map(({ report }) => report.id);
  if (reportIds.length === 0) return { cells: [], checks: [], sources: new Map() };
  const own = { reports: { reportIds } };
  const found = await store.checks({ ...own, withPlaces: true });
  const checks = found.checks.filter(isTelling).toSorted(bySeverity);
  const differs = checks.some(({ kind }) => kind === 'prose_table');
  const { facts: cells } = differs ? await store.facts({ ...own, cells: EXPLAINING }) : { facts: [] };
  return { cells, checks, sources: await readSources(store, checks.flatMap(reportsIn)) };
}

/** What failed or may have; and sentences that agree with the tables only in a wider sense. */
const isTelling = ({ outcome, kind }: Check) => outcome !== 'pass' || kind === 'prose_table';

const bySeverity = (a: Check, b: Check) => Number(a.severity === 'warning') - Number(b.severity === 'warning');

/** What is odd about the figures, each with its notice: other files and prose that differ, and rules that do not hold. */
export const stateOddities = (
  desk: Desk,
  valued: readonly Valued[],
  { cells, checks, sources }: Evidence,
): Statement[] =>
  valued.flatMap((reading) => [
    ...stateRivals(desk, reading),
    ...stateBrokenRules(desk, reading, checks, sources),
    ...stateDiscrepancies(desk, reading, checks, neighboursIn(cells, reading)),
  ]);

const neighboursIn =
  (cells: readonly Fact[], { report }: Found) =>
  (codes: readonly CellCode[]) =>
    cells.filter((fact) => fact.report === report.id && fact.cell !== null && codes.includes(fact.cell));
