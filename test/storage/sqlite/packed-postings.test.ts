import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { pack, packedSize, unpack } from '../../../src/storage/sqlite/index/packed-postings.ts';

const LARGEST = 2 ** 30;

it('packed postings come back as they were, in as many bytes as was said', () => {
  const posting = fc.record({
    passage: fc.oneof(fc.nat(300), fc.nat(LARGEST)),
    count: fc.oneof(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 65_535 })),
  });
  const postings = fc.uniqueArray(posting, { selector: ({ passage }) => passage, maxLength: 30 });
  fc.assert(
    fc.property(postings, fc.nat(5), (list, start) => {
      const sorted = list.toSorted((a, b) => a.passage - b.passage);
      const before = (index: number) => sorted[index - 1]?.passage ?? -1;
      const size = sorted.reduce((sum, { passage, count }, i) => sum + packedSize(before(i), passage, count), 0);
      const bytes = new Uint8Array(start + size);
      let position = start;
      for (const [i, { passage, count }] of sorted.entries())
        position = pack(bytes, position, before(i), passage, count);
      expect(position).toBe(bytes.length);
      const found = unpack(bytes, start, sorted.length);
      expect(Array.from(found.passages, (passage, i) => ({ passage, count: found.counts[i] }))).toEqual(sorted);
    }),
  );
});

it('the commonest ones take a byte', () => {
  expect(packedSize(-1, 0, 1)).toBe(1);
  expect(packedSize(10, 11, 1)).toBe(1);
  expect(packedSize(10, 74, 1)).toBe(1);
  expect(packedSize(10, 75, 1)).toBe(2);
  expect(packedSize(10, 11, 2)).toBe(2);
});
