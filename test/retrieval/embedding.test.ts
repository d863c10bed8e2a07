import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createLsaEmbedder, trainLsa } from '../../src/models/local/lsa.ts';
import { parseLsa, serialiseLsa } from '../../src/models/local/lsa-model.ts';
import { loadEmbedder, needsTraining, trainEmbedder, type TrainEmbedder } from '../../src/retrieval/embedding.ts';
import { openSqliteStore } from '../../src/storage/sqlite/sqlite-store.ts';
import type { Store, StoredEmbedder } from '../../src/storage/store.ts';
import { termCounts } from '../../src/text/tokenise.ts';
import { replacing, samplePassage } from '../storage/sample-bundles.ts';

let directory: string;
let store: Store;

beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'wenzheng-embedding-'));
  store = await openSqliteStore({ directory, hnswFrom: 1_000_000 });
});
afterEach(async () => {
  await store.close();
  rmSync(directory, { recursive: true });
});

const train: TrainEmbedder = (texts, dimensions) => {
  const model = trainLsa(texts, termCounts, { dimensions, seed: 1 });
  return model && { embedder: createLsaEmbedder(model, termCounts), model: serialiseLsa(model) };
};
const open = ({ model }: StoredEmbedder) => createLsaEmbedder(parseLsa(model), termCounts);

const topics = ['依申请公开', '主动公开', '行政收费', '行政复议', '政策解读'];
const addReports = (from: number, to: number) =>
  store.batch(
    Array.from({ length: to - from }, (_, index) =>
      replacing({ name: `r${from + index}`, texts: topics.map((topic) => `${topic}第${from + index}号情况`) }),
    ),
  );

it('a library of fewer than 64 passages is not worth it', async () => {
  await addReports(0, 12);
  expect(await needsTraining(store)).toBe(false);
  expect(await trainEmbedder(store, train)).toBeUndefined();
  expect(await store.embedder()).toBeUndefined();
});

it('trains once, stores model and vectors together, and again when the library grew by half', async () => {
  await addReports(0, 20);
  expect(await needsTraining(store)).toBe(true);
  const embedder = await trainEmbedder(store, train);
  expect(await store.embedder()).toMatchObject({ id: embedder!.id, trainedOn: 100 });
  // A quarter of the passages, less what these much alike texts do not have.
  expect((await store.embedder())!.dimensions).toBeGreaterThan(12);
  expect((await store.embedder())!.dimensions).toBeLessThanOrEqual(25);
  expect(await store.describe()).toMatchObject({ passages: 100, vectors: 100, embedder: embedder!.id });
  expect(await needsTraining(store)).toBe(false);
  await addReports(20, 29);
  expect(await needsTraining(store)).toBe(false);
  await addReports(29, 30);
  expect(await needsTraining(store)).toBe(true);
});

it('what was stored opens to the same embedder, which finds its own passages', async () => {
  await addReports(0, 20);
  const trained = await trainEmbedder(store, train);
  const loaded = await loadEmbedder(store, open);
  const question = ['行政收费第7号情况'];
  const [vector] = await loaded!.embed(question);
  expect(await trained!.embed(question)).toEqual([vector]);
  const [nearest] = await store.nearest(vector!, {}, 3);
  expect(nearest!.passage).toBe(samplePassage('r7', 2));
});

it('there is nothing to load from a store without one', async () => {
  expect(await loadEmbedder(store, open)).toBeUndefined();
});
