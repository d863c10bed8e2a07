import type { PassageId } from '../../src/domain/ids.ts';
import type { LexicalCandidates } from '../../src/storage/store.ts';

/** One candidate as a reader of a test wants it; `tf[i]` belongs to the i-th term asked for. */
export interface CandidateRow {
  readonly passage: PassageId;
  readonly report: number;
  readonly length: number;
  readonly tf: readonly number[];
}

export const rowsOf = ({ lengths, reports, postings, passage }: LexicalCandidates): readonly CandidateRow[] =>
  Array.from(lengths, (length, candidate) => ({
    passage: passage(candidate),
    report: reports[candidate]!,
    length,
    tf: postings.map(({ candidates, counts }) => counts[candidates.indexOf(candidate)] ?? 0),
  }));
