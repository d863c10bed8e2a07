import type { LexicalCandidates, TermPostings } from '../../store.ts';
import type { Allows } from './allowed-passages.ts';
import type { FlatIndex } from './flat-index.ts';
import { postingsOf } from './inverted-index.ts';
import { createOrdinalSet, type OrdinalSet } from './ordinal-set.ts';
import type { Postings } from './packed-postings.ts';

/** The report of each candidate, numbered as they first appear. */
function numberReports(members: Uint32Array, reportOf: Uint32Array, reports: number): Uint32Array {
  const numbers = new Int32Array(reports).fill(-1);
  const found = new Uint32Array(members.length);
  let size = 0;
  for (let i = 0; i < members.length; i += 1) {
    const report = reportOf[members[i]!]!;
    if (numbers[report] === -1) numbers[report] = size++;
    found[i] = numbers[report]!;
  }
  return found;
}

/** The postings of one term without the passages that the filter holds back. */
function among({ members, has, placeOf }: OrdinalSet, { passages, counts }: Postings): TermPostings {
  const candidates = new Uint32Array(Math.min(passages.length, members.length));
  const kept = new Uint16Array(candidates.length);
  let size = 0;
  for (let i = 0; i < passages.length; i += 1) {
    if (!has(passages[i]!)) continue;
    candidates[size] = placeOf(passages[i]!);
    kept[size] = counts[i]!;
    size += 1;
  }
  return { candidates: candidates.subarray(0, size), counts: kept.subarray(0, size) };
}

/** All passages with at least one of the terms, in the order of their ids. */
export function lexicalCandidates(
  { postings, passages, reportOf, reports }: FlatIndex,
  terms: readonly string[],
  allows: Allows | null,
): LexicalCandidates {
  const found = terms.map((term) => postingsOf(postings, term));
  const candidates = createOrdinalSet(passages.length, (add) => {
    for (const term of found) {
      for (let i = 0; i < term.passages.length; i += 1) {
        const passage = term.passages[i]!;
        if (!allows || allows(passage)) add(passage);
      }
    }
  });
  const { members } = candidates;
  return {
    lengths: members.map((passage) => postings.lengths[passage]!),
    reports: numberReports(members, reportOf, reports.ids.length),
    postings: found.map((term) => among(candidates, term)),
    passage: (candidate) => passages[members[candidate]!]!,
  };
}
