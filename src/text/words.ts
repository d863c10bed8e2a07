/** Where dictionary words begin and end in a text; a character that belongs to no known word stands alone. */
export interface Words {
  /** Does a word begin (and another end) at this offset? True at both ends of the text. */
  isBoundary(offset: number): boolean;
  /** Is the character at this offset a word of its own? */
  standsAlone(offset: number): boolean;
}

let segmenter: Intl.Segmenter | undefined;

/** Cuts on first use, so that a text whose words are never asked for costs nothing. */
export function wordsOf(text: string): Words {
  let cuts: ReadonlySet<number> | undefined;
  const isBoundary = (offset: number) => (cuts ??= cut(text)).has(offset);
  return { isBoundary, standsAlone: (offset) => isBoundary(offset) && isBoundary(offset + 1) };
}

function cut(text: string): ReadonlySet<number> {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  const starts = Array.from(segmenter.segment(text), (word) => word.index);
  return new Set([...starts, text.length]);
}
