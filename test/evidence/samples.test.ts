import { afterAll, beforeAll, expect, it } from 'vitest';
import { examineFacts } from '../../src/evidence/examine-facts.ts';
import { INGESTING, openSampleLibrary } from '../support/sample-library.ts';
import type { TemporaryLibrary } from '../support/temporary-library.ts';

let library: TemporaryLibrary;
beforeAll(async () => {
  library = await openSampleLibrary();
}, INGESTING);
afterAll(() => library.discard());

it('every figure of the samples is what the words at its place say', async () => {
  expect((await library.store.describe()).facts).toBeGreaterThan(2000);
  const told: string[] = [];
  for await (const line of examineFacts(library.store)) told.push(line);
  expect(told).toEqual([]);
});
