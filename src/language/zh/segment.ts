import type { Piece } from './piece.ts';

/** A piece costs something, so that one long word beats the two that it is made of. */
const COST = 3;
const PER_CHARACTER = 4;

/** A character that nobody knows decides only between equals. */
const UNKNOWN = 0.3;

/** Words that mean something go before those that only hold a sentence together. */
const WEIGHT: Partial<Record<Piece['means']['kind'], number>> = {
  glue: -1.5,
  verb: -0.5,
  and: -0.5,
  stop: 1,
  place: 2,
  body: 3,
  year: 2,
};

const worth = ({ start, end, means }: Piece) => (end - start) * PER_CHARACTER - COST + (WEIGHT[means.kind] ?? 0);

/**
 * The pieces that cover most of a text without touching one another. Of several readings the one with the longest words
 * wins; of pieces with the same characters the first in the list.
 */
export function segment(length: number, pieces: readonly Piece[]): Piece[] {
  const endingAt = new Map<number, Piece[]>();
  for (const piece of pieces) {
    const list = endingAt.get(piece.end);
    if (list) list.push(piece);
    else endingAt.set(piece.end, [piece]);
  }
  const best: number[] = [0];
  const chosen: (Piece | null)[] = [null];
  for (let end = 1; end <= length; end++) {
    best[end] = (best[end - 1] ?? 0) - UNKNOWN;
    chosen[end] = null;
    for (const piece of endingAt.get(end) ?? []) {
      const score = (best[piece.start] ?? 0) + worth(piece);
      if (score > (best[end] ?? 0)) {
        best[end] = score;
        chosen[end] = piece;
      }
    }
  }
  return walkBack(chosen, length);
}

function walkBack(chosen: readonly (Piece | null)[], length: number): Piece[] {
  const pieces: Piece[] = [];
  for (let end = length; end > 0;) {
    const piece = chosen[end];
    if (piece) pieces.unshift(piece);
    end = piece ? piece.start : end - 1;
  }
  return pieces;
}
