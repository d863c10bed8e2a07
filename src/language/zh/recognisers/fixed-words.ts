import type { Meaning } from '../piece.ts';
import { found, type Found, type Recogniser } from '../recogniser.ts';
import { createTrie } from './trie.ts';

export type FixedWord = readonly [word: string, means: Meaning];

/** A recogniser of words that are always written the same. */
export function byWords(name: string, words: Iterable<FixedWord>): Recogniser {
  const trie = createTrie(words);
  return {
    name,
    find(text) {
      const pieces: Found[] = [];
      for (let start = 0; start < text.length; start++)
        trie.forEachAt(text, start, (end, meanings) => {
          for (const means of meanings) pieces.push(found(start, end, means));
        });
      return pieces;
    },
  };
}

/** The same meaning for several words. */
export const allMean = (words: readonly string[], means: Meaning): FixedWord[] =>
  words.map((word) => [word, means] as const);
