import type { CellCode, IndicatorId, ReportId } from '../../domain/ids.ts';
import type { Decimal } from '../../domain/decimal.ts';
import type { CellPlace, Fact } from '../../domain/fact.ts';
import { parsePeriod, periodKey } from '../../domain/period.ts';

export interface FactRow {
  readonly report: ReportId;
  readonly indicator: IndicatorId | null;
  readonly cell: CellCode | null;
  readonly place: string | null;
  readonly subject: string | null;
  readonly state: Fact['state'];
  readonly value: Decimal | null;
  readonly low: Decimal | null;
  readonly high: Decimal | null;
  readonly unit: string | null;
  readonly wording: string;
  readonly scope: string | null;
  readonly period: string | null;
  readonly source: Fact['source'];
  readonly note: string | null;
  readonly first: number;
  readonly last: number;
}

/** The columns of `facts` that make a Fact. */
export const FACT_COLUMNS =
  'report, indicator, cell, place, subject, state, value, low, high, unit, wording, scope, period, source, note, first, last';

/** Its values in the order of FACT_COLUMNS. A report has hundreds, and names would make writing them twice as slow. */
export const factValues = (fact: Fact): unknown[] => [
  fact.report,
  fact.indicator,
  fact.cell,
  fact.place && JSON.stringify(fact.place),
  fact.subject,
  fact.state,
  fact.value,
  fact.low,
  fact.high,
  fact.unit,
  fact.wording,
  fact.scope,
  fact.period && periodKey(fact.period),
  fact.source,
  fact.note,
  fact.start,
  fact.end,
];

/** Field by field: taking an object apart with `...rest` costs more than reading the row did. */
export const readFact = (row: FactRow): Fact => ({
  report: row.report,
  indicator: row.indicator,
  cell: row.cell,
  place: row.place === null ? null : (JSON.parse(row.place) as CellPlace),
  subject: row.subject,
  state: row.state,
  value: row.value,
  low: row.low,
  high: row.high,
  unit: row.unit,
  wording: row.wording,
  scope: row.scope,
  period: (row.period !== null && parsePeriod(row.period)) || null,
  source: row.source,
  note: row.note,
  start: row.first,
  end: row.last,
});
