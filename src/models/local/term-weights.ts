import type { SparseRow } from './matrices.ts';

export type TermCounts = readonly { readonly term: string; readonly count: number }[];

/** Terms of a single passage say nothing about how passages resemble one another. */
const MIN_DOCUMENTS = 2;

/** Repeats add less and less: 1, 1.375, 1.57 … towards 2.2. */
export const dampened = (count: number) => (2.2 * count) / (count + 1.2);

export interface Vocabulary {
  readonly columns: ReadonlyMap<string, number>;
  /** Inverse document frequency by column. */
  readonly idf: Float32Array;
}

export function vocabularyOf(documents: readonly TermCounts[]): Vocabulary {
  const frequencies = new Map<string, number>();
  for (const document of documents) {
    for (const { term } of document) frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
  }
  const kept = [...frequencies].filter(([, df]) => df >= MIN_DOCUMENTS).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return {
    columns: new Map(kept.map(([term], column) => [term, column])),
    idf: Float32Array.from(kept, ([, df]) => Math.log(1 + (documents.length - df + 0.5) / (df + 0.5))),
  };
}

/** The weighted terms of one text as a row of length 1; terms outside the vocabulary are left out. */
export function weightedRow(counts: TermCounts, { columns, idf }: Vocabulary): SparseRow {
  const known = counts.filter(({ term }) => columns.has(term));
  const places = known.map(({ term }) => columns.get(term)!);
  const weights = known.map(({ count }, index) => dampened(count) * idf[places[index]!]!);
  const norm = Math.sqrt(weights.reduce((sum, weight) => sum + weight * weight, 0));
  return { columns: places, values: weights.map((weight) => weight / norm) };
}
