import {
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  mkdirSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openSqliteStore } from '../../../src/storage/sqlite/sqlite-store.ts';
import type { Store } from '../../../src/storage/store.ts';
import { rowsOf } from '../candidate-rows.ts';
import { embedderChange, replacing, samplePassage } from '../sample-bundles.ts';
import { temporaryDirectory } from './data-directory.ts';

const HNSW_FROM = 3;
const QUERY = Float32Array.of(0.6, 0.8);

async function open(directory: string, hnswFrom = HNSW_FROM): Promise<Store> {
  const store = await openSqliteStore({ directory, hnswFrom });
  onTestFinished(() => store.close());
  return store;
}

const angles = (id: string) => {
  const angle = Number(id.at(-1)) / 4;
  return Float32Array.of(Math.cos(angle), Math.sin(angle));
};

/** A library with a saved index, and what a search in it must find. */
async function savedLibrary() {
  const directory = temporaryDirectory();
  const store = await open(directory);
  const texts = ['收到申请', '主动公开', '申请公开', '收费'];
  await store.batch([embedderChange('test-2', 2), replacing({ name: 'a', texts }, angles)]);
  const expected = await searchAll(store);
  const folder = join(directory, 'index', await store.generation());
  await store.close();
  return { directory, folder, expected };
}

async function searchAll(store: Store) {
  return {
    statistics: await store.lexiconStatistics(),
    lexical: rowsOf(await store.lexicalCandidates(['申请', '公开', '费'], {})),
    nearest: await store.nearest(QUERY, {}, 3),
    filtered: await store.nearest(QUERY, { reportIds: [] }, 3),
  };
}

const filesIn = (folder: string) => readdirSync(folder).toSorted();

function flipBit(file: string) {
  const bytes = readFileSync(file);
  const middle = Math.floor(bytes.length / 2);
  bytes[middle]! ^= 1;
  writeFileSync(file, bytes);
}

describe('the saved index', () => {
  it('holds the right answers in the first place', async () => {
    const { expected } = await savedLibrary();
    expect(expected.lexical.map(({ passage }) => passage)).toEqual([0, 1, 2, 3].map((n) => samplePassage('a', n)));
    expect(expected.nearest.map(({ passage }) => passage)).toEqual([3, 2, 1].map((n) => samplePassage('a', n)));
    expect(expected.filtered).toEqual([]);
  });

  it('is used as it is when it fits, and not written again', async () => {
    const { directory, folder, expected } = await savedLibrary();
    const { ino } = statSync(folder);
    const store = await open(directory);
    expect((await store.describe()).index).toBe('cold');
    expect(await searchAll(store)).toEqual(expected);
    expect(statSync(folder).ino).toBe(ino);
    expect(await store.describe()).toMatchObject({ index: 'ready', vectorSearch: 'approximate', notices: [] });
  });

  it('is built anew when it is missing', async () => {
    const { directory, folder, expected } = await savedLibrary();
    const files = filesIn(folder);
    rmSync(folder, { recursive: true });
    const store = await open(directory);
    expect(await searchAll(store)).toEqual(expected);
    expect(filesIn(folder)).toEqual(files);
    expect((await store.describe()).notices).toEqual([]);
  });

  const kinds = {
    truncated: (file: string) => truncateSync(file, Math.floor(statSync(file).size / 2)),
    emptied: (file: string) => truncateSync(file, 0),
    'changed by one bit': flipBit,
    gone: (file: string) => rmSync(file),
  };
  const files = [
    'manifest.json',
    'passages.json',
    'report-of.u32',
    'reports.json',
    'term-units.u16',
    'term-unit-starts.u32',
    'term-starts.u32',
    'term-frequencies.u32',
    'postings.packed',
    'lengths.u32',
    'vector-passages.u32',
    'vector-values.i8',
    'vector-scales.f32',
    'graph.hnsw',
  ];

  it('consists of the files that the next test damages', async () => {
    const { folder } = await savedLibrary();
    expect(filesIn(folder)).toEqual(files.toSorted());
  });

  describe.each(Object.entries(kinds))('is built anew, with a notice, when a file is %s', (_, damage) => {
    it.each(files)('%s', async (file) => {
      const { directory, folder, expected } = await savedLibrary();
      damage(join(folder, file));
      const store = await open(directory);
      expect(await searchAll(store)).toEqual(expected);
      expect((await store.describe()).notices).toEqual([expect.stringContaining('索引缓存已损坏')]);
      await store.close();
      const again = await open(directory);
      expect(await searchAll(again)).toEqual(expected);
      expect((await again.describe()).notices).toEqual([]);
    });
  });

  it.each([
    ['embedder', '"test-2"', '"evil-2"'],
    ['generation', /"generation": "\d{8}/, '"generation": "00000099'],
    ['format', '"format": 2', '"format": 0'],
    ['count of passages', '"passages": 4', '"passages": 5'],
    ['dimensions', '"dimensions": 2', '"dimensions": 1'],
  ])('is built anew when its manifest tells of another %s', async (_, from, to) => {
    const { directory, folder, expected } = await savedLibrary();
    const manifest = join(folder, 'manifest.json');
    const text = readFileSync(manifest, 'utf8');
    expect(text).toMatch(from);
    writeFileSync(manifest, text.replace(from, to));
    const store = await open(directory);
    expect(await searchAll(store)).toEqual(expected);
    expect((await store.describe()).notices).toEqual([expect.stringContaining('索引缓存已损坏')]);
  });

  it('is built anew when its manifest forgets a file', async () => {
    const { directory, folder, expected } = await savedLibrary();
    const manifest = join(folder, 'manifest.json');
    writeFileSync(manifest, readFileSync(manifest, 'utf8').replace(/ *"term-units.u16": .*\n/, ''));
    expect(readFileSync(manifest, 'utf8')).not.toContain('term-units.u16');
    const store = await open(directory);
    expect(await searchAll(store)).toEqual(expected);
    expect((await store.describe()).notices).toEqual([expect.stringContaining('索引缓存已损坏')]);
  });

  it('of another library is never taken for its own, whatever the number of its generation', async () => {
    const [one, other] = [await savedLibrary(), await savedLibrary()];
    // The nonce keeps two histories of the same length apart: the folder simply is not found.
    expect(one.folder.split('-').at(-1)).not.toBe(other.folder.split('-').at(-1));
  });

  it('gets a graph when the threshold is lowered, and loses its use when it is raised', async () => {
    const { directory, folder, expected } = await savedLibrary();
    const high = await open(directory, 5);
    expect(await searchAll(high)).toEqual(expected);
    expect((await high.describe()).vectorSearch).toBe('exact');
    await high.batch([replacing({ name: 'b', texts: ['另一份'] })]);
    await high.lexiconStatistics();
    const next = join(folder, '..', await high.generation());
    expect(filesIn(next)).not.toContain('graph.hnsw');
    const low = await open(directory, 4);
    expect((await low.nearest(QUERY, {}, 3)).map(({ passage }) => passage)).toEqual(
      expected.nearest.map(({ passage }) => passage),
    );
    expect((await low.describe()).vectorSearch).toBe('approximate');
    expect(filesIn(next)).toContain('graph.hnsw');
  });

  it('of earlier generations goes, and so does what dead processes left; what is being written stays', async () => {
    const { directory, folder } = await savedLibrary();
    const root = join(folder, '..');
    const [dead, living] = [join(root, '.unfinished-dead'), join(root, '.unfinished-living')];
    mkdirSync(dead);
    mkdirSync(living);
    utimesSync(dead, 1, 1);
    const store = await open(directory);
    await store.batch([replacing({ name: 'b', texts: ['另一份'] })]);
    await store.lexiconStatistics();
    expect(readdirSync(root).toSorted()).toEqual(['.unfinished-living', await store.generation()]);
  });

  it('is not touched by writing: only a search renews it', async () => {
    const { directory, folder } = await savedLibrary();
    const store = await open(directory);
    for (const name of ['b', 'c', 'd']) await store.batch([replacing({ name, texts: [name] })]);
    expect(readdirSync(join(folder, '..'))).toEqual([folder.split('/').at(-1)]);
    expect((await store.describe()).index).toBe('cold');
  });
});
