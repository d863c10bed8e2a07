import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { asYear } from '../../../src/domain/ids.ts';
import { openConnections } from '../../../src/storage/sqlite/connections.ts';
import { createIndexKeeper } from '../../../src/storage/sqlite/index/index-keeper.ts';
import { openSqliteStore } from '../../../src/storage/sqlite/sqlite-store.ts';
import { createStatements } from '../../../src/storage/sqlite/statements.ts';
import type { Change } from '../../../src/storage/store.ts';
import { embedderChange, replacing } from '../sample-bundles.ts';
import { temporaryDirectory } from './data-directory.ts';

const DIMENSIONS = 24;
const REPORTS = 20;
const PER_REPORT = 100;

/** Deterministic directions in clusters, as passages about the same things are. */
function createVectors(seed: number) {
  let state = seed;
  const next = () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647 - 0.5;
  };
  const around = (centre: readonly number[], spread: number) => {
    const vector = Float32Array.from(centre, (value) => value + spread * next());
    const norm = Math.hypot(...vector);
    return vector.map((value) => value / norm);
  };
  const centres = Array.from({ length: 25 }, () => Array.from({ length: DIMENSIONS }, next));
  return (index: number) => around(centres[index % centres.length]!, 0.8);
}

const similarity = (a: Float32Array, b: Float32Array) => a.reduce((sum, value, index) => sum + value * b[index]!, 0);

/** 2,000 passages of 20 reports; the year tells the report. */
function library() {
  const vectorOf = createVectors(7);
  const vectors = new Map<string, Float32Array>();
  const reports = Array.from({ length: REPORTS }, (_, report): Change => {
    const texts = Array.from({ length: PER_REPORT }, (_, passage) => `${report}之${passage}`);
    return replacing({ name: String(report).padStart(2, '0'), year: 2000 + report, texts }, (id) => {
      vectors.set(id, vectorOf(vectors.size));
      return vectors.get(id)!;
    });
  });
  const exact = (query: Float32Array, limit: number, matches = (_id: string) => true) =>
    [...vectors]
      .filter(([id]) => matches(id))
      .map(([id, vector]) => ({ id, score: similarity(query, vector) }))
      .toSorted((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
      .slice(0, limit)
      .map(({ id }) => id);
  const queryOf = createVectors(7);
  const queries = Array.from({ length: 40 }, (_, index) => queryOf(index + 3));
  return { changes: [embedderChange('test', DIMENSIONS), ...reports], exact, queries };
}

async function openLibrary(hnswFrom: number) {
  const store = await openSqliteStore({ directory: temporaryDirectory(), hnswFrom });
  onTestFinished(() => store.close());
  const { changes, ...rest } = library();
  await store.batch(changes);
  const nearest = async (query: Float32Array, filter = {}) =>
    (await store.nearest(query, filter, 10)).map(({ passage }) => passage as string);
  return { store, nearest, ...rest };
}

const recall = (found: readonly string[], wanted: readonly string[]) =>
  found.filter((id) => wanted.includes(id)).length / wanted.length;

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('nearest passages among 2,000', () => {
  it('are exactly the nearest, in order, when every vector is looked at', async () => {
    const { store, nearest, exact, queries } = await openLibrary(2001);
    for (const query of queries) expect(await nearest(query)).toEqual(exact(query, 10));
    expect((await store.describe()).vectorSearch).toBe('exact');
  });

  it('are found by the graph from its threshold on, nearly all of them', async () => {
    const { store, nearest, exact, queries } = await openLibrary(2000);
    const recalls = await Promise.all(queries.map(async (query) => recall(await nearest(query), exact(query, 10))));
    expect((await store.describe()).vectorSearch).toBe('approximate');
    expect(mean(recalls)).toBeGreaterThanOrEqual(0.95);
  });

  it('are exactly the nearest under a filter, graph or not', async () => {
    const { nearest, exact, queries } = await openLibrary(2000);
    const filter = { years: [asYear(2003), asYear(2011)] };
    for (const query of queries.slice(0, 10)) {
      expect(await nearest(query, filter)).toEqual(exact(query, 10, (id) => /r-(03|11)\./.test(id)));
    }
  });
});

it('without the native package every vector is looked at, and the operator is told', async () => {
  const directory = temporaryDirectory();
  const { writer, reader } = await openConnections(directory, false);
  const store = await openSqliteStore({ directory, hnswFrom: 1 });
  onTestFinished(async () => {
    await store.close();
    reader.close();
    writer?.close();
  });
  await store.batch([
    embedderChange('test-2', 2),
    replacing({ name: 'a', texts: ['甲'] }, () => Float32Array.of(1, 0)),
  ]);
  const keeper = createIndexKeeper({
    reader,
    statements: createStatements(reader),
    root: join(directory, 'index'),
    hnswFrom: 1,
    load: () => Promise.reject(new Error('Cannot find package')),
  });
  expect((await keeper.current()).graph).toBeNull();
  expect(keeper.notices()).toEqual([expect.stringContaining('hnswlib-node')]);
});
