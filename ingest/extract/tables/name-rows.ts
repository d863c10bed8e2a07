import type { ColumnKind } from './columns.ts';
import type { Row } from './grid.ts';
import { type PlacedRow, placeRow } from './place-row.ts';
import { isBlank } from './printed-cell.ts';

/** A row whose cells are known to stand in their columns. */
export interface NamedRow {
  readonly cells: PlacedRow;
  /**
   * The name nearest before a column, with that of its group where another row has the same. A table of one row needs
   * none; `undefined` where a row has none.
   */
  nameBefore(column: number): string | undefined;
}

/** The rows of a table with as many cells as it has columns, or whose first cells are covered. */
export function nameRows(body: readonly Row[], kinds: readonly ColumnKind[]): NamedRow[] {
  const columns = kinds.flatMap((kind, at) => (kind === 'names' ? [at] : []));
  const rows = placedRows(body, kinds, columns);
  const counts = columns.map((_, level) => countOf(rows.map(({ names }) => names[level] ?? '')));
  return rows.map(({ cells, names }) => ({
    cells,
    nameBefore(column) {
      if (columns.length === 0) return rows.length === 1 ? '' : undefined;
      const nearest = Math.max(
        columns.findLastIndex((at) => at < column),
        0,
      );
      const level = levelWithWords(cells, columns.slice(0, nearest + 1));
      const name = names[level];
      const isAlone = level <= 0 || counts[level]?.get(name ?? '') === 1;
      return isAlone ? name : `${names[level - 1] ?? ''}${name}`;
    },
  }));
}

const levelWithWords = (cells: PlacedRow, columns: readonly number[]) =>
  columns.findLastIndex((at) => {
    const cell = cells[at];
    return cell !== undefined && !isBlank(cell);
  });

interface Placed {
  readonly cells: PlacedRow;
  /** What stands in its columns of names, from the left; a blank one goes on from the row above. */
  readonly names: readonly string[];
}

function placedRows(body: readonly Row[], kinds: readonly ColumnKind[], columns: readonly number[]): Placed[] {
  const open = new Set<string>();
  const rows: Placed[] = [];
  for (const row of body) {
    const cells = placeRow(row, kinds, open);
    if (!cells) continue;
    const above = rows.at(-1)?.names;
    const names = columns.map((at, level) => {
      const cell = cells[at];
      const isOpen = level < columns.length - 1 && (!cell || isBlank(cell));
      return isOpen ? (above?.[level] ?? '') : (cell?.words ?? '');
    });
    for (const name of names.slice(0, -1)) open.add(name);
    rows.push({ cells, names });
  }
  return rows;
}

function countOf(names: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}
