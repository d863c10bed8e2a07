import { expect, it } from 'vitest';
import { createPace } from '../../../ingest/fetch/pace.ts';

it('lets a host rest between requests, also when they are made at once, and other hosts meanwhile', async () => {
  const [naps, time]: [number[], number] = [[], 5000];
  const pace = createPace({ now: () => time, sleep: async (ms) => naps.push(ms) });
  await Promise.all([pace('a', 1000), pace('a', 1000), pace('b', 1000), pace('a', 1000)]);
  expect(naps).toEqual([1000, 2000]);
});

it('does not wait when enough time has gone by', async () => {
  const naps: number[] = [];
  let time = 0;
  const pace = createPace({ now: () => time, sleep: async (ms) => naps.push(ms) });
  await pace('a', 1000);
  time = 1000;
  await pace('a', 1000);
  expect(naps).toEqual([]);
});
