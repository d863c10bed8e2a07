import type { Check } from '../../domain/check.ts';
import type { Fact } from '../../domain/fact.ts';
import { cellCode } from '../../domain/ids.ts';
import type { Report } from '../../domain/report.ts';
import type { Pace } from '../../domain/pace.ts';
import { keepPace } from '../keep-pace.ts';
import type { Library } from '../../plan/library.ts';
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
export async function runChecks({ query, subjects, library, isOpen }: Plan, context: RunContext): Promise<Result> {
  const { store, pace } = context;
  const held = isOpen ? library.reports : subjects.flatMap((subject) => subject.held);
  const dated = query.when.kind === 'newest' ? held : reportsAt(held, query.when);
  const considered = dated.filter(({ form, kind }) => form !== null && kind !== 'template');
  const assessed = considered.filter(isAssessable);
  const isOfAll = isOpen && query.when.kind === 'newest';
  const { first: failed, count: failures } = isOfAll
    ? await pace.outside(() => failedInAll(store, library, considered))
    : await failedIn(store, assessed.length === 0 ? [] : considered, pace);
  const totals = failed.length > 0 ? [] : await totalsOf(store, assessed.slice(0, SHOWN));
  const sources = await readSources(store, [...failed.flatMap(reportsIn), ...totals.map(({ report }) => report)]);
  return { kind: 'checks', considered, assessed, failed, totals, sources, failures };
}

const isAssessable = ({ tables }: Report) =>
  [tables.t3, tables.t4].some((state) => state === 'present' || state === 'partial');

/** Rules that are not kept: how many, and those that are told. */
interface Failed {
  readonly first: readonly Check[];
  readonly count: number;
}

const ofLibraries = new WeakMap<Library, Promise<Failed>>();

/** Looked for once in each generation of a library: every check of thousands of reports is read, others being served meanwhile. */
function failedInAll(store: Store, library: Library, reports: readonly Report[]): Promise<Failed> {
  const known = ofLibraries.get(library);
  if (known) return known;
  const found = failedIn(store, reports, keepPace(Infinity));
  ofLibraries.set(library, found);
  found.catch(() => ofLibraries.delete(library));
  return found;
}

/** Reports whose checks are looked up together. */
const TOGETHER = 500;

/** What does not add up within the tables first, then what the running text says otherwise. */
async function failedIn(store: Store, reports: readonly Report[], pace: Pace): Promise<Failed> {
  const [errors, told]: [Check[], Check[]] = [[], []];
  let count = 0;
  for (let from = 0; from < reports.length; from += TOGETHER) {
    await pace.step();
    const some = { reports: { reportIds: reports.slice(from, from + TOGETHER).map(({ id }) => id) } };
    const wrong = await store.checks({ ...some, outcomes: ['fail'], severities: ['error'] });
    const said = await store.checks({
      ...some,
      outcomes: ['fail', 'uncertain'],
      kinds: ['prose_table'],
      withPlaces: true,
    });
    count += wrong.checks.length + said.checks.length;
    errors.push(...wrong.checks.slice(0, TOLD - errors.length));
    told.push(...said.checks.slice(0, TOLD - told.length));
  }
  return { first: [...errors, ...told].slice(0, TOLD), count };
}

/** What there is to see when nothing is wrong. */
async function totalsOf(store: Store, shown: readonly Report[]): Promise<readonly Fact[]> {
  const cells = ['t3.r7.tot', 't4.rev.tot'].map(cellCode);
  const { facts } = await store.facts({ reports: { reportIds: shown.map(({ id }) => id) }, cells });
  return facts;
}
