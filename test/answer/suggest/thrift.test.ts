import { expect, test } from 'vitest';
import { createThrift } from '../../../src/answer/suggest/thrift.ts';

/** Trying what to ask next took as long as the answer itself, for every report that was asked about for the first time. */
test('what is nice to have has half a second at once, then a twentieth of all time', async () => {
  let clock = 0;
  const thrift = createThrift(() => clock);
  const work = (ms: number) => thrift.spend(async () => void (clock += ms));
  await work(400);
  expect(thrift.allows()).toBe(true);
  await work(200);
  expect(thrift.allows()).toBe(false);
  clock += 1_000;
  expect(thrift.allows()).toBe(false);
  clock += 2_000;
  expect(thrift.allows()).toBe(true);
  clock += 1_000_000;
  await work(501);
  expect(thrift.allows()).toBe(false);
});
