import { type Indicator, indicators } from '../../src/catalogue/indicators.ts';
import { decimalOf } from '../../src/domain/decimal.ts';
import type { Fact } from '../../src/domain/fact.ts';
import { type Period, timeKey } from '../../src/domain/period.ts';
import type { IndicatorId } from '../../src/domain/ids.ts';
import type { LabelledTables, LabelledValue } from './label-values.ts';
import type { ProseFigure } from './prose-figure.ts';
import { columnPeriod } from './periods/column-period.ts';
import { isMeasure } from './tables/measures.ts';

/** What a number of a bulletin's own table says, without its place in the stored text. */
export type LabelledFact = Omit<Fact, 'report' | 'start' | 'end' | 'wording'>;

/**
 * Figures of sentences beside tables: what stands alone in a cell is left to the reader of tables, who knows its column,
 * unless the sentence reader knows what it is (受理申请 | 33件).
 */
export function figuresBeside({ cells, values }: LabelledTables, figures: readonly ProseFigure[]): ProseFigure[] {
  const own = new Set(cells.map(({ start }) => start));
  const named = new Set(values.map(({ start }) => start));
  return figures.filter(({ start, indicator }) => !own.has(start) && (indicator !== null || !named.has(start)));
}

/** Heads and rows that say when are no names of what is counted. */
function withoutTime(value: LabelledValue, report: Period | null): LabelledValue & Pick<Fact, 'period'> {
  const column = columnPeriod(value.column, report);
  if (column) return { ...without(value, value.column, column.rest), column: column.rest, period: column.period };
  const row = columnPeriod(value.row, report);
  if (row?.rest === '') return { ...without(value, value.row, ''), row: '', period: row.period };
  return { ...value, period: report };
}

const without = (value: LabelledValue, time: string, rest: string): LabelledValue => ({
  ...value,
  subject: value.subject.replace(time, rest),
});

/** @param context the words around the table, which decide between indicators of one name */
export function labelledFact(found: LabelledValue, context: string, report: Period | null): LabelledFact {
  const value = withoutTime(found, report);
  const { number, unit, note, subject, owner, period } = value;
  return {
    indicator: indicatorOf(value, context),
    cell: null,
    place: null,
    subject,
    state: number.value === decimalOf(0) ? 'zero' : 'value',
    value: number.value,
    low: number.low,
    high: number.high,
    unit,
    scope: owner,
    period,
    source: 'table',
    note: period === null && report !== null ? `原表写明的时段是“${found.column || found.row}”` : note,
  };
}

/** 本期, 数量: the column of what the row itself names. */
const OWN_COLUMN = /^(?:本期|本[年月周]度?|本季度?|当[年月期]|数量?|数值|合计|总计|总量|件数|数据)?$/;

/** The indicator whose very name the row or, for the whole body, the column has. */
function indicatorOf({ row, column, unit, whole }: LabelledValue, context: string): IndicatorId | null {
  const name = row === '' ? column : isMeasure(row) && OWN_COLUMN.test(column) ? row : whole ? column || row : null;
  if (name === null) return null;
  const fitting = indicators.filter(
    (indicator) => indicator.aliases.includes(name) && measures(indicator, unit) && isMeant(indicator, context),
  );
  const specific = fitting.filter((indicator) => indicator.context !== null);
  const [one, ...others] = specific.length > 0 ? specific : fitting;
  return one && others.length === 0 ? one.id : null;
}

const isMeant = ({ context }: Indicator, words: string) => context === null || context.test(words);

const CASES = new Set(['件', '个', '通', '宗', '起', '条', '次']);

const measures = (indicator: Indicator, unit: string | null) =>
  indicator.kind === 'rate'
    ? unit === '%'
    : unit === null || unit === indicator.unit || (CASES.has(unit) && CASES.has(indicator.unit));

/** Where a report prints several tables with a row for the whole, none of them is known to be that of the body. */
export function withoutRivals<Found extends LabelledFact>(facts: readonly Found[]): Found[] {
  const values = new Map<string, Set<string>>();
  const keyOf = ({ indicator, period }: LabelledFact) => `${indicator}/${timeKey(period)}`;
  for (const fact of facts) values.set(keyOf(fact), (values.get(keyOf(fact)) ?? new Set()).add(String(fact.value)));
  return facts.map((fact) => ((values.get(keyOf(fact))?.size ?? 0) > 1 ? { ...fact, indicator: null } : fact));
}
