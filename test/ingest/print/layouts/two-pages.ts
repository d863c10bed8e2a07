import type { Draw } from '../draw.ts';
import type { Part, PrintedTable } from '../printed-form.ts';
import { cutAt, headRowCount, rowCount, stack } from '../rows.ts';
import { layout } from './layout.ts';

/** Tables 2 and 3 go on overleaf, with the head again or without it. */
export const twoPages = layout('over two pages', {
  dress: (form, draw) => ({
    ...form,
    parts: form.parts.flatMap((part) => (part.kind === 'table' && part.table !== 't4' ? overleaf(part, draw) : [part])),
  }),
});

function overleaf(table: PrintedTable, draw: Draw): Part[] {
  const heads = headRowCount(table);
  const at = heads + 1 + draw.below(rowCount(table) - heads - 1);
  const [above, below] = cutAt(table, at);
  const [head] = cutAt(table, heads);
  return [above, { kind: 'new page' }, table.table === 't3' && draw.once(2) ? stack(head, below) : below];
}
