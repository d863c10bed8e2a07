import type { PassageId } from '../../../domain/ids.ts';
import type { Report, ReportKind } from '../../../domain/report.ts';
import type { InvertedIndex } from './inverted-index.ts';
import type { VectorMatrix } from './vector-matrix.ts';

/** What an index is made from, and must have been made from to be the right one. */
export interface LibraryState {
  /** Sorts by age: eight digits that count, and a nonce that tells histories apart. */
  readonly generation: string;
  /** The embedder that made the vectors. */
  readonly embedder: string | null;
  /** Of those vectors; 0 without an embedder. */
  readonly dimensions: number;
}

/** What filters look at, column by column; report r is the r-th by id. */
export interface ReportColumns {
  readonly ids: readonly Report['id'][];
  readonly agencies: readonly (string | null)[];
  readonly regions: readonly (string | null)[];
  readonly years: readonly (number | null)[];
  readonly kinds: readonly ReportKind[];
}

/** Everything searching needs, read from SQLite in one go and never changed: a new generation makes a new one. */
export interface FlatIndex extends LibraryState {
  readonly reports: ReportColumns;
  /** In ascending order; a passage's place here is its ordinal everywhere else. */
  readonly passages: readonly PassageId[];
  /** For each passage: the place of its report in the columns. */
  readonly reportOf: Uint32Array;
  readonly postings: InvertedIndex;
  readonly vectors: VectorMatrix;
}
