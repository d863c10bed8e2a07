import { joinLines } from '../../join-lines.ts';
import type { TableCell } from '../blocks.ts';
import type { Interval } from '../page-marks.ts';
import { joinPieces, type PlacedRow } from './cells.ts';
import type { Column } from './columns.ts';
import type { Piece } from './pieces.ts';

/** Share of a head that must lie over a second column for it to be the head of both. */
const SPANS = 0.3;
/** Of two lines in one cell, where no label shows it. */
const USUAL_PITCH = 1.15;
const SLACK = 1.08;

type PieceLine = readonly Piece[];

/**
 * The heads of a table: those of several columns as they are printed, then one row with the head of each column, its
 * lines joined.
 * @param edge where the labels end: what begins left of it is the head of the labels
 * @param pitch how far the lines of one cell are apart, in parts of their size
 */
export function headRows(
  lines: readonly PieceLine[],
  columns: readonly Column[],
  edge: number,
  pitch = USUAL_PITCH,
): PlacedRow[] {
  const own: Piece[][] = columns.map(() => []);
  const corner: Piece[] = [];
  const shared: PlacedRow[] = [];
  for (const line of lines.toReversed()) {
    const heads = line.filter(({ left }) => left >= edge - 1);
    corner.unshift(...line.filter((piece) => !heads.includes(piece)));
    const wide = heads.filter((piece, index) => {
      const column = own[columnOf(piece, index, heads.length, columns) ?? -1];
      const isOwn = column && follows(piece, column[0], pitch);
      if (isOwn) column.unshift(piece);
      return !isOwn;
    });
    if (wide[0]) shared.unshift({ baseline: wide[0].baseline, cells: wide.map((piece) => joinPieces([piece])) });
  }
  const last = lines.at(-1)?.[0];
  const leaf = [...(corner.length > 0 ? [stacked(corner)] : []), ...(own.some(isSome) ? own.map(stacked) : [])];
  return last && leaf.length > 0 ? [...shared, { baseline: last.baseline, cells: leaf }] : shared;
}

/** Whether a line is part of the head that goes on below it. */
const follows = (above: Piece, below: Piece | undefined, pitch: number) =>
  !below || below.baseline - above.baseline <= SLACK * pitch * below.size;

const isSome = (pieces: readonly Piece[]) => pieces.length > 0;

/** As many heads as columns are the heads of these; any other must lie over one column alone. */
function columnOf(piece: Piece, index: number, count: number, columns: readonly Column[]): number | undefined {
  if (count === columns.length) return index;
  const over = columns.flatMap((_, column) => (shareOver(piece, rangeOf(columns, column)) > SPANS ? [column] : []));
  const [only, second] = over;
  return second === undefined && !(count === 1 && columns.length > 1) ? only : undefined;
}

/** A column reaches half way to its neighbours. */
const rangeOf = (columns: readonly Column[], at: number): Interval => {
  const [before, own, after] = [columns[at - 1], columns[at], columns[at + 1]];
  if (!own) return { left: 0, right: 0 };
  return {
    left: before ? (before.right + own.left) / 2 : -Infinity,
    right: after ? (own.right + after.left) / 2 : Infinity,
  };
};

const shareOver = (piece: Piece, range: Interval) =>
  (Math.min(piece.right, range.right) - Math.max(piece.left, range.left)) / (piece.right - piece.left);

/** The lines of one head, from top to bottom. */
function stacked(pieces: readonly Piece[]): TableCell {
  const lines = new Map<number, Piece[]>();
  for (const piece of pieces) lines.set(piece.baseline, [...(lines.get(piece.baseline) ?? []), piece]);
  return { ...joinPieces(pieces), text: joinLines([...lines.values()].map((line) => joinPieces(line).text)) };
}
