import { afterEach, beforeEach, expect, it } from 'vitest';
import { connectOpenAiEmbedder, createOpenAiEmbedder, isOwnId } from '../../src/models/openai/embedder.ts';
import { fixedChoice } from '../../src/retrieval/embedder-choice.ts';
import { openSqliteStore } from '../../src/storage/sqlite/sqlite-store.ts';
import type { Store } from '../../src/storage/store.ts';
import { type FakeEndpoint, startFakeEndpoint } from '../models/openai/fake-endpoint.ts';
import { replacing } from '../storage/sample-bundles.ts';
import { temporaryDirectory } from '../storage/sqlite/data-directory.ts';

let server: FakeEndpoint;
let store: Store;
beforeEach(async () => {
  server = await startFakeEndpoint();
  store = await openSqliteStore({ directory: temporaryDirectory(), hnswFrom: 1_000_000 });
});
afterEach(async () => {
  await store.close();
  await server.close();
});

const choiceOf = (model: string) => {
  const endpoint = { apiKey: 'k', baseUrl: server.baseUrl, model };
  return fixedChoice(
    ({ id, dimensions }) =>
      isOwnId(endpoint, id, dimensions) ? createOpenAiEmbedder(endpoint, dimensions) : undefined,
    () => connectOpenAiEmbedder(endpoint),
  );
};
const silent = { training: () => undefined, embedded: () => undefined };
const texts = (count: number) => Array.from({ length: count }, (_, index) => `申请第${index}号`);
const add = (name: string, count: number) => store.batch([replacing({ name, texts: texts(count) })]);
const state = async () => {
  const { embedder, vectors, passages } = await store.describe();
  return { embedder, vectors, passages };
};

it('makes the vectors of all passages, then those of new ones alone', async () => {
  const seen: number[] = [];
  await add('a', 100);
  await choiceOf('m').refresh(store, { ...silent, embedded: (done) => seen.push(done) });
  expect(await state()).toEqual({ embedder: 'openai-m-4', vectors: 100, passages: 100 });
  expect(seen).toEqual([64, 100]);
  await add('b', 3);
  const before = server.requests.length;
  await choiceOf('m').refresh(store, silent);
  expect(await state()).toMatchObject({ vectors: 103 });
  expect(server.requests.slice(before).map(({ input }) => input.length)).toEqual([3]);
});

it('goes on where a failure stopped it', async () => {
  await add('a', 100);
  const failing = choiceOf('m').refresh(store, { ...silent, embedded: () => (server.behaviour = 'refuses') });
  await expect(failing).rejects.toMatchObject({ code: 'EMBEDDER_UNUSABLE' });
  expect(await state()).toMatchObject({ vectors: 64 });
  server.behaviour = 'right';
  const before = server.requests.length;
  await choiceOf('m').refresh(store, silent);
  expect(await state()).toMatchObject({ vectors: 100 });
  expect(server.requests.slice(before).map(({ input }) => input.length)).toEqual([36]);
});

it('never mixes the vectors of two models', async () => {
  await add('a', 70);
  await choiceOf('m').refresh(store, silent);
  const asked = () =>
    server.requests.filter(({ model }) => model === 'other').reduce((sum, one) => sum + one.input.length, 0);
  await choiceOf('other').refresh(store, silent);
  expect(await state()).toEqual({ embedder: 'openai-other-4', vectors: 70, passages: 70 });
  expect(asked()).toBe(1 + 70);
});

it('makes all vectors anew when told to', async () => {
  await add('a', 5);
  await choiceOf('m').refresh(store, silent);
  const before = server.requests.length;
  await choiceOf('m').renew(store, silent);
  expect(server.requests.slice(before).map(({ input }) => input.length)).toEqual([1, 5]);
});
