const K1 = 1.2;
const B = 0.75;

const bigramsOf = (text: string) =>
  Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2));

type Posting = readonly [text: number, count: number];

function postingsOf(texts: readonly string[]): ReadonlyMap<string, readonly Posting[]> {
  const postings = new Map<string, Posting[]>();
  for (const [index, text] of texts.entries()) {
    const counts = new Map<string, number>();
    for (const term of bigramsOf(text)) counts.set(term, (counts.get(term) ?? 0) + 1);
    for (const [term, count] of counts) {
      const list = postings.get(term);
      if (list) list.push([index, count]);
      else postings.set(term, [[index, count]]);
    }
  }
  return postings;
}

/** What anybody would build first: untuned BM25 over the pairs of characters of whole texts. Best first, ties by place. */
export function createBigramSearch(texts: readonly string[]): (question: string, limit: number) => readonly number[] {
  const postings = postingsOf(texts);
  const lengths = texts.map((text) => Math.max(0, text.length - 1));
  const average = lengths.reduce((sum, length) => sum + length, 0) / texts.length;

  return (question, limit) => {
    const scores = new Map<number, number>();
    for (const term of new Set(bigramsOf(question))) {
      const list = postings.get(term) ?? [];
      const idf = Math.log(1 + (texts.length - list.length + 0.5) / (list.length + 0.5));
      for (const [index, count] of list) {
        const damping = K1 * (1 - B + (B * lengths[index]!) / average);
        scores.set(index, (scores.get(index) ?? 0) + (idf * count * (K1 + 1)) / (count + damping));
      }
    }
    const ranked = [...scores].toSorted(([a, scoreOfA], [b, scoreOfB]) => scoreOfB - scoreOfA || a - b);
    return ranked.slice(0, limit).map(([index]) => index);
  };
}
