import { afterEach, beforeEach, expect, it } from 'vitest';
import { connectOpenAiEmbedder, createOpenAiEmbedder, isOwnId } from '../../src/models/openai/embedder.ts';
import { openOnnxModel } from '../../src/models/onnx/embedder.ts';
import { fixedChoice } from '../../src/retrieval/embedder-choice.ts';
import { openSqliteStore } from '../../src/storage/sqlite/sqlite-store.ts';
import type { Store } from '../../src/storage/store.ts';
import { type FakeEndpoint, startFakeEndpoint } from '../models/openai/fake-endpoint.ts';
import { MEAN, ONE_HOT, bertModel, writeModelFolder } from '../support/model-folder.ts';
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

it('goes on with making all anew where a failure stopped it', async () => {
  await add('a', 100);
  await choiceOf('m').refresh(store, silent);
  const failing = choiceOf('m').renew(store, { ...silent, embedded: () => (server.behaviour = 'refuses') });
  await expect(failing).rejects.toMatchObject({ code: 'EMBEDDER_UNUSABLE' });
  server.behaviour = 'right';
  const before = server.requests.length;
  await choiceOf('m').renew(store, silent);
  expect(await state()).toEqual({ embedder: 'openai-m-4', vectors: 100, passages: 100 });
  expect(server.requests.slice(before).map(({ input }) => input.length)).toEqual([1, 36]);
});

const localChoice = (changes: Readonly<Record<string, unknown>> = {}) => {
  const model = openOnnxModel(writeModelFolder(temporaryDirectory(), { ...MEAN, ...changes }));
  return fixedChoice(({ id, dimensions }) => model.open(id, dimensions), model.connect);
};
const stop = new Error('stopped');
const stopping = {
  ...silent,
  embedded: () => {
    throw stop;
  },
};

it('goes on with a model in a folder where it was stopped', async () => {
  await add('a', 150);
  await expect(localChoice().refresh(store, stopping)).rejects.toBe(stop);
  expect(await state()).toMatchObject({ vectors: 64 });
  const seen: number[] = [];
  await localChoice().refresh(store, { ...silent, embedded: (done) => seen.push(done) });
  expect(seen).toEqual([128, 150]);
});

it('never mixes a model in a folder with another one, or with an endpoint', async () => {
  await add('a', 70);
  await choiceOf('m').refresh(store, silent);
  await expect(localChoice().refresh(store, stopping)).rejects.toBe(stop);
  const first = await state();
  expect(first).toMatchObject({ embedder: expect.stringMatching(/^onnx-mean-8-/), vectors: 64 });
  const other = localChoice({ 'model.onnx': bertModel(ONE_HOT.toReversed()) });
  const stored = await store.embedder();
  expect(stored && other.open(stored)).toBeUndefined();
  await expect(other.refresh(store, stopping)).rejects.toBe(stop);
  const second = await state();
  expect(second).toMatchObject({ vectors: 64 });
  expect(second.embedder).not.toBe(first.embedder);
});
