import type { FilledRow, Placed, PlacedRow, Printed } from './filled-row.ts';
import type { Head } from './heads/heads-over-rows.ts';
import type { Settled } from './heads/settle-orders.ts';
import { numbersOf } from './request-sums.ts';

/** Gives each column of the form the cell that all orders which remain agree about; the others stay unclear. */
export function placeCells(row: FilledRow, head: Head, settled: Settled, whyUnread: string): PlacedRow {
  const { block, label, values, isProven = false } = row;
  const isSound = values !== undefined && (isProven || holds(values, settled));
  const cells = block.columns.map((column, index): Placed => {
    if (!values) return { note: whyUnread };
    if (!settled.isPrinted[index]) return { note: `原表没有“${column.label}”一列` };
    const printed = isSound ? agreed(values, settled.places[index] ?? []) : undefined;
    return printed ? { printed } : { note: settled.note };
  });
  return { block, row: row.row, label, cells, head };
}

/** What stands in every place where the column may be. */
function agreed(values: readonly Printed[], places: readonly number[]): Printed | undefined {
  const printed = values[places[0] ?? -1];
  return places.every((place) => isAlike(values[place], printed)) ? printed : undefined;
}

/** A row whose cells all say the same says it of every column. */
export const isUniform = (values: readonly Printed[]) => values.every((value) => isAlike(value, values[0]));

/** Where the header left a choice to the sums, they must agree about this row as well. */
function holds(values: readonly Printed[], { bySums, addsUp }: Settled): boolean {
  const numbers = numbersOf(values);
  return !bySums || isUniform(values) || (numbers !== undefined && addsUp(numbers));
}

function isAlike(a: Printed | undefined, b: Printed | undefined): boolean {
  if (!a || !b || a.content.kind !== b.content.kind) return false;
  if (a.content.kind !== 'value' || b.content.kind !== 'value') return a === b || a.content.kind === 'blank';
  const [one, other] = [a.content, b.content];
  return one.value === other.value && one.state === other.state && one.unit === other.unit && one.note === other.note;
}
