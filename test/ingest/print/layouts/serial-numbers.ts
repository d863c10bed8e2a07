import { headCell, labelCell } from '../form/cells.ts';
import { type PrintedTable, withTables } from '../printed-form.ts';
import { headRowCount, valueRows } from '../rows.ts';
import { layout } from './layout.ts';

/** A first column that numbers the rows. */
export const serialNumbers = layout('rows numbered', {
  dress: (form) => withTables(form, (table) => (table.table === 't4' ? table : numbered(table))),
});

function numbered(table: PrintedTable): PrintedTable {
  const heads = table.table === 't3' ? headRowCount(table) : 1;
  const serials = valueRows(table).map((row, index) => labelCell(String(index + 1), { row, column: 0 }));
  const inner = table.table === 't2' ? valuelessRows(table) : [];
  const cells = [
    headCell('序号', { row: 0, column: 0, rowSpan: heads }),
    ...inner.map((row) => headCell('', { row, column: 0 })),
    ...serials,
    ...table.cells.map((cell) => ({ ...cell, column: cell.column + 1 })),
  ];
  return { ...table, cells };
}

/** Headings and heads of blocks below the first row. */
function valuelessRows(table: PrintedTable): number[] {
  const filled = new Set(valueRows(table));
  return [...new Set(table.cells.map(({ row }) => row))].filter((row) => row > 0 && !filled.has(row));
}
