import { joinLines } from '../../join-lines.ts';
import type { TableCell } from '../blocks.ts';
import { gapBetween, type Piece, pieceOf } from './pieces.ts';

/** A row as it goes into the text, at its height on the page. */
export interface PlacedRow {
  readonly baseline: number;
  readonly cells: TableCell[];
}

/** Between pieces of one cell whose borders are not certain: no number is read across it. */
export const UNSURE = '¦';
/** A space of thousands, in parts of the character size. */
const THIN_GAP = 0.36;
const SAME_LINE = 0.45;

const BLANK: TableCell = { text: '', left: 0, right: 0, rowSpan: 1 };

/** What stands together on one line. */
export function joinPieces(pieces: readonly Piece[]): TableCell {
  if (pieces.length === 0) return { ...BLANK };
  const [only, second] = pieces;
  const { text, left, right } = only && !second ? only : pieceOf(pieces.flatMap(({ glyphs }) => glyphs));
  return { text, left, right, rowSpan: 1 };
}

/** The lines of a label, joined. */
export function labelCell(pieces: readonly Piece[]): TableCell {
  const lines: Piece[][] = [];
  for (const piece of pieces) {
    const last = lines.at(-1);
    if (last?.[0] && Math.abs(piece.baseline - last[0].baseline) < SAME_LINE * piece.size) last.push(piece);
    else lines.push([piece]);
  }
  return { ...joinPieces(pieces), text: joinLines(lines.map((line) => joinPieces(line).text)) };
}

/** A thin gap may part thousands; what else stands in one column is two numbers, and none of them can be placed. */
export function valueCell(pieces: readonly Piece[], isMixed: boolean): TableCell {
  const cell = joinPieces(pieces);
  if (pieces.length < 2) return isMixed && cell.text !== '' ? { ...cell, text: cell.text + UNSURE } : cell;
  const isSpaced = pieces.slice(1).every((piece, index) => isThousands(pieces[index] ?? piece, piece));
  return { ...cell, text: pieces.map(({ text }) => text).join(isSpaced ? ' ' : UNSURE) };
}

function isThousands(left: Piece, right: Piece): boolean {
  const [last, first] = [left.glyphs.at(-1), right.glyphs[0]];
  const isThin = last !== undefined && first !== undefined && gapBetween(last, first) < THIN_GAP;
  return isThin && /\d$/.test(left.text) && /^\d{3}(?!\d)/.test(right.text);
}

/** Values whose columns are not certain, in one cell. */
export const unsureCell = (pieces: readonly Piece[]): TableCell => ({
  ...joinPieces(pieces),
  text: pieces.map(({ text }) => text).join(UNSURE) + (pieces.length === 1 ? UNSURE : ''),
});
