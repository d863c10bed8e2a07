/**
 * Sorted words without a string for each: word w is `units` from `starts[w]` to `starts[w + 1]`, in the units of two
 * bytes that strings are made of, and in the order that strings have.
 */
export interface Dictionary {
  readonly units: Uint16Array;
  /** One entry more than there are words. */
  readonly starts: Uint32Array;
}

export const sizeOf = ({ starts }: Dictionary) => starts.length - 1;

export function buildDictionary(sorted: readonly string[]): Dictionary {
  const starts = new Uint32Array(sorted.length + 1);
  for (const [place, word] of sorted.entries()) starts[place + 1] = starts[place]! + word.length;
  const units = new Uint16Array(starts[sorted.length]!);
  for (const [place, word] of sorted.entries())
    for (let i = 0; i < word.length; i += 1) units[starts[place]! + i] = word.charCodeAt(i);
  return { units, starts };
}

/** Below 0 when the word at the place comes before the wanted one, 0 when it is it. */
function compare({ units, starts }: Dictionary, place: number, wanted: string): number {
  const start = starts[place]!;
  const length = starts[place + 1]! - start;
  for (let i = 0; i < Math.min(length, wanted.length); i += 1) {
    const difference = units[start + i]! - wanted.charCodeAt(i);
    if (difference !== 0) return difference;
  }
  return length - wanted.length;
}

/** Place of a word, or −1. */
export function findWord(dictionary: Dictionary, wanted: string): number {
  let [low, high] = [0, sizeOf(dictionary)];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compare(dictionary, middle, wanted) < 0) low = middle + 1;
    else high = middle;
  }
  return low < sizeOf(dictionary) && compare(dictionary, low, wanted) === 0 ? low : -1;
}
