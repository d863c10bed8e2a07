import { groupBy } from './group-by.ts';
import { isValue, piecesOf } from './gaps/pieces.ts';
import type { Grid } from './grid.ts';
import { linesOf } from './lines.ts';
import { type Glyph, middleOf } from './page-marks.ts';

/** Two lines at nearly the same height. */
const LEVEL = 2;
const FEWEST = 3;

/** A line of a cell, and how many values stand apart on it. */
interface CellLine {
  readonly baseline: number;
  readonly values: number;
}

/**
 * Whether ruled lines part only some of the rows or columns of a table: several cells of one ruled row then hold values
 * on the same heights, or most values share their cell with others. Such a table is read by its gaps.
 */
export function isOpenGrid(grid: Grid, glyphs: readonly Glyph[]): boolean {
  const contents = groupBy(glyphs, (glyph) => grid.cellAt(...middleOf(glyph)));
  const rows = groupBy([...contents], ([cell]) => cell?.firstRow);
  const ruled = [...rows.values()].map((cells) => cells.map(([, own]) => linesIn(own)));
  return ruled.some(holdsSeveralRows) || holdSeveralColumns(ruled.flat());
}

const linesIn = (glyphs: readonly Glyph[]): CellLine[] =>
  linesOf(glyphs.filter(({ flow }) => flow === 'right')).map((line) => ({
    baseline: line.baseline,
    values: piecesOf(line, 0).filter(isValue).length,
  }));

/** Two cells with two values at the same heights, or three lines that have a value in one cell and something in another. */
function holdsSeveralRows(cells: readonly (readonly CellLine[])[]): boolean {
  const stacks = cells.map((lines) => lines.filter(({ values }) => values > 0));
  return stacks.some((stack, index) => {
    const alike = (lines: readonly CellLine[]) =>
      stack.filter(({ baseline }) => lines.some((line) => Math.abs(line.baseline - baseline) < LEVEL)).length;
    const values = stacks.some((other, at) => at > index && alike(other) > 1);
    return values || cells.some((other, at) => at !== index && alike(other) >= FEWEST);
  });
}

function holdSeveralColumns(cells: readonly (readonly CellLine[])[]): boolean {
  const lines = cells.flat().filter(({ values }) => values > 0);
  const shared = lines.filter(({ values }) => values > 1);
  return shared.length >= FEWEST && shared.length > lines.length / 2;
}
