/**
 * An inverted index in typed arrays: no object per passage or posting, six bytes a posting. Passages are ordinals in the
 * order of their ids. Term t of the sorted dictionary stands in `passages[i]`, `counts[i]` times, for i from `starts[t]`
 * to `starts[t + 1]`; within a term, passages ascend.
 */
export interface InvertedIndex {
  readonly terms: readonly string[];
  readonly starts: Uint32Array;
  readonly passages: Uint32Array;
  readonly counts: Uint16Array;
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

function startsOf(postings: Uint32Array, ranks: Uint32Array): Uint32Array {
  const starts = new Uint32Array(ranks.length + 1);
  for (const number of postings) starts[ranks[number]! + 1]! += 1;
  for (let term = 0; term < ranks.length; term += 1) starts[term + 1]! += starts[term]!;
  return starts;
}

/** Turns postings by passage into postings by term (a counting sort). Rows must come in the order of passage ids. */
export function buildInvertedIndex(
  rows: Iterable<PassagePostings>,
  size: { readonly passages: number; readonly postings: number },
): InvertedIndex {
  const byPassage = collect(rows, size.passages, size.postings);
  const terms = [...byPassage.numbers.keys()].toSorted();
  const ranks = ranksOf(byPassage.numbers, terms);
  const starts = startsOf(byPassage.terms, ranks);
  const passages = new Uint32Array(size.postings);
  const counts = new Uint16Array(size.postings);
  const next = starts.slice();
  for (let passage = 0; passage < size.passages; passage += 1) {
    for (let i = byPassage.starts[passage]!; i < byPassage.starts[passage + 1]!; i += 1) {
      const rank = ranks[byPassage.terms[i]!]!;
      const place = next[rank]!;
      next[rank] = place + 1;
      passages[place] = passage;
      counts[place] = byPassage.counts[i]!;
    }
  }
  return { terms, starts, passages, counts, lengths: byPassage.lengths };
}

/** Place of a term in the dictionary, or −1. */
function findTerm({ terms }: InvertedIndex, wanted: string): number {
  let low = 0;
  let high = terms.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (terms[middle]! < wanted) low = middle + 1;
    else high = middle;
  }
  return terms[low] === wanted ? low : -1;
}

export function documentFrequency(index: InvertedIndex, term: string): number {
  const place = findTerm(index, term);
  return place < 0 ? 0 : index.starts[place + 1]! - index.starts[place]!;
}

/** The passages with one term, ascending, and how often each has it. */
export interface Postings {
  readonly passages: Uint32Array;
  readonly counts: Uint16Array;
}

export function postingsOf(index: InvertedIndex, term: string): Postings {
  const place = findTerm(index, term);
  const range = place < 0 ? ([0, 0] as const) : ([index.starts[place]!, index.starts[place + 1]!] as const);
  return { passages: index.passages.subarray(...range), counts: index.counts.subarray(...range) };
}
