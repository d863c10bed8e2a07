import { labelCell } from '../form/cells.ts';
import { type Part, type PrintedTable, isTable } from '../printed-form.ts';
import type { Draw } from '../draw.ts';
import { columnCount, cutAt, headRowCount, rowCount, stack } from '../rows.ts';
import type { Damage } from './damage.ts';

/** The number of a page between two rows, beside the table or as a row of it. */
export const pageNumber: Damage = {
  name: 'a page number inside',
  inflict: (form, draw) => ({
    ...form,
    parts: form.parts.flatMap((part) => (isTable(part) && part.table !== 't4' ? interrupted(part, draw) : [part])),
  }),
};

function interrupted(table: PrintedTable, draw: Draw): Part[] {
  const heads = headRowCount(table);
  const [above, below] = cutAt(table, heads + 1 + draw.below(rowCount(table) - heads - 1));
  const text = draw.pick(['3', '- 4 -', '—5—', '第 3 页 共 5 页', '2/5']);
  if (draw.once(2)) return [above, { kind: 'line', text }, below];
  const row = { ...table, cells: [labelCell(text, { row: 0, column: 0, columnSpan: columnCount(table) })] };
  return [stack(stack(above, row), below)];
}
