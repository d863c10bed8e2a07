import { type Fact, RECOGNISED } from '../../src/domain/fact.ts';
import type { StatutoryTable } from '../../src/domain/statutory-table.ts';
import { type RowNumbers, allSumsHold, rowHolds } from '../forms/request-sums.ts';

/**
 * What may be kept of figures that were recognised in a picture: those of table 3 and 4 where all sums of the table
 * hold. All other cells are missing, and numbers of the running text are no figures. Every one says what it came from.
 */
export function keepProven(facts: readonly Fact[]): Fact[] {
  const cells = facts.filter(({ place }) => place !== null);
  const proven = new Set<StatutoryTable>([
    ...(requestsHold(cells) ? (['t3'] as const) : []),
    ...(disputesHold(cells) ? (['t4'] as const) : []),
  ]);
  return cells.map((fact) =>
    fact.place && proven.has(fact.place.table) ? { ...fact, note: RECOGNISED } : unread(fact),
  );
}

const unread = (fact: Fact): Fact => ({
  ...fact,
  state: 'missing',
  value: null,
  low: null,
  high: null,
  note: RECOGNISED,
});

/** The cells of a table by row, for rows whose cells all hold numbers. */
function numberRows(cells: readonly Fact[], table: StatutoryTable): ReadonlyMap<string, RowNumbers> {
  const rows = new Map<string, number[]>();
  for (const { cell, value } of cells) {
    const [own, row] = cell?.split('.') ?? [];
    if (own !== table || row === undefined) continue;
    rows.set(row, [...(rows.get(row) ?? []), value === null ? Number.NaN : Number(value)]);
  }
  return new Map([...rows].filter(([, numbers]) => numbers.every(Number.isFinite)));
}

/** A row that was not recognised at all is no row here, so the columns must add up without it. */
function requestsHold(cells: readonly Fact[]): boolean {
  const rows = numberRows(cells, 't3');
  const shown = new Set(cells.flatMap(({ cell }) => (cell?.startsWith('t3.') ? [cell.split('.')[1] ?? ''] : [])));
  return shown.size > 0 && allSumsHold(rows, [...shown]);
}

/** 结果维持 + 结果纠正 + 其他结果 + 尚未审结 = 总计, three times. */
function disputesHold(cells: readonly Fact[]): boolean {
  const rows = [...numberRows(cells, 't4').values()];
  return rows.length === 3 && rows.every((row) => row.length === 5 && rowHolds(row));
}
