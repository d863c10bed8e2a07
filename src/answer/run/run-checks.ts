import type { Check } from '../../domain/check.ts';
import type { Fact } from '../../domain/fact.ts';
import { cellCode } from '../../domain/ids.ts';
import type { Report } from '../../domain/report.ts';
import { reportsAt } from '../../plan/reports-at.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Store } from '../../storage/store.ts';
import type { Result } from '../result.ts';
import { readSources, reportsIn } from '../sources.ts';
import type { RunContext } from './context.ts';

/** Failed rules told in one answer. */
const TOLD = 10;
/** Reports shown as evidence when every rule holds. */
const SHOWN = 3;

/** The rules that the reports do not keep; all years of a body, unless some are named. */
export async function runChecks({ query, subjects, library, isOpen }: Plan, { store }: RunContext): Promise<Result> {
  const held = isOpen ? library.reports : subjects.flatMap((subject) => subject.held);
  const dated = query.when.kind === 'newest' ? held : reportsAt(held, query.when);
  const considered = dated.filter(({ form, kind }) => form !== null && kind !== 'template');
  const assessed = considered.filter(isAssessable);
  const all =
    assessed.length === 0 ? [] : await failedIn(store, considered, considered.length < library.reports.length);
  const failed = all.slice(0, TOLD);
  const totals = failed.length > 0 ? [] : await totalsOf(store, assessed.slice(0, SHOWN));
  const sources = await readSources(store, [...failed.flatMap(reportsIn), ...totals.map(({ report }) => report)]);
  return { kind: 'checks', considered, assessed, failed, totals, sources, failures: all.length };
}

const isAssessable = ({ tables }: Report) =>
  [tables.t3, tables.t4].some((state) => state === 'present' || state === 'partial');

/** What does not add up within the tables first, then what the running text says otherwise. */
async function failedIn(store: Store, reports: readonly Report[], isPart: boolean): Promise<Check[]> {
  const some = isPart ? { reportIds: reports.map(({ id }) => id) } : {};
  const errors = await store.checks({ reports: some, outcomes: ['fail'], severities: ['error'] });
  const told = { reports: some, outcomes: ['fail', 'uncertain'], kinds: ['prose_table'], withPlaces: true } as const;
  return [...errors.checks, ...(await store.checks(told)).checks];
}

/** What there is to see when nothing is wrong. */
async function totalsOf(store: Store, shown: readonly Report[]): Promise<readonly Fact[]> {
  const cells = ['t3.r7.tot', 't4.rev.tot'].map(cellCode);
  const { facts } = await store.facts({ reports: { reportIds: shown.map(({ id }) => id) }, cells });
  return facts;
}
