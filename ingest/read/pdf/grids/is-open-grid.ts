import { groupBy } from '../group-by.ts';
import { isValue, piecesOf, type Spacing } from '../gaps/pieces.ts';
import type { Grid } from './grid.ts';
import { linesOf } from '../lines.ts';
import { type Glyph, middleOf } from '../page-marks.ts';

/** Two lines at nearly the same height. */
const LEVEL = 2;
const PLAIN: Spacing = { ofHan: 0, ofDigits: undefined };
const FEWEST = 3;

/** A line of a cell, and how many values stand apart on it. */
interface CellLine {
  readonly baseline: number;
  readonly values: number;
}
type CellLines = readonly CellLine[];

/**
 * Whether ruled lines part only some of the rows or columns of a table: several cells of one ruled row then hold values
 * on the same heights, or heads with values below them, or most values share their cell with others. Such a table is
 * read by its gaps.
 */
export function isOpenGrid(grid: Grid, glyphs: readonly Glyph[]): boolean {
  const contents = groupBy(glyphs, (glyph) => grid.cellAt(...middleOf(glyph)));
  const rows = groupBy([...contents], ([cell]) => cell?.firstRow);
  const ruled = [...rows.values()].map((cells) => cells.map(([, own]) => linesIn(own)));
  return ruled.some((row) => holdsSeveralRows(row) || holdsHeads(row)) || holdSeveralColumns(ruled.flat());
}

const linesIn = (glyphs: readonly Glyph[]): CellLine[] =>
  linesOf(glyphs.filter(({ flow }) => flow === 'right')).map((line) => ({
    baseline: line.baseline,
    values: piecesOf(line, PLAIN).filter(isValue).length,
  }));

const withValues = (lines: CellLines) => lines.filter(({ values }) => values > 0);

const onHeightsOf = (lines: CellLines, others: CellLines) =>
  lines.filter(({ baseline }) => others.some((other) => Math.abs(other.baseline - baseline) < LEVEL));

/** A cell with three lines of values, or two cells with two of them at the same heights. */
function holdsSeveralRows(cells: readonly CellLines[]): boolean {
  const stacks = cells.map(withValues);
  return stacks.some(
    (stack, index) =>
      stack.length >= FEWEST || stacks.some((other, at) => at > index && onHeightsOf(stack, other).length > 1),
  );
}

/** Three cells with a value below text, all on one height. */
function holdsHeads(cells: readonly CellLines[]): boolean {
  const last = cells.flatMap((lines) => {
    const [value, above] = [lines.at(-1), lines.at(-2)];
    return value && above && value.values > 0 && above.values === 0 ? [value] : [];
  });
  return last.some((value) => onHeightsOf(last, [value]).length >= FEWEST);
}

function holdSeveralColumns(cells: readonly CellLines[]): boolean {
  const lines = withValues(cells.flat());
  const shared = lines.filter(({ values }) => values > 1);
  return shared.length >= FEWEST && shared.length > lines.length / 2;
}
