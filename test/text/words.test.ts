import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitWords, wordsOf } from '../../src/text/words.ts';

test('tells a word from characters that stand alone', () => {
  const words = wordsOf('造成伤害');
  expect([0, 1, 2, 3, 4].map((offset) => words.isBoundary(offset))).toEqual([true, false, true, false, true]);
  expect(words.standsAlone(2)).toBe(false);
  expect(wordsOf('平谭').standsAlone(1)).toBe(true);
});

test('both ends of a text are boundaries', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), (text) => {
      const words = wordsOf(text);
      expect(words.isBoundary(text.length)).toBe(true);
      expect(words.isBoundary(0)).toBe(true);
    }),
  );
});

test('what no dictionary has stays in one piece', () => {
  expect(splitWords('政务微信发布信息')).toEqual(['政务', '微信', '发布', '信息']);
  expect(splitWords('')).toEqual([]);
});
