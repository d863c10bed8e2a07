import { createDisjointSets } from './disjoint-sets.ts';
import { groupBy } from '../group-by.ts';
import { NEAR } from './merge-rulings.ts';
import type { Box, Ruling } from '../page-marks.ts';

/** A cell of a ruled table. Rows and columns count the lines of the whole table: a merged cell covers several. */
export interface GridCell extends Box {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
}

/** A ruled table. */
export interface Grid extends Box {
  readonly rowCount: number;
  /** In reading order. */
  readonly cells: readonly GridCell[];
  /** The cell at a point inside the table. */
  readonly cellAt: (x: number, y: number) => GridCell | undefined;
}

const MOST_BOXES = 20_000;
/** Share of a side that must be drawn to part two cells. */
const DRAWN = 0.6;

/** The smallest rectangle between neighbouring lines; cells are made of these. */
interface GridBox extends Box {
  readonly index: number;
  readonly row: number;
  readonly column: number;
}

/**
 * Makes a table of lines that belong together; `undefined` when they part no two columns. Its outer sides may be
 * missing: many tables have none at left and right, and a page break takes the upper or lower one.
 */
export function buildGrid(rulings: readonly Ruling[]): Grid | undefined {
  const horizontals = rulings.filter(({ axis }) => axis === 'horizontal');
  const verticals = rulings.filter(({ axis }) => axis === 'vertical');
  if (horizontals.length === 0 || verticals.length === 0) return undefined;
  const xs = stopsOf([...verticals.map(({ at }) => at), ...extremesOf(horizontals)]);
  const ys = stopsOf([...horizontals.map(({ at }) => at), ...extremesOf(verticals)]);
  if (xs.length < 3 || ys.length < 2 || xs.length * ys.length > MOST_BOXES) return undefined;
  return uniteBoxes(xs, ys, horizontals, verticals);
}

const extremesOf = (rulings: readonly Ruling[]) => [
  Math.min(...rulings.map(({ from }) => from)),
  Math.max(...rulings.map(({ to }) => to)),
];

/** Distinct positions in ascending order. */
function stopsOf(positions: readonly number[]): number[] {
  const stops: number[] = [];
  for (const position of positions.toSorted((a, b) => a - b)) {
    if (position - (stops.at(-1) ?? -Infinity) > NEAR) stops.push(position);
  }
  return stops;
}

function uniteBoxes(
  xs: readonly number[],
  ys: readonly number[],
  horizontals: readonly Ruling[],
  verticals: readonly Ruling[],
): Grid {
  const columns = xs.length - 1;
  const boxes = boxesBetween(xs, ys);
  const sets = createDisjointSets(boxes.length);
  for (const { index, column, row, left, right, top, bottom } of boxes) {
    if (column + 2 < xs.length && !isDrawn(verticals, right, top, bottom)) sets.unite(index, index + 1);
    if (row + 2 < ys.length && !isDrawn(horizontals, bottom, left, right)) sets.unite(index, index + columns);
  }
  const cells = new Map(
    [...groupBy(boxes, ({ index }) => sets.find(index))].map(([root, group]) => [root, cellOf(group)]),
  );
  return {
    ...hull(boxes),
    rowCount: ys.length - 1,
    cells: [...cells.values()].toSorted((a, b) => a.firstRow - b.firstRow || a.firstColumn - b.firstColumn),
    cellAt: (x, y) => cells.get(sets.find(intervalOf(ys, y) * columns + intervalOf(xs, x))),
  };
}

const boxesBetween = (xs: readonly number[], ys: readonly number[]): GridBox[] =>
  ys.slice(1).flatMap((bottom, row) =>
    xs.slice(1).map((right, column) => ({
      index: row * (xs.length - 1) + column,
      row,
      column,
      left: xs[column] ?? right,
      top: ys[row] ?? bottom,
      right,
      bottom,
    })),
  );

const isDrawn = (rulings: readonly Ruling[], at: number, from: number, to: number) =>
  rulings.some(
    (ruling) =>
      Math.abs(ruling.at - at) <= NEAR && Math.min(ruling.to, to) - Math.max(ruling.from, from) >= DRAWN * (to - from),
  );

const cellOf = (boxes: readonly GridBox[]): GridCell => ({
  ...hull(boxes),
  firstRow: Math.min(...boxes.map(({ row }) => row)),
  lastRow: Math.max(...boxes.map(({ row }) => row)),
  firstColumn: Math.min(...boxes.map(({ column }) => column)),
});

const hull = (boxes: readonly Box[]): Box => ({
  left: Math.min(...boxes.map(({ left }) => left)),
  top: Math.min(...boxes.map(({ top }) => top)),
  right: Math.max(...boxes.map(({ right }) => right)),
  bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
});

/** Index of the interval between stops that holds a position; the outermost ones reach on. */
function intervalOf(stops: readonly number[], position: number): number {
  const next = stops.findIndex((stop, index) => index > 0 && position < stop);
  return (next === -1 ? stops.length - 1 : next) - 1;
}
