import { plainText } from '../../ink.ts';
import type { PrintedCell, PrintedTable } from '../../printed-form.ts';
import { columnCount } from '../../rows.ts';
import { widthOf } from './set-ink.ts';
import { MARGIN, PAGE, SIZE } from './sheet.ts';

const PADDING = 6;

/** Where the columns of a table begin and end. Those of labels share what the values leave, by the length of their words. */
export function columnEdges(table: PrintedTable, tight: boolean): number[] {
  const count = columnCount(table);
  const columns = Array.from({ length: count }, (_, column) => table.cells.filter((cell) => isIn(cell, column)));
  const even = count > 12 ? (PAGE.width - 2 * MARGIN) / count : count > 7 ? 36 : 105;
  const values = columns.map((cells) => {
    if (!cells.some(({ role }) => role === 'value')) return 0;
    return tight ? Math.min(even, narrowest(cells)) : even;
  });
  const weights = columns.map((cells, column) => (values[column] ? 0 : labelWeight(cells)));
  const room = PAGE.width - 2 * MARGIN - sum(values);
  const edges = [MARGIN];
  values.forEach((width, column) => {
    const own = width || (room * (weights[column] ?? 0)) / sum(weights);
    edges.push((edges[column] ?? 0) + own);
  });
  return edges;
}

const isIn = ({ column, columnSpan }: PrintedCell, at: number) => column <= at && at < column + columnSpan;
const sum = (items: readonly number[]) => items.reduce((total, item) => total + item, 0);

/** A number stays on one line, a head may take two. */
function narrowest(cells: readonly PrintedCell[]): number {
  const alone = cells.filter(({ columnSpan }) => columnSpan === 1);
  const widths = alone.map(({ role, ink }) => {
    const width = widthOf(plainText(ink), SIZE);
    return role === 'value' ? width : Math.ceil(width / SIZE / 2) * SIZE;
  });
  return Math.max(2 * SIZE, ...widths) + PADDING;
}

function labelWeight(cells: readonly PrintedCell[]): number {
  const own = cells.filter(({ columnSpan, role }) => columnSpan === 1 && role === 'label');
  const longest = Math.max(0, ...own.map(({ ink, rowSpan }) => widthOf(plainText(ink), 1) / Math.sqrt(rowSpan)));
  return Math.min(14, Math.max(3, longest));
}
