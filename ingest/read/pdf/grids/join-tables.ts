import { joinLines } from '../../join-lines.ts';
import { isValueText } from '../gaps/pieces.ts';
import type { Page, TableBlock, TableCell } from '../blocks.ts';
import { startsLabel } from '../label-start.ts';

/** How far the sides of a table may shift from page to page. */
const SHIFT = 4;

/**
 * Where a table goes on overleaf, its first cells may be the rest of cells that a page break cut: a blank one is left
 * out like any part of a merged cell, the rest of a label moves back to where the label began.
 */
export function joinTables(pages: readonly Page[]): void {
  pages.forEach(({ blocks: [below] }, index) => {
    const above = pages[index - 1]?.blocks.at(-1);
    if (above?.kind === 'table' && below?.kind === 'table') dropRests(above, below);
  });
}

function dropRests(above: TableBlock, below: TableBlock): void {
  const first = below.rows[0];
  for (let cell = first?.[0]; cell; cell = first?.[0]) {
    const upper = above.foot.find((foot) => foot.text !== '' && sameColumns(foot, cell));
    if (!upper || !isRest(upper, cell)) return;
    upper.text = joinLines([upper.text, cell.text]);
    first?.shift();
  }
}

const sameColumns = (a: TableCell, b: TableCell) =>
  Math.abs(a.left - b.left) <= SHIFT && Math.abs(a.right - b.right) <= SHIFT;

const isRest = (upper: TableCell, cell: TableCell) =>
  cell.text === '' || ((upper.rowSpan > 1 || cell.rowSpan > 1) && !startsLabel(cell.text) && !isValueText(cell.text));
