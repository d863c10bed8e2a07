import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { createOrdinalSet } from '../../../src/storage/sqlite/index/ordinal-set.ts';

it('is the sorted set of what was added, each member at its place', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 200 }), fc.array(fc.nat(199)), (size, list) => {
      const added = list.map((ordinal) => ordinal % size);
      const set = createOrdinalSet(size, (add) => added.forEach(add));
      const sorted = [...new Set(added)].toSorted((a, b) => a - b);
      expect([...set.members]).toEqual(sorted);
      expect(sorted.map((member) => set.placeOf(member))).toEqual([...sorted.keys()]);
      for (let ordinal = 0; ordinal < size; ordinal += 1) expect(set.has(ordinal)).toBe(sorted.includes(ordinal));
    }),
  );
});
