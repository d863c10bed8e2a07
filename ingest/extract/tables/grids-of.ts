import type { PrintedTable } from './find-tables.ts';
import { foldStack } from './fold-stack.ts';
import type { Grid, Row } from './grid.ts';
import { isMeasure } from './measures.ts';
import { isBlank, isFilling } from './printed-cell.ts';

/** The grids of a table; a further row of heads begins a new one. */
export function gridsOf({ rows, loose }: PrintedTable): Grid[] {
  if (rows.every((row) => row.length <= 1)) {
    const grid = foldStack(rows, loose);
    return grid ? [grid] : [];
  }
  return splitAtHeads(rows.filter((row) => row.length > 0));
}

function splitAtHeads(rows: readonly Row[]): Grid[] {
  const grids: { heads: Row[]; body: Row[]; lead: null }[] = [];
  for (const row of rows) {
    const last = grids.at(-1);
    if (row.some(isFilling)) {
      if (last) last.body.push(row);
      else grids.push({ heads: [], body: [row], lead: null });
    } else if (isSeveral(row) && (!last || last.body.length === 0)) {
      if (last) last.heads.push(row);
      else grids.push({ heads: [row], body: [], lead: null });
    } else if (isSeveral(row) && isHeadAgain(row)) {
      grids.push({ heads: [row], body: [], lead: null });
    }
  }
  return grids.filter(({ body }) => body.length > 0).map(withoutBlankColumns);
}

/** A last column that is blank from top to bottom is none. */
function withoutBlankColumns(grid: Grid): Grid {
  const { heads, body } = grid;
  const isBlankTail = (row: Row) => row.length > 1 && row.at(-1)?.content.kind === 'blank';
  if (![...heads, ...body].every(isBlankTail)) return grid;
  const cut = (row: Row) => row.slice(0, -1);
  return withoutBlankColumns({ ...grid, heads: heads.map(cut), body: body.map(cut) });
}

/** One cell with words alone is a title or names a section. */
const isSeveral = (row: Row) => row.filter((cell) => !isBlank(cell)).length > 1;

/** 镇原县 | 未报送 | 未报送 is no head. */
function isHeadAgain(row: Row): boolean {
  const columns = row.slice(1).filter((cell) => !isBlank(cell));
  return 2 * columns.filter(({ words }) => isMeasure(words)).length >= columns.length;
}
