import type { Passage } from '../domain/passage.ts';

/** Where one of the ranked lists puts a passage: rank counted from 1, and the score it was ranked by. */
export interface Place {
  readonly rank: number;
  readonly score: number;
}

/** A found passage, with what is needed to explain its place. */
export interface Hit {
  readonly passage: Passage;
  /** Fused score: comparable within one answer only. */
  readonly score: number;
  /** How much of the question stands in the passage, 0 to 1, rare words counting more. */
  readonly coverage: number;
  /** BM25 × coverage; null when the passage shares no searched term with the question. */
  readonly lexical: Place | null;
  /** Cosine similarity; null when the passage is not among the nearest, or there is no embedder. */
  readonly vector: Place | null;
}
