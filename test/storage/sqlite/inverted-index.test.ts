import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { sizeOf } from '../../../src/storage/sqlite/index/dictionary.ts';
import { buildInvertedIndex, documentFrequency, postingsOf } from '../../../src/storage/sqlite/index/inverted-index.ts';

const passage = fc.dictionary(
  fc.constantFrom('公', '开', '公开', 'gov', '2024', '𠮷', ''),
  fc.integer({ min: 1, max: 9 }),
);

const build = (passages: readonly Readonly<Record<string, number>>[]) =>
  buildInvertedIndex(
    passages.map((counts) => ({ terms: Object.keys(counts), counts: Object.values(counts) })),
    { passages: passages.length, postings: passages.reduce((sum, counts) => sum + Object.keys(counts).length, 0) },
  );

it('holds for every term exactly the passages and counts it was given, in order', () => {
  fc.assert(
    fc.property(fc.array(passage, { maxLength: 12 }), (passages) => {
      const index = build(passages);
      const terms = new Set(passages.flatMap((counts) => Object.keys(counts)));
      expect(sizeOf(index.terms)).toBe(terms.size);
      for (const term of terms) {
        const postings = postingsOf(index, term);
        const found = Array.from(postings.passages, (ordinal, i) => [ordinal, postings.counts[i]]);
        expect(found).toEqual(passages.flatMap((counts, ordinal) => (term in counts ? [[ordinal, counts[term]]] : [])));
      }
    }),
  );
});

it('knows the length of each passage, and no term it was not given', () => {
  const index = build([{ 公开: 3, gov: 2 }, {}, { 公开: 1 }]);
  expect([...index.lengths]).toEqual([5, 0, 1]);
  expect(documentFrequency(index, '公开')).toBe(2);
  for (const term of ['', '公', '公开了', 'zzz']) {
    expect(documentFrequency(index, term)).toBe(0);
    expect(postingsOf(index, term).passages).toHaveLength(0);
  }
});

it('keeps absurd counts within what it can hold', () => {
  const index = build([{ 申: 70_000 }]);
  expect([...postingsOf(index, '申').counts]).toEqual([65_535]);
  expect(index.lengths[0]).toBe(70_000);
});
