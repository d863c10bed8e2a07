import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { buildDictionary, findWord } from '../../../src/storage/sqlite/index/dictionary.ts';

const word = fc.oneof(fc.string({ maxLength: 3 }), fc.constantFrom('公', '公开', '开', '𠮷', '\uFFFF', ''));

it('finds each word at its place in the order of strings, and no other', () => {
  fc.assert(
    fc.property(fc.uniqueArray(word, { maxLength: 20 }), word, (words, other) => {
      const sorted = words.toSorted();
      const dictionary = buildDictionary(sorted);
      expect(sorted.map((one) => findWord(dictionary, one))).toEqual([...sorted.keys()]);
      expect(findWord(dictionary, other)).toBe(sorted.indexOf(other));
    }),
  );
});
