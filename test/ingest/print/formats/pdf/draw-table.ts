import { columnEdges } from './column-edges.ts';
import type { PrintedCell, PrintedTable, Style } from '../../printed-form.ts';
import { rowCount } from '../../rows.ts';
import { type Box, drawRules } from './draw-rules.ts';
import { type SetLine, wrapped } from './set-ink.ts';
import { SIZE, type Sheet } from './sheet.ts';

const LEADING = SIZE * 1.15;
const PADDING = 4;

interface SetCell extends PrintedCell {
  readonly lines: readonly SetLine[];
}

/** A table row by row; where the page is full it goes on overleaf, with what spans rows cut there. */
export function drawTable(sheet: Sheet, table: PrintedTable, style: Style) {
  const edges = columnEdges(table, style.tight);
  const cells = table.cells.map((cell): SetCell => {
    const width = (edges[cell.column + cell.columnSpan] ?? 0) - (edges[cell.column] ?? 0) - PADDING;
    return { ...cell, lines: cell.ink.length > 0 ? wrapped(cell.ink, width, SIZE) : [] };
  });
  const heights = rowHeights(cells, rowCount(table));
  for (let row = 0; row < heights.length;) {
    const end = lastThatFits(sheet, heights, row);
    if (end === row) {
      sheet.turn();
      continue;
    }
    drawRows(sheet, cells, { from: row, to: end, heights, edges }, style);
    row = end;
  }
  sheet.y -= LEADING;
}

function lastThatFits(sheet: Sheet, heights: readonly number[], from: number): number {
  let [end, height] = [from, 0];
  while (end < heights.length && sheet.fits(height + (heights[end] ?? 0))) height += heights[end++] ?? 0;
  return end;
}

interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly heights: readonly number[];
  readonly edges: readonly number[];
}

function drawRows(sheet: Sheet, cells: readonly SetCell[], { from, to, heights, edges }: Stretch, style: Style) {
  const tops = [sheet.y];
  for (let row = from; row < to; row++) tops.push((tops.at(-1) ?? 0) - (heights[row] ?? 0));
  const edgeOf = (row: number) => tops[Math.min(Math.max(row, from), to) - from] ?? 0;
  const shown = cells.filter((cell) => cell.row < to && cell.row + cell.rowSpan > from);
  const boxes = shown.map((cell) => ({
    cell,
    left: edges[cell.column] ?? 0,
    right: edges[cell.column + cell.columnSpan] ?? 0,
    top: edgeOf(cell.row),
    bottom: edgeOf(cell.row + cell.rowSpan),
  }));
  for (const command of drawRules(boxes, style.rules)) sheet.draw(command);
  for (const box of boxes) if (box.cell.row >= from) drawLines(sheet, box.cell, box, style.align);
  sheet.y = tops.at(-1) ?? 0;
}

/** Labels begin at the left; each line stands at half the height of its cell or around it. */
function drawLines(sheet: Sheet, { lines, role }: SetCell, { left, right, top, bottom }: Box, align: Style['align']) {
  const first = (top + bottom) / 2 + (lines.length * LEADING) / 2 - SIZE;
  const starts = (width: number) => ({
    left: left + PADDING / 2,
    middle: (left + right - width) / 2,
    right: right - width - PADDING / 2,
  });
  lines.forEach((line, index) => {
    const x = starts(line.width)[role === 'label' ? 'left' : align];
    sheet.draw(line.draw(x, first - index * LEADING));
  });
}

/** High enough for the words of each cell that keeps to one row. */
function rowHeights(cells: readonly SetCell[], rows: number): number[] {
  const heights = Array.from({ length: rows }, () => LEADING + PADDING);
  for (const { row, rowSpan, lines } of cells)
    if (rowSpan === 1) heights[row] = Math.max(heights[row] ?? 0, lines.length * LEADING + PADDING);
  return heights;
}
