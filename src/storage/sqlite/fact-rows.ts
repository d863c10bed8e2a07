import type { CellCode, IndicatorId, ReportId } from '../../domain/ids.ts';
import type { Decimal } from '../../domain/decimal.ts';
import { type CellPlace, DAMAGED, type Fact, withoutValue } from '../../domain/fact.ts';
import { parsePeriod, periodKey } from '../../domain/period.ts';
import { sealOf, spelled } from './digests.ts';

/** A row of `facts`, in the order of FACT_COLUMNS. */
export type FactRow = readonly [
  report: ReportId,
  indicator: IndicatorId | null,
  cell: CellCode | null,
  place: string | null,
  subject: string | null,
  state: Fact['state'],
  value: Decimal | null,
  low: Decimal | null,
  high: Decimal | null,
  unit: string | null,
  wording: string,
  scope: string | null,
  period: string | null,
  source: Fact['source'],
  note: string | null,
  first: number,
  last: number,
];

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

/** FACT_COLUMNS and the checksum that they were written with. */
export const SEALED_COLUMNS = `${FACT_COLUMNS}, seal`;

export type SealedRow = [...FactRow, seal: number | null];

/** The fact of a row; one that is no longer what was written has no number. */
export function readSealed(row: SealedRow): Fact {
  const seal = row.pop();
  // Without the seal the row has the columns of a fact.
  const columns = row as unknown as FactRow;
  return seal === sealOf(spelled(columns)) ? readFact(columns) : readDamaged(columns);
}

/** What stands in its columns may be anything: JSON and periods are not even read. */
const readDamaged = (row: FactRow): Fact =>
  withoutValue(readFact(row.with(3, null).with(12, null) as unknown as FactRow), DAMAGED);

/** Field by field: taking a row apart in any other way costs more than reading it did. */
const readFact = (row: FactRow): Fact => ({
  report: row[0],
  indicator: row[1],
  cell: row[2],
  place: row[3] === null ? null : placeOf(row[3]),
  subject: row[4],
  state: row[5],
  value: row[6],
  low: row[7],
  high: row[8],
  unit: row[9],
  wording: row[10],
  scope: row[11],
  period: row[12] === null ? null : periodOf(row[12]),
  source: row[13],
  note: row[14],
  start: row[15],
  end: row[16],
});

const placeOf = remembering((place) => JSON.parse(place) as CellPlace);
const periodOf = remembering((period) => parsePeriod(period) ?? null);

/** Forms have 250 places, and libraries a few years: hardly ever is one read for the first time. */
function remembering<Value>(read: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    const value = known.get(text) ?? read(text);
    if (known.size < MOST_REMEMBERED) known.set(text, value);
    return value;
  };
}

const MOST_REMEMBERED = 2000;
