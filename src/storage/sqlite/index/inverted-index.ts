import { buildDictionary, findWord, type Dictionary } from './dictionary.ts';
import { pack, packedSize, unpack, type Postings } from './packed-postings.ts';

/**
 * An inverted index in typed arrays: no object per passage or posting. Passages are ordinals in the order of their ids.
 * Term t of the dictionary stands in `frequencies[t]` passages, packed from byte `starts[t]` on.
 */
export interface InvertedIndex {
  readonly terms: Dictionary;
  readonly frequencies: Uint32Array;
  readonly starts: Uint32Array;
  readonly packed: Uint8Array;
  /** Length of each passage in terms. */
  readonly lengths: Uint32Array;
}

/** The terms of one passage and how often each occurs: two lists of one length. */
export interface PassagePostings {
  readonly terms: readonly string[];
  readonly counts: readonly number[];
}

/** More of one term in one passage would change no ranking. */
const MAX_COUNT = 0xffff;

/** The postings as they come, passage by passage, with terms numbered by first appearance. */
interface Collected {
  readonly numbers: ReadonlyMap<string, number>;
  readonly terms: Uint32Array;
  readonly counts: Uint16Array;
  /** Where each passage's postings begin; one entry more than passages. */
  readonly starts: Uint32Array;
  readonly lengths: Uint32Array;
}

function collect(rows: Iterable<PassagePostings>, passages: number, postings: number): Collected {
  const numbers = new Map<string, number>();
  const terms = new Uint32Array(postings);
  const counts = new Uint16Array(postings);
  const starts = new Uint32Array(passages + 1);
  const lengths = new Uint32Array(passages);
  let passage = 0;
  let position = 0;
  for (const row of rows) {
    for (const [index, term] of row.terms.entries()) {
      const number = numbers.get(term) ?? numbers.size;
      numbers.set(term, number);
      terms[position] = number;
      counts[position] = Math.min(row.counts[index]!, MAX_COUNT);
      lengths[passage]! += row.counts[index]!;
      position += 1;
    }
    passage += 1;
    starts[passage] = position;
  }
  return { numbers, terms, counts, starts, lengths };
}

/** For each term by number of appearance: its place in the sorted dictionary. */
function ranksOf(numbers: ReadonlyMap<string, number>, sorted: readonly string[]): Uint32Array {
  const ranks = new Uint32Array(sorted.length);
  for (const [rank, term] of sorted.entries()) ranks[numbers.get(term)!] = rank;
  return ranks;
}

/** Calls with each posting, passage by passage: the place of its term, the term's passage before this one, count. */
function walk(
  { terms, counts, starts }: Collected,
  ranks: Uint32Array,
  use: (term: number, before: number, passage: number, count: number) => void,
) {
  const last = new Int32Array(ranks.length).fill(-1);
  for (let passage = 0; passage + 1 < starts.length; passage += 1) {
    for (let i = starts[passage]!; i < starts[passage + 1]!; i += 1) {
      const term = ranks[terms[i]!]!;
      use(term, last[term]!, passage, counts[i]!);
      last[term] = passage;
    }
  }
}

/** Turns postings by passage into postings by term. Rows must come in the order of passage ids. */
export function buildInvertedIndex(
  rows: Iterable<PassagePostings>,
  size: { readonly passages: number; readonly postings: number },
): InvertedIndex {
  const byPassage = collect(rows, size.passages, size.postings);
  const terms = [...byPassage.numbers.keys()].toSorted();
  const ranks = ranksOf(byPassage.numbers, terms);
  const frequencies = new Uint32Array(terms.length);
  const next = new Uint32Array(terms.length + 1);
  walk(byPassage, ranks, (term, before, passage, count) => {
    frequencies[term]! += 1;
    next[term + 1]! += packedSize(before, passage, count);
  });
  for (let term = 0; term < terms.length; term += 1) next[term + 1]! += next[term]!;
  const starts = next.slice(0, terms.length);
  const packed = new Uint8Array(next[terms.length]!);
  walk(byPassage, ranks, (term, before, passage, count) => {
    next[term] = pack(packed, next[term]!, before, passage, count);
  });
  return { terms: buildDictionary(terms), frequencies, starts, packed, lengths: byPassage.lengths };
}

export function documentFrequency(index: InvertedIndex, term: string): number {
  const place = findWord(index.terms, term);
  return place < 0 ? 0 : index.frequencies[place]!;
}

/** Passages and counts of one term; none for a term that is in no passage. */
export function postingsOf(index: InvertedIndex, term: string): Postings {
  const place = findWord(index.terms, term);
  return unpack(index.packed, index.starts[place] ?? 0, index.frequencies[place] ?? 0);
}
