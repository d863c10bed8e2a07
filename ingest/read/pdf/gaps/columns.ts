import type { Interval } from '../page-marks.ts';
import type { Piece } from './pieces.ts';

/** A column of values. */
export interface Column extends Interval {
  /** Some row has two values in it, so nothing tells which is which. */
  readonly isMixed: boolean;
  /** So few rows have a value in it that it may be part of a neighbour. */
  readonly isDoubtful: boolean;
}

/** Fewer rows show nothing; a column is filled in this share of them at least. */
const FEWEST = 5;
const FILLED = 0.2;

/** Share of rows that must be filled alike before a stray piece may be taken for part of its neighbour. */
const FILLED_ALIKE = 0.6;

/**
 * The columns of a table, settled by all of its rows: cells never overlap, so wherever no row has ink between two others
 * a column may end. Where that makes more columns than the rows have values, neighbours that no row fills both of are one
 * column whose values are set at different places.
 */
export function settleColumns(rows: readonly (readonly Piece[])[]): Column[] {
  const islands = islandsOf(rows.flat());
  return mergeStray(islands, rows).map((island) => ({
    ...island,
    isMixed: rows.some((row) => row.filter((piece) => isIn(piece, island)).length > 1),
    isDoubtful: rows.length >= FEWEST && rows.filter((row) => fills(row, island)).length < FILLED * rows.length,
  }));
}

export const isIn = (piece: Interval, column: Interval) => piece.left < column.right && piece.right > column.left;

const fills = (row: readonly Piece[], column: Interval) => row.some((piece) => isIn(piece, column));

/** The stretches of the width in which any piece stands. */
function islandsOf(pieces: readonly Piece[]): Interval[] {
  const islands: { left: number; right: number }[] = [];
  for (const { left, right } of pieces.toSorted((a, b) => a.left - b.left)) {
    const last = islands.at(-1);
    if (last && left < last.right) last.right = Math.max(last.right, right);
    else islands.push({ left, right });
  }
  return islands;
}

function mergeStray(islands: readonly Interval[], rows: readonly (readonly Piece[])[]): readonly Interval[] {
  const at = islands.length > (usualCount(rows) ?? Infinity) ? closestPair(islands, rows) : -1;
  const [left, right] = [islands[at], islands[at + 1]];
  if (!left || !right) return islands;
  return mergeStray(islands.toSpliced(at, 2, { left: left.left, right: right.right }), rows);
}

/** How many values most rows have. */
function usualCount(rows: readonly (readonly Piece[])[]): number | undefined {
  const counts = new Map<number, number>();
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [usual, times] = [...counts].toSorted(([, a], [, b]) => b - a)[0] ?? [0, 0];
  return rows.length > 1 && times >= FILLED_ALIKE * rows.length ? usual : undefined;
}

/** Of the neighbours that no row fills both of, the two with the least room between; -1 when there are none. */
function closestPair(islands: readonly Interval[], rows: readonly (readonly Piece[])[]): number {
  let closest = -1;
  let least = Infinity;
  islands.slice(1).forEach((right, index) => {
    const left = islands[index];
    if (!left || right.left - left.right >= least) return;
    const filledBoth = rows.some((row) => fills(row, left) && fills(row, right));
    if (!filledBoth) [closest, least] = [index, right.left - left.right];
  });
  return closest;
}
