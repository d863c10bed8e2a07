import { SYNONYMS } from './lexicon/synonyms.ts';
import { createTrie } from './recognisers/trie.ts';

const trie = createTrie(
  SYNONYMS.flatMap(([standing = '', ...others]) => [standing, ...others].map((word) => [word, standing] as const)),
);

const MARKS = /[\s“”"'‘’《》〈〉「」『』·]/g;

/** How a character is read, printed behind it: 動(dòng)態(tài). */
const READINGS = /(?<=\p{Script=Han})[（(][a-zA-Zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,7}[)）]/gu;

export const withoutReadings = (text: string): string => text.replace(READINGS, '');

/** Words in the one form that stands for all of their kind: what people say and what reports print becomes comparable. */
export function canonical(text: string): string {
  const plain = withoutReadings(text.toLowerCase()).replace(MARKS, '');
  let result = '';
  for (let start = 0; start < plain.length;) {
    let end = start + 1;
    let standing = plain.charAt(start);
    trie.forEachAt(plain, start, (longer, [first]) => {
      end = longer;
      standing = first ?? standing;
    });
    result += standing;
    start = end;
  }
  return result;
}
