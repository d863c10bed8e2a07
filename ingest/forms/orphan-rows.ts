import type { FormBlock } from '../../src/catalogue/forms.ts';
import type { FilledRow, ReadRow } from './filled-row.ts';
import { numbersOf, rowHolds } from './request-sums.ts';
import type { TableCell } from './table-cells.ts';

/**
 * Conversions of PDFs leave rows of numbers without their labels. Between two rows that are known, as many such lines as
 * there are rows missing fill them in the order of the form. A proposal only: `proveRows` keeps it if the table adds up.
 */
export function placeOrphans(
  rows: readonly ReadRow[],
  order: readonly string[],
  block: FormBlock,
): readonly FilledRow[] {
  const placed = new Map<string, FilledRow>();
  let waiting: (readonly TableCell[])[] = [];
  let last = -1;
  for (const read of rows) {
    const at = order.indexOf(read.row.code);
    if (read.values && at > last) {
      for (const filled of between(order.slice(last + 1, at), waiting, block, rows))
        placed.set(filled.row.code, filled);
      placed.set(read.row.code, read);
      waiting = [];
      last = at;
    }
    waiting.push(...orphansOf(read, block));
  }
  return order.flatMap((code) => placed.get(code) ?? rows.find(({ row }) => row.code === code) ?? []);
}

/** One line of numbers for each missing row, or none at all. */
function between(
  codes: readonly string[],
  lines: readonly (readonly TableCell[])[],
  block: FormBlock,
  rows: readonly ReadRow[],
): FilledRow[] {
  if (codes.length !== lines.length) return [];
  return codes.flatMap((code, index) => {
    const row = block.rows.find((candidate) => candidate.code === code);
    const values = lines[index];
    const label = rows.find((read) => read.row.code === code)?.label ?? values?.[0];
    return row && values && label ? [{ block, row, label, values }] : [];
  });
}

/** Whole lines of numbers behind a row that are not its own. */
function orphansOf({ found, values }: ReadRow, block: FormBlock): (readonly TableCell[])[] {
  const own = new Set(values?.map(({ start }) => start));
  const lines = new Map<number, TableCell[]>();
  for (const cell of found.cells) {
    if (cell.content.kind === 'value' && !own.has(cell.start))
      lines.set(cell.line, [...(lines.get(cell.line) ?? []), cell]);
  }
  return [...lines.values()].filter((line) => line.length === block.columns.length && isWhole(line));
}

function isWhole(line: readonly TableCell[]): boolean {
  const numbers = numbersOf(line);
  return numbers !== undefined && rowHolds(numbers);
}
