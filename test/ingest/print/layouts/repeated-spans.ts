import type { Draw } from '../draw.ts';
import { type PrintedCell, withTables } from '../printed-form.ts';
import { layout } from './layout.ts';

/** What exports make of merged cells: their words once for every row, every column, or both. */
export const repeatedSpans = layout('merged cells repeated', {
  dress: (form, draw) => {
    const [down, across] = directions(draw);
    return withTables(form, (table) => ({
      ...table,
      cells: table.cells.flatMap((cell) => copies(cell, down, across)),
    }));
  },
});

const directions = (draw: Draw): [down: boolean, across: boolean] =>
  draw.pick<[down: boolean, across: boolean]>([
    [true, true],
    [true, false],
    [false, true],
  ]);

function copies(cell: PrintedCell, down: boolean, across: boolean): PrintedCell[] {
  const [rows, columns] = [down ? cell.rowSpan : 1, across ? cell.columnSpan : 1];
  return Array.from({ length: rows * columns }, (_, index) => ({
    ...cell,
    row: cell.row + Math.floor(index / columns),
    column: cell.column + (index % columns),
    rowSpan: cell.rowSpan / rows,
    columnSpan: cell.columnSpan / columns,
  }));
}
