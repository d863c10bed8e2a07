import { type Indicator, cellSetsOf } from '../catalogue/indicators.ts';
import type { QueryRecord } from '../domain/answer.ts';
import { type Decimal, sum } from '../domain/decimal.ts';
import type { Fact } from '../domain/fact.ts';
import type { Report, StatutoryTable } from '../domain/report.ts';
import type { Store } from '../storage/store.ts';
import type { Measure } from './measures.ts';

/** What one report says about one measure. */
export interface Reading {
  readonly report: Report;
  readonly indicator: Indicator;
  readonly measure: Measure;
  readonly finding: Finding;
  /** Prose figures of the same indicator, best first; beside a table value they confirm or contradict it. */
  readonly prose: readonly Fact[];
}

export type Finding =
  /** The statutory cells, summed when the indicator has several. */
  | { readonly kind: 'table'; readonly value: Decimal; readonly cells: readonly [Fact, ...Fact[]] }
  | { readonly kind: 'prose'; readonly fact: Fact }
  /** The cells are in the document but hold no number: `/`, blank, or damaged. */
  | { readonly kind: 'no_value'; readonly cells: readonly [Fact, ...Fact[]] }
  | { readonly kind: 'table_lost'; readonly table: StatutoryTable }
  /** The other form counts something else; this one has no such cell. */
  | { readonly kind: 'no_such_item' }
  | { readonly kind: 'not_mentioned' };

export interface LookUp {
  readonly readings: readonly Reading[];
  readonly queries: readonly QueryRecord[];
}

const LIMIT = 2000;

/** Reads every measure in every report: one query for all, then pure code. */
export async function lookUp(store: Store, reports: readonly Report[], measures: readonly Measure[]): Promise<LookUp> {
  if (reports.length === 0 || measures.length === 0) return { readings: [], queries: [] };
  const indicators = measures.flatMap(({ alternatives }) => alternatives);
  const cells = measures.flatMap((measure) =>
    measure.alternatives.flatMap((one) => cellSetsOf(one, columnsOf(measure)).flat()),
  );
  const { facts, query } = await store.facts({
    reports: { reportIds: reports.map(({ id }) => id) },
    cells: [...new Set(cells)],
    indicators: [...new Set(indicators.map(({ id }) => id))],
    limit: LIMIT,
  });
  const readings = reports.flatMap((report) => {
    const own = facts.filter((fact) => fact.report === report.id);
    return measures.map((measure) => readMeasure(report, measure, own));
  });
  return { readings, queries: [query] };
}

const columnsOf = (measure: Measure) => measure.applicant?.columns ?? ['tot'];

/** Of several indicators that the words may mean, the first with a figure in this report. */
function readMeasure(report: Report, measure: Measure, facts: readonly Fact[]): Reading {
  const readings = measure.alternatives.map((indicator) => readIndicator(report, measure, indicator, facts));
  const first = readings.find(({ finding }) => finding.kind === 'table' || finding.kind === 'prose') ?? readings[0];
  if (!first) throw new Error('a measure has at least one indicator');
  return first;
}

function readIndicator(report: Report, measure: Measure, indicator: Indicator, facts: readonly Fact[]): Reading {
  const own = facts.filter((fact) => fact.source === 'prose' && fact.indicator === indicator.id);
  const prose = measure.applicant ? [] : own;
  const finding = readCells(report, measure, indicator, facts) ?? readProse(prose) ?? { kind: 'not_mentioned' };
  const better = finding.kind === 'table' ? finding : (readProse(prose) ?? finding);
  return { report, measure, indicator, finding: better, prose };
}

const readProse = (prose: readonly Fact[]): Finding | undefined => prose[0] && { kind: 'prose', fact: prose[0] };

function readCells(
  report: Report,
  measure: Measure,
  indicator: Indicator,
  facts: readonly Fact[],
): Finding | undefined {
  const sets = cellSetsOf(indicator, columnsOf(measure));
  if (sets.length === 0 || report.form === null) return undefined;
  for (const set of sets) {
    const cells = set.flatMap((code) => facts.find((fact) => fact.cell === code) ?? []);
    const [first, ...rest] = cells;
    if (!first || cells.length < set.length) continue;
    const values = cells.flatMap(({ value }) => value ?? []);
    if (values.length < cells.length) return { kind: 'no_value', cells: [first, ...rest] };
    return { kind: 'table', value: sum(values), cells: [first, ...rest] };
  }
  return absent(report, sets.flat());
}

/** The cells are not there: because the table is lost, or because this form has none of them. */
function absent(report: Report, codes: readonly string[]): Finding {
  const prefix = report.form === 'GKNB-2019' ? 't2b' : 't2';
  const fitting = codes.filter((code) => !/^t2b?\./.test(code) || code.startsWith(`${prefix}.`));
  const code = fitting[0];
  if (code === undefined) return { kind: 'no_such_item' };
  const table = code.slice(0, 2) as StatutoryTable;
  return report.tables[table] === 'present' ? { kind: 'not_mentioned' } : { kind: 'table_lost', table };
}
