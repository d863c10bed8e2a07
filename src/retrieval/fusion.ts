import type { PassageId } from '../domain/ids.ts';
import type { Place } from './hit.ts';

/** Softens the difference between neighbouring ranks; 60 is what all measurements were made with. */
export const K = 60;
/** Of the vector list against 1 for the terms: it is the weaker of the two, and more of it makes results worse (0.25 did). */
const VECTOR_WEIGHT = 0.1;

export interface Scored {
  readonly passage: PassageId;
  readonly score: number;
}

export interface Fused extends Scored {
  readonly lexical: Place | null;
  readonly vector: Place | null;
}

/** From this coverage on the words alone decide, and vectors need not be compared at all. */
const ENOUGH = 0.7;

/** The vector list is heard where words fail: the more, the less of the question the best passage by words has. */
export const vectorWeight = (coverage: number) => (coverage >= ENOUGH ? 0 : VECTOR_WEIGHT * (1 - coverage) ** 2);

const placesOf = (list: readonly Scored[]): ReadonlyMap<PassageId, Place> =>
  new Map(list.map(({ passage, score }, index) => [passage, { rank: index + 1, score }]));

const share = (place: Place | null, weight: number) => (place ? weight / (K + place.rank) : 0);

/** Reciprocal rank fusion of two ranked lists: every passage of either, best first, ties by passage id. */
export function fuse(lexical: readonly Scored[], vector: readonly Scored[], weight: number): readonly Fused[] {
  const [byTerms, byVector] = [placesOf(lexical), placesOf(vector)];
  return [...new Set([...byTerms.keys(), ...byVector.keys()])]
    .map((passage) => {
      const [lexicalPlace, vectorPlace] = [byTerms.get(passage) ?? null, byVector.get(passage) ?? null];
      const score = share(lexicalPlace, 1) + share(vectorPlace, weight);
      return { passage, score, lexical: lexicalPlace, vector: vectorPlace };
    })
    .toSorted((a, b) => b.score - a.score || (a.passage < b.passage ? -1 : 1));
}
