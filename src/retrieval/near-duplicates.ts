import { terms } from '../text/tokenise.ts';

/** Share of common terms from which two passages say the same: repeated headers, a text that was pasted twice. */
const SAME = 0.9;

/** Exact where it matters: sets of very different size are told apart by their sizes alone. */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const atMost = Math.min(a.size, b.size) / (Math.max(a.size, b.size) || 1);
  if (atMost < SAME) return atMost;
  let common = 0;
  for (const term of a) if (b.has(term)) common += 1;
  return common / (a.size + b.size - common || 1);
}

/** Remembers the terms of the texts it has compared. */
export function createNearDuplicateTest(): (a: string, b: string) => boolean {
  const known = new Map<string, ReadonlySet<string>>();
  const termsOf = (text: string) => {
    const set = known.get(text) ?? new Set(terms(text));
    known.set(text, set);
    return set;
  };
  return (a, b) => {
    if (a === b) return true;
    // Texts of very different lengths cannot share nine of ten terms, and lengths are cheaper than terms.
    const [shorter, longer] = [Math.min(a.length, b.length), Math.max(a.length, b.length)];
    return shorter >= longer * (SAME - 0.1) && overlap(termsOf(a), termsOf(b)) >= SAME;
  };
}
