import { isTable } from '../printed-form.ts';
import { headRowCount, valueRows, withoutRows } from '../rows.ts';
import type { PrintedTable } from '../printed-form.ts';
import type { Damage } from './damage.ts';

/**
 * A table without the heads of its columns, or without the last row of them. Where columns are not in the order of the
 * form only that row is lost: without any head no one could know.
 */
export const lostHead: Damage = {
  name: 'a head lost',
  inflict: (form, draw, { keepsColumns }) => {
    const wholly = keepsColumns && draw.once(2);
    return { ...form, parts: form.parts.map((part) => (isTable(part) ? withoutHead(part, wholly) : part)) };
  },
};

function withoutHead(table: PrintedTable, wholly: boolean): PrintedTable {
  if (table.table === 't2') return wholly ? withoutRows(table, isBlockHead(table)) : table;
  const heads = headRowCount(table);
  return withoutRows(table, (row) => row < heads && (wholly || row === heads - 1));
}

/** The rows of table 2 that name columns: those above values that hold more than one cell. */
function isBlockHead(table: PrintedTable): (row: number) => boolean {
  const filled = new Set(valueRows(table));
  return (row) => !filled.has(row) && filled.has(row + 1);
}
