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

export function factRow({ start, end, place, period, ...fact }: Fact): FactRow {
  return {
    ...fact,
    place: place && JSON.stringify(place),
    period: period && periodKey(period),
    first: start,
    last: end,
  };
}

export function readFact({ first, last, place, period, ...row }: FactRow): Fact {
  return {
    ...row,
    place: place === null ? null : (JSON.parse(place) as CellPlace),
    period: (period !== null && parsePeriod(period)) || null,
    start: first,
    end: last,
  };
}
