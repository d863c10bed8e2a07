import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createRateLimiter } from '../../src/http/rate-limiter.ts';

const MINUTE = 60_000;

function createClocked(perMinute: number) {
  let time = 0;
  const limiter = createRateLimiter(perMinute, () => time);
  return { take: (client = 'a') => limiter.take(client), at: (moment: number) => (time = moment) };
}

describe('createRateLimiter', () => {
  test('lets the limit through, then says how long to wait', () => {
    const { take, at } = createClocked(2);
    expect([take(), take(), take()]).toEqual([0, 0, 60]);
    at(59_500);
    expect(take()).toBe(1);
    at(MINUTE);
    expect([take(), take()]).toEqual([0, 0]);
    expect(take()).toBe(60);
  });

  test('allows four times as many in ten minutes', () => {
    const { take, at } = createClocked(1);
    for (const minute of [0, 1, 2, 3]) {
      at(minute * MINUTE);
      expect(take()).toBe(0);
    }
    at(4 * MINUTE);
    expect(take()).toBe(6 * 60);
    at(10 * MINUTE);
    expect(take()).toBe(0);
  });

  test('counts clients apart', () => {
    const { take } = createClocked(1);
    expect([take('a'), take('b'), take('a')]).toEqual([0, 0, 60]);
  });

  test('never lets more through than the windows allow, and never a refused client that waited', () => {
    const gaps = fc.array(fc.integer({ min: 0, max: 40_000 }), { maxLength: 120 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6 }), gaps, (perMinute, steps) => {
        const { take, at } = createClocked(perMinute);
        const taken: number[] = [];
        let time = 0;
        for (const step of steps) {
          at((time += step));
          const wait = take();
          if (wait === 0) taken.push(time);
          const within = (span: number) => taken.filter((moment) => moment > time - span).length;
          expect(within(MINUTE)).toBeLessThanOrEqual(perMinute);
          expect(within(10 * MINUTE)).toBeLessThanOrEqual(4 * perMinute);
          const isFull = within(MINUTE) === perMinute || within(10 * MINUTE) === 4 * perMinute;
          expect(wait === 0 || isFull).toBe(true);
        }
      }),
    );
  });
});
