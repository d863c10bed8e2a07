import type { PrintedCell, PrintedTable } from './printed-form.ts';

export const rowCount = ({ cells }: PrintedTable) => Math.max(0, ...cells.map(({ row, rowSpan }) => row + rowSpan));
export const columnCount = ({ cells }: PrintedTable) =>
  Math.max(0, ...cells.map(({ column, columnSpan }) => column + columnSpan));

/** The cells that begin in each row, from left to right; lost ones are none. */
export function rowsOf(table: PrintedTable): PrintedCell[][] {
  const rows = Array.from({ length: rowCount(table) }, (): PrintedCell[] => []);
  for (const cell of table.cells) if (!cell.lost) rows[cell.row]?.push(cell);
  for (const row of rows) row.sort((a, b) => a.column - b.column);
  return rows;
}

/** The rows in which values stand. */
export const valueRows = ({ cells }: PrintedTable): number[] => [
  ...new Set(cells.filter(({ role }) => role === 'value').map(({ row }) => row)),
];

/** How many rows of heads a table begins with. */
export const headRowCount = (table: PrintedTable) => Math.min(...valueRows(table));

/** The rows above `at` and those from there on; what spans both is cut, and its lower part is blank. */
export function cutAt(table: PrintedTable, at: number): [above: PrintedTable, below: PrintedTable] {
  const above = table.cells
    .filter(({ row }) => row < at)
    .map((cell) => ({ ...cell, rowSpan: Math.min(cell.rowSpan, at - cell.row) }));
  const below = table.cells
    .filter(({ row, rowSpan }) => row + rowSpan > at)
    .map((cell) =>
      cell.row >= at
        ? { ...cell, row: cell.row - at }
        : { ...cell, row: 0, rowSpan: cell.row + cell.rowSpan - at, ink: [] },
    );
  return [
    { ...table, cells: above },
    { ...table, cells: below },
  ];
}

/** One below the other. */
export function stack(above: PrintedTable, below: PrintedTable): PrintedTable {
  const top = rowCount(above);
  return { ...above, cells: [...above.cells, ...below.cells.map((cell) => ({ ...cell, row: cell.row + top }))] };
}

/** Without some rows; what spans them and others is that much lower, and keeps its words. */
export function withoutRows(table: PrintedTable, dropped: (row: number) => boolean): PrintedTable {
  const kept = Array.from({ length: rowCount(table) }, (_, row) => row).filter((row) => !dropped(row));
  const newRow = (row: number) => kept.filter((candidate) => candidate < row).length;
  const cells = table.cells.flatMap((cell) => {
    const rowSpan = newRow(cell.row + cell.rowSpan) - newRow(cell.row);
    return rowSpan > 0 ? [{ ...cell, row: newRow(cell.row), rowSpan }] : [];
  });
  return { ...table, cells };
}

/** Cells of a row from a column on, so many columns further to the right. */
export const shiftRow = (table: PrintedTable, row: number, from: number, by: number): PrintedTable => ({
  ...table,
  cells: table.cells.map((cell) =>
    cell.row === row && cell.column >= from ? { ...cell, column: cell.column + by } : cell,
  ),
});

/** Without lost cells: what stood behind them in their rows has moved up. */
export const closedUp = (table: PrintedTable): PrintedTable =>
  table.cells
    .filter(({ lost }) => lost)
    .reduce<PrintedTable>((closed, { row, column, columnSpan }) => shiftRow(closed, row, column + 1, -columnSpan), {
      ...table,
      cells: table.cells.filter(({ lost }) => !lost),
    });
