import type { Passage } from '../domain/passage.ts';

/** Where one of the ranked lists puts a passage: rank counted from 1, and the score it was ranked by. */
export interface Place {
  readonly rank: number;
  readonly score: number;
}

/** What a lexical score is made of: OWN × own + share × report. */
export interface Evidence {
  /** BM25 × coverage of the passage itself. */
  readonly own: number;
  /** The same of the whole report. */
  readonly report: number;
  /** How much of the report's score counts for this passage. */
  readonly share: number;
}

/** A found passage, with what is needed to explain its place. */
export interface Hit {
  readonly passage: Passage;
  /** Fused score: comparable within one answer only. */
  readonly score: number;
  /** How much of the question stands in the passage, 0 to 1, rare words counting more. */
  readonly coverage: number;
  /** By words; null when the passage is not among the best by them. */
  readonly lexical: Place | null;
  /** Null when the passage shares no searched term with the question. */
  readonly evidence: Evidence | null;
  /** Cosine similarity; null when the passage is not among the nearest, or there is no embedder. */
  readonly vector: Place | null;
}
