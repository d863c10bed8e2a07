import type { Piece } from './piece.ts';
import type { Found } from './recogniser.ts';

/** What a recogniser found, with its name. */
export interface Candidate {
  readonly piece: Found;
  readonly name: string;
}

/** A piece costs something, so that one long word beats the two that it is made of. */
const COST = 3;
const PER_CHARACTER = 4;

/** A character that nobody knows decides only between equals. */
const UNKNOWN = 0.3;

/** Words that mean something go before those that only hold a sentence together, names of figures before their columns. */
const WEIGHT: Partial<Record<Piece['means']['kind'], number>> = {
  glue: -1.5,
  verb: -0.5,
  and: -0.5,
  column: -0.25,
  stop: 1,
  place: 2,
  body: 3,
  year: 2,
};

const worth = ({ start, end, means }: Found) => (end - start) * PER_CHARACTER - COST + (WEIGHT[means.kind] ?? 0);

/**
 * The pieces that cover most of a text without touching one another. Of several readings the one with the longest words
 * wins; of pieces with the same characters the first in the list.
 */
export function segment(length: number, candidates: readonly Candidate[]): Candidate[] {
  const endingAt: (Candidate[] | undefined)[] = [];
  for (const candidate of candidates) (endingAt[candidate.piece.end] ??= []).push(candidate);
  const best = new Float64Array(length + 1);
  const chosen: (Candidate | null)[] = [null];
  for (let end = 1; end <= length; end++) {
    best[end] = (best[end - 1] ?? 0) - UNKNOWN;
    chosen[end] = null;
    for (const candidate of endingAt[end] ?? []) {
      const score = (best[candidate.piece.start] ?? 0) + worth(candidate.piece);
      if (score > (best[end] ?? 0)) {
        best[end] = score;
        chosen[end] = candidate;
      }
    }
  }
  return walkBack(chosen, length);
}

function walkBack(chosen: readonly (Candidate | null)[], length: number): Candidate[] {
  const way: Candidate[] = [];
  for (let end = length; end > 0;) {
    const candidate = chosen[end];
    if (candidate) way.push(candidate);
    end = candidate ? candidate.piece.start : end - 1;
  }
  return way.reverse();
}
