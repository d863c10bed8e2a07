import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { createShortlist } from '../../src/storage/shortlist.ts';

it('keeps the best of what it is shown, best first, of equals those shown first', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -3, max: 3 })), fc.nat(9), (scores, size) => {
      const list = createShortlist(size);
      for (const [number, score] of scores.entries()) list.offer(number, score);
      const sorted = [...scores.keys()].toSorted((a, b) => scores[b]! - scores[a]! || a - b);
      expect(list.numbers).toEqual(sorted.slice(0, size));
    }),
  );
});

it('tells what is good enough: anything at first, then more than its worst, nothing when it holds none', () => {
  const list = createShortlist(2);
  expect(list.bar()).toBe(-Infinity);
  list.offer(0, 5);
  list.offer(1, 7);
  expect(list.bar()).toBe(5);
  expect(createShortlist(0).bar()).toBe(Infinity);
});
