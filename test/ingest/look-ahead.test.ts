import * as fc from 'fast-check';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { lookAhead } from '../../ingest/look-ahead.ts';

it('gives the results in the order of the items, whichever is done first, and never starts too many', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(3), { maxLength: 12 }), fc.nat(4), async (delays, ahead) => {
      let [started, taken, most] = [0, 0, 0];
      const start = async (index: number) => {
        started++;
        most = Math.max(most, started - taken);
        await sleep(delays[index]);
        return index;
      };
      const results: number[] = [];
      for await (const result of lookAhead(delays.keys(), ahead, start)) {
        taken++;
        results.push(result);
      }
      expect(results).toEqual([...delays.keys()]);
      expect(most).toBeLessThanOrEqual(ahead + 1);
    }),
    { numRuns: 30 },
  );
});

it('an error comes in its turn, after the results before it', async () => {
  const start = async (item: string) => {
    if (item === 'bad') throw new Error('bad');
    await sleep(5);
    return item;
  };
  const results: string[] = [];
  const reading = async () => {
    for await (const result of lookAhead(['a', 'bad', 'c'], 2, start)) results.push(result);
  };
  await expect(reading()).rejects.toThrow('bad');
  expect(results).toEqual(['a']);
});
