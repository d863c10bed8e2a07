import type { LexicalCandidate } from '../../store.ts';
import type { Allows } from './allowed-passages.ts';
import type { FlatIndex } from './flat-index.ts';
import { findTerm, type InvertedIndex } from './inverted-index.ts';

type Range = readonly [from: number, to: number];

const rangeOf = (postings: InvertedIndex, term: string): Range => {
  const place = findTerm(postings, term);
  return place < 0 ? [0, 0] : [postings.starts[place]!, postings.starts[place + 1]!];
};

/** The ordinals of all allowed passages with a posting in one of the ranges, ascending. */
function touched({ passages, lengths }: InvertedIndex, ranges: readonly Range[], allows: Allows | null): Uint32Array {
  const seen = new Uint8Array(lengths.length);
  const found: number[] = [];
  for (const [from, to] of ranges) {
    for (let i = from; i < to; i += 1) {
      const passage = passages[i]!;
      if (seen[passage] === 1) continue;
      seen[passage] = 1;
      if (!allows || allows(passage)) found.push(passage);
    }
  }
  return Uint32Array.from(found).sort();
}

/** All passages with at least one of the terms, in the order of their ids. */
export function lexicalCandidates(
  index: FlatIndex,
  terms: readonly string[],
  allows: Allows | null,
): readonly LexicalCandidate[] {
  const { postings, passages, reports, reportOf } = index;
  const ranges = terms.map((term) => rangeOf(postings, term));
  const ordinals = touched(postings, ranges, allows);
  const slots = new Int32Array(passages.length).fill(-1);
  const none = terms.map(() => 0);
  const frequencies = Array.from(ordinals, (passage, slot) => {
    slots[passage] = slot;
    return none.slice();
  });
  for (const [term, [from, to]] of ranges.entries()) {
    for (let i = from; i < to; i += 1) {
      const slot = slots[postings.passages[i]!]!;
      if (slot >= 0) frequencies[slot]![term] = postings.counts[i]!;
    }
  }
  return Array.from(ordinals, (passage, slot) => ({
    passage: passages[passage]!,
    report: reports.ids[reportOf[passage]!]!,
    length: postings.lengths[passage]!,
    tf: frequencies[slot]!,
  }));
}
