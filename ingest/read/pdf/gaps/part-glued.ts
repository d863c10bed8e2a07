import { gapBetween, isValue, type Piece, pieceOf } from './pieces.ts';

/** In parts of the character size: text and a number that were shown apart may be this near. */
const LEAST_GAP = 0.04;

/**
 * A label that fills its cell may touch the number behind it. Where other rows have values at that place, a number that
 * was shown by a command of its own is one of them.
 */
export function partGlued(lines: readonly (readonly Piece[])[]): Piece[][] {
  const values = lines.flat().filter(isValue);
  return lines.map((line) => line.flatMap((piece) => (isValue(piece) ? [piece] : partAt(piece, values))));
}

function partAt(piece: Piece, values: readonly Piece[]): Piece[] {
  const start = piece.glyphs.findIndex((glyph, index) => {
    const before = piece.glyphs[index - 1];
    return before !== undefined && glyph.run !== before.run && gapBetween(before, glyph) >= LEAST_GAP;
  });
  const tail = start > 0 ? pieceOf(piece.glyphs.slice(start)) : undefined;
  if (!tail || !isValue(tail) || !values.some((value) => isBelowOrAbove(value, tail))) return [piece];
  return [pieceOf(piece.glyphs.slice(0, start)), tail];
}

const isBelowOrAbove = (value: Piece, tail: Piece) =>
  value.baseline !== tail.baseline && value.left < tail.right && value.right > tail.left;
