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

/** The words one after the other; what no dictionary has stays in one piece: 政务, 微信, 发布. */
export function splitWords(text: string): string[] {
  const words: string[] = [];
  let isOpen = false;
  for (const { segment: word } of segment(text)) {
    const isAlone = word.length === 1;
    if (isAlone && isOpen) words.push((words.pop() ?? '') + word);
    else words.push(word);
    isOpen = isAlone;
  }
  return words;
}

function segment(text: string): Intl.Segments {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  return segmenter.segment(text);
}

const cut = (text: string): ReadonlySet<number> =>
  new Set([...Array.from(segment(text), ({ index }) => index), text.length]);
