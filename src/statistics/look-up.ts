import { type Indicator, cellSetsOf, indicatorOf } from '../catalogue/indicators.ts';
import type { QueryRecord } from '../domain/answer.ts';
import { type Decimal, sum } from '../domain/decimal.ts';
import { type Fact, type ValuedFact, hasValue, isDoubted, isRange } from '../domain/fact.ts';
import type { ReportId } from '../domain/ids.ts';
import { inOneUnit } from '../domain/one-unit.ts';
import type { Report } from '../domain/report.ts';
import type { StatutoryTable } from '../domain/statutory-table.ts';
import type { Quantity } from '../domain/units.ts';
import { confirmedFacts } from '../evidence/confirmed-facts.ts';
import type { Store } from '../storage/store.ts';
import type { Measure } from './measures.ts';
import { byRelevance } from './relevance.ts';

/** What one report says about one measure. */
export interface Reading {
  readonly report: Report;
  readonly indicator: Indicator;
  readonly measure: Measure;
  readonly finding: Finding;
  /** Figures of the same indicator in sentences and in tables of the report's own, best first; beside a table value they confirm or contradict it. */
  readonly prose: readonly ValuedFact[];
  /** What other files of the same body and time say otherwise; none before copies were settled. */
  readonly rivals: readonly Valued[];
}

export type Finding =
  /** The statutory cells, summed when the indicator has several. */
  | ({ readonly kind: 'table' } & Counted)
  /** The sum of the indicators that make it up, where only these are stated. */
  | ({ readonly kind: 'parts' } & Counted)
  | ({ readonly kind: 'prose' } & Counted)
  /** The cells are in the document but hold no number (`/`, blank, damaged), or the sentences only a range. */
  | { readonly kind: 'no_value'; readonly cells: readonly [Fact, ...Fact[]] }
  /** What is stored for it is not what was read from the report, or not what the report says at that place. */
  | { readonly kind: 'damaged' }
  | { readonly kind: 'table_lost'; readonly table: StatutoryTable }
  /** The other form counts something else; this one has no such cell. */
  | { readonly kind: 'no_such_item' }
  | { readonly kind: 'not_mentioned' };

/** A figure with the facts that it is read from, in their own unit, or in the normal one where they have several. */
interface Counted extends Quantity {
  readonly facts: readonly [ValuedFact, ...ValuedFact[]];
}

/** A finding with a figure. */
export type Valued = Reading & { readonly finding: Extract<Finding, { value: Decimal }> };

/** The figure of a reading, in the unit of its measure where the report prints none. */
export const quantityOf = ({ finding, indicator }: Valued): Quantity & { readonly unit: string } => ({
  value: finding.value,
  unit: finding.unit ?? indicator.unit,
});

export const isValued = (reading: Reading): reading is Valued => 'value' in reading.finding;

export interface LookUp {
  readonly readings: readonly Reading[];
  readonly queries: readonly QueryRecord[];
}

/** The circle that a question names: 全市 is not 市政府. */
const CIRCLE = /全[省市区县州]/;

/**
 * Reads every measure in every report: one query for all, then pure code.
 *
 * @param question its words decide between several prose figures of one indicator (门户网站 or 部门网站)
 */
export async function lookUp(
  store: Store,
  reports: readonly Report[],
  measures: readonly Measure[],
  question: string,
): Promise<LookUp> {
  if (reports.length === 0 || measures.length === 0) return { readings: [], queries: [] };
  const indicators = measures.flatMap(({ alternatives }) => alternatives);
  const { facts, query } = await confirmedFacts(store, {
    reports: { reportIds: reports.map(({ id }) => id) },
    cells: [...new Set(measures.flatMap((measure) => cellsOfMeasure(measure)))],
    indicators: [...new Set(indicators.flatMap(({ id, parts }) => [id, ...parts]))],
  });
  const circle = CIRCLE.exec(question)?.[0] ?? null;
  const factsOf = factsByReport(facts);
  const relevance = byRelevance(question);
  const readings = reports.flatMap((report) => {
    const own = (factsOf.get(report.id) ?? []).sort(relevance);
    return measures.map((measure) => readMeasure(report, measure, own, circle));
  });
  return { readings: await withoutDamage(store, readings), queries: [query] };
}

/** A cell that a table of this form has and the library lacks: it was lost since, or moved to another place. */
async function withoutDamage(store: Store, readings: readonly Reading[]): Promise<readonly Reading[]> {
  const lacking = new Set(readings.filter(lacksCells).map(({ report }) => report.id));
  const damaged = new Set<ReportId>();
  for (const id of lacking) if ((await store.damageOf(id)).length > 0) damaged.add(id);
  if (damaged.size === 0) return readings;
  return readings.map((one) =>
    damaged.has(one.report.id) && lacksCells(one) ? { ...one, finding: { kind: 'damaged' } } : one,
  );
}

function lacksCells({ report, measure, indicator, finding }: Reading): boolean {
  const isWithout = ['prose', 'parts', 'not_mentioned'].includes(finding.kind);
  const codes = isWithout && report.form !== null ? cellSetsOf(indicator, columnsOf(measure)).flat() : [];
  return codes.length > 0 && absent(report, codes).kind === 'not_mentioned';
}

function factsByReport(facts: readonly Fact[]): Map<ReportId, Fact[]> {
  const groups = new Map<ReportId, Fact[]>();
  for (const fact of facts) {
    const group = groups.get(fact.report);
    if (group) group.push(fact);
    else groups.set(fact.report, [fact]);
  }
  return groups;
}

const columnsOf = (measure: Measure) => measure.applicant?.columns;
const cellsOfMeasure = (measure: Measure) =>
  measure.alternatives.flatMap((indicator) => cellSetsOf(indicator, columnsOf(measure)).flat());

/** Of several indicators that the words may mean, the first with a figure in this report. */
function readMeasure(report: Report, measure: Measure, facts: readonly Fact[], circle: string | null): Reading {
  const readings = measure.alternatives.map((indicator) => readIndicator(report, measure, indicator, facts, circle));
  const first = readings.find(isValued) ?? readings[0];
  if (!first) throw new Error('a measure has at least one indicator');
  return first;
}

function readIndicator(
  report: Report,
  measure: Measure,
  indicator: Indicator,
  facts: readonly Fact[],
  circle: string | null,
): Reading {
  const prose = measure.applicant ? [] : proseOf(indicator, facts);
  const cells = readCells(report, measure, indicator, facts);
  const isSettled = cells?.kind === 'table' || cells?.kind === 'damaged';
  const finding = (isSettled ? cells : undefined) ??
    readProse(indicator, prose, facts) ??
    readParts(indicator, facts, circle) ??
    readRanges(indicator, facts) ??
    cells ?? { kind: 'not_mentioned' };
  return { report, measure, indicator, finding, prose, rivals: [] };
}

const saysOf = ({ id }: Pick<Indicator, 'id'>, { cell, indicator }: Fact) => cell === null && indicator === id;

const proseOf = (indicator: Indicator, facts: readonly Fact[]): readonly ValuedFact[] =>
  facts.filter((fact): fact is ValuedFact => saysOf(indicator, fact) && hasValue(fact));

/** Of several figures the best may be the one that is damaged: no other takes its place. */
function readProse(
  indicator: Indicator,
  [first, ...rest]: readonly ValuedFact[],
  facts: readonly Fact[],
): Finding | undefined {
  if (facts.some((fact) => isDoubted(fact) && saysOf(indicator, fact))) return { kind: 'damaged' };
  return first && { kind: 'prose', value: first.value, unit: first.unit, facts: [first, ...rest] };
}

/** Parts counted for a narrower circle (延安发布) do not make up the figure of the wider one that is asked for (全市). */
function readParts({ parts }: Indicator, facts: readonly Fact[], circle: string | null): Finding | undefined {
  if (facts.some((fact) => isDoubted(fact) && parts.some((id) => saysOf({ id }, fact)))) return { kind: 'damaged' };
  const found = parts.flatMap((id) => {
    const indicator = indicatorOf(id);
    const own = indicator ? proseOf(indicator, facts) : [];
    return own.filter(({ scope }) => circle === null || scope === null || scope.includes(circle)).slice(0, 1);
  });
  const [first, ...rest] = found;
  if (!first || found.length < parts.length) return undefined;
  const whole = sumOf([first, ...rest]);
  return whole && { kind: 'parts', ...whole };
}

/** 约30至40场: printed, but no number to state or to compute with. */
function readRanges({ id }: Indicator, facts: readonly Fact[]): Finding | undefined {
  const [first, ...rest] = facts.filter((fact) => fact.cell === null && fact.indicator === id && isRange(fact));
  return first && { kind: 'no_value', cells: [first, ...rest] };
}

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
    if (cells.some(isDoubted)) return { kind: 'damaged' };
    const [one, ...more] = cells.filter(hasValue);
    if (!one || more.length < rest.length) return { kind: 'no_value', cells: [first, ...rest] };
    const whole = sumOf([one, ...more]);
    return whole ? { kind: 'table', ...whole } : { kind: 'no_value', cells: [first, ...rest] };
  }
  return absent(report, sets.flat());
}

/** Cells that do not measure the same make no sum. */
function sumOf(facts: readonly [ValuedFact, ...ValuedFact[]]): Counted | undefined {
  const converted = inOneUnit(facts);
  return converted && { value: sum(converted.values), unit: converted.unit, facts };
}

/** The cells are not there: because the table is lost, or because this form has none of them. */
function absent(report: Report, codes: readonly string[]): Finding {
  const prefix = report.form === 'GKNB-2019' ? 't2b' : 't2';
  const code = codes.find((candidate) => !/^t2b?\./.test(candidate) || candidate.startsWith(`${prefix}.`));
  if (code === undefined) return { kind: 'no_such_item' };
  const table = code.slice(0, 2) as StatutoryTable;
  return report.tables[table] === 'present' ? { kind: 'not_mentioned' } : { kind: 'table_lost', table };
}
