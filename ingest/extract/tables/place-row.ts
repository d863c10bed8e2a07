import { type ColumnKind, fits } from './columns.ts';
import type { Row } from './grid.ts';
import { type PrintedCell, isBlank, isWords } from './printed-cell.ts';

/** The cells of a row by their columns; a column that a cell of another row covers has none. */
export type PlacedRow = readonly (PrintedCell | undefined)[];

/**
 * A row with a cell for each column, or one whose first cells are covered: by a name that spans several rows, or by its
 * own (合计 below 序号 and 单位). `undefined` for a row with too many or too few: its cells are not shifted.
 */
export function placeRow(row: Row, kinds: readonly ColumnKind[], open: ReadonlySet<string>): PlacedRow | undefined {
  const cells = withoutTail(row, kinds.length);
  if (cells.length === kinds.length) return cells;
  const covered = kinds.length - cells.length;
  const [first] = cells;
  if (covered <= 0 || !first || !isWords(first) || open.has(first.words)) return undefined;
  return fits(cells, kinds.slice(covered)) ? [...kinds.slice(0, covered).map(() => undefined), ...cells] : undefined;
}

/** Blank cells behind the last column say nothing. */
export function withoutTail(row: Row, width: number): Row {
  let { length } = row;
  while (length > width && row[length - 1] && isBlank(row[length - 1] as PrintedCell)) length--;
  return row.slice(0, length);
}
