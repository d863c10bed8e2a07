import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createByteCache } from '../../src/domain/byte-cache.ts';

/** Caches were bounded by the number of what they kept: a thousand answers of half a megabyte each filled the memory. */
describe('a cache that is bounded by bytes', () => {
  const sizes = fc.array(fc.record({ key: fc.nat(20), bytes: fc.nat(3_000) }), { maxLength: 200 });

  it('never takes more than it may, and has what was kept last if there is room for it', () => {
    fc.assert(
      fc.property(sizes, fc.integer({ min: 300, max: 8_000 }), (entries, most) => {
        const cache = createByteCache<number, number>(most, (bytes) => bytes);
        for (const { key, bytes } of entries) {
          cache.set(key, bytes);
          expect(cache.bytes).toBeLessThanOrEqual(most);
          expect(cache.get(key)).toBe(bytes + 200 <= most ? bytes : undefined);
        }
      }),
    );
  });

  it('counts what it has', () => {
    fc.assert(
      fc.property(sizes, (entries) => {
        const cache = createByteCache<number, number>(5_000, (bytes) => bytes);
        for (const { key, bytes } of entries) cache.set(key, bytes);
        const held = Array.from({ length: 21 }, (_, key) => cache.get(key)).flatMap((bytes) => bytes ?? []);
        expect(cache.bytes).toBe(held.reduce((sum, bytes) => sum + bytes + 200, 0));
        for (let key = 0; key <= 20; key++) cache.delete(key);
        expect(cache.bytes).toBe(0);
      }),
    );
  });

  it('lets go of what nobody has used for longest', () => {
    const cache = createByteCache<string, number>(1_000, (bytes) => bytes);
    for (const key of ['a', 'b', 'c']) cache.set(key, 100);
    cache.get('a');
    cache.set('d', 100);
    expect(['a', 'b', 'c', 'd'].map((key) => cache.get(key))).toEqual([100, undefined, 100, 100]);
    cache.clear();
    expect([cache.get('a'), cache.bytes]).toEqual([undefined, 0]);
  });
});
