import { LONGEST_CELL } from '../../render-row.ts';
import { type Block, lineBlock, type TableBlock, type TableCell } from '../blocks.ts';
import { cellText } from './cell-text.ts';
import type { Grid, GridCell } from './grid.ts';
import { groupBy } from '../group-by.ts';
import { linesOf } from '../lines.ts';
import { type Glyph, middleOf } from '../page-marks.ts';

/** A blank row lower than this, or a blank cell narrower, is the space between the borders of two cells. */
const LEAST = 5;

/** The rows of a ruled table, and the lines of cells that hold a piece of prose. Nothing when no text stands in it. */
export function readGrid(grid: Grid, glyphs: readonly Glyph[]): Block[] {
  const contents = groupBy(glyphs, (glyph) => grid.cellAt(...middleOf(glyph)));
  const glyphsIn = (cell: GridCell) => contents.get(cell) ?? [];
  const rows = [...groupBy(grid.cells, ({ firstRow }) => firstRow).values()].map((cells) =>
    cells
      .map((cell) => ({ cell, entry: entryOf(cell, cellText(glyphsIn(cell))) }))
      .filter(({ cell, entry }) => entry.text !== '' || cell.right - cell.left >= LEAST),
  );
  const isProse = (row: (typeof rows)[number]) => row.some(({ entry }) => entry.text.length > LONGEST_CELL);
  const isGap = (row: (typeof rows)[number]) =>
    row.every(({ cell, entry }) => entry.text === '' && cell.bottom - cell.top < LEAST);
  const data = rows.filter((row) => !isProse(row) && !isGap(row));
  const prose = rows.filter(isProse).flatMap((row) => row.flatMap(({ cell }) => linesOf(glyphsIn(cell))));
  if (data.flat().every(({ entry }) => entry.text === '')) return prose.map(lineBlock);
  return [tableOf(grid, data), ...prose.map(lineBlock)];
}

const entryOf = (cell: GridCell, text: string): TableCell => ({
  text,
  left: cell.left,
  right: cell.right,
  rowSpan: cell.lastRow - cell.firstRow + 1,
});

function tableOf(grid: Grid, rows: readonly { cell: GridCell; entry: TableCell }[][]): TableBlock {
  return {
    kind: 'table',
    top: Math.min(...rows.flat().map(({ cell }) => cell.top)),
    rows: rows.map((row) => row.map(({ entry }) => entry)),
    foot: rows.flat().flatMap(({ cell, entry }) => (cell.lastRow === grid.rowCount - 1 ? [entry] : [])),
  };
}
