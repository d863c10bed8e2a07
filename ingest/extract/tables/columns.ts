import type { Row } from './grid.ts';
import { isSerialHead, isTimeHead } from './measures.ts';
import { type PrintedCell, isBlank, isFilling, isWords } from './printed-cell.ts';

/** What stands in a column: the names of rows, their numbering, counts, or shares of a hundred. */
export type ColumnKind = 'names' | 'serial' | 'counts' | 'rates' | 'mixed';

/** The kind of every column, by the rows that have a cell for each. */
export function columnKinds(rows: readonly Row[], width: number, heads: readonly (string | null)[]): ColumnKind[] {
  const columns = Array.from({ length: width }, (_, at) => rows.flatMap((row) => row[at] ?? []));
  const kinds = columns.map((cells, at) => kindOf(cells, heads[at] ?? null));
  return kinds.map((kind, at) =>
    kind === 'counts' && kinds[at + 1] === 'names' && !kinds.slice(0, at).includes('names') && runsFromOne(columns[at])
      ? 'serial'
      : kind,
  );
}

function kindOf(cells: readonly PrintedCell[], head: string | null): ColumnKind {
  if (head !== null && isSerialHead(head)) return 'serial';
  if (head !== null && isTimeHead(head)) return 'names';
  const filled = cells.filter((cell) => !isBlank(cell));
  const fillings = filled.filter(isFilling);
  if (2 * fillings.length <= filled.length) return 'names';
  const numbers = fillings.filter(({ content }) => content.kind === 'number');
  const rates = numbers.filter(isPercentage).length;
  if (rates === 0) return 'counts';
  return rates === numbers.length ? 'rates' : 'mixed';
}

export const isPercentage = ({ content }: PrintedCell): boolean =>
  content.kind === 'number' && content.number.unit === '%';

/** 1, 2, 3 running down; a single 1 before a name numbers it too. */
function runsFromOne(cells: readonly PrintedCell[] = []): boolean {
  const numbers = cells.filter(({ content }) => content.kind === 'number').map(({ words }) => words);
  return numbers.length > 0 && numbers.every((words, at) => words === String(at + 1));
}

/** Whether a row of fewer cells can only be that of the last columns: what stands first in it spans the columns before. */
export const fits = (row: Row, kinds: readonly ColumnKind[]): boolean =>
  row.length === kinds.length && row.every((cell, at) => fitsKind(cell, kinds[at] ?? 'mixed'));

function fitsKind(cell: PrintedCell, kind: ColumnKind): boolean {
  switch (kind) {
    case 'names':
      return isWords(cell);
    case 'serial':
    case 'mixed':
      return false;
    case 'counts':
      return cell.content.kind === 'none' || (cell.content.kind === 'number' && !isPercentage(cell));
    case 'rates':
      return cell.content.kind === 'none' || isPercentage(cell);
  }
}
