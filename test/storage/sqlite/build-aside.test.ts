import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openSqliteStore } from '../../../src/storage/sqlite/sqlite-store.ts';
import type { Store } from '../../../src/storage/store.ts';
import { rowsOf } from '../candidate-rows.ts';
import { replacing, samplePassage } from '../sample-bundles.ts';
import { temporaryDirectory } from './data-directory.ts';

async function open(directory = temporaryDirectory(), asideFrom = 2): Promise<Store> {
  const store = await openSqliteStore({ directory, hnswFrom: Infinity, asideFrom });
  onTestFinished(() => store.close());
  return store;
}

const found = async (store: Store, term: string) =>
  rowsOf(await store.lexicalCandidates([term], {})).map(({ passage }) => passage);

/** How long the thread was held at a time, at most, until the work was done. */
async function longestHold(work: Promise<unknown>): Promise<number> {
  let [last, longest] = [performance.now(), 0];
  const watch = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 1);
  await work;
  clearInterval(watch);
  return longest;
}

/** While 100 files were ingested every commit had the service build its index anew: nobody was served for up to three seconds. */
describe('an index that is built aside', { timeout: 60_000 }, () => {
  it('lets the one before answer until it is ready, and says so', async () => {
    const store = await open();
    await store.batch([replacing({ name: 'a', texts: ['收到申请', '主动公开'] })]);
    expect(await found(store, '申请')).toEqual([samplePassage('a', 0)]);
    await store.batch([replacing({ name: 'b', texts: ['申请公开'] })]);
    expect(await found(store, '申请')).toEqual([samplePassage('a', 0)]);
    const during = await store.describe();
    expect([during.index, during.notices]).toEqual([
      'stale',
      [expect.stringContaining('正在为新入库的内容建立检索索引')],
    ]);
    await expect.poll(() => found(store, '申请'), { timeout: 30_000 }).toHaveLength(2);
    expect(await store.describe()).toMatchObject({ index: 'ready', notices: [] });
  });

  it('leaves the thread to others, the first time as well', async () => {
    const directory = temporaryDirectory();
    const store = await open(directory);
    await store.batch([replacing({ name: 'a', texts: ['收到申请', '主动公开', '收费'] })]);
    const search = found(store, '收费');
    expect(await longestHold(search)).toBeLessThan(1_000);
    expect(await search).toEqual([samplePassage('a', 2)]);
  });

  it('takes in the last of many changes', async () => {
    const store = await open();
    await store.batch([replacing({ name: 'a', texts: ['收到申请', '主动公开'] })]);
    await found(store, '申请');
    for (let index = 0; index < 20; index++) {
      await store.batch([replacing({ name: `b${index}`, texts: [`申请${index}`] })]);
      await found(store, '申请');
    }
    await expect.poll(() => found(store, '申请'), { timeout: 30_000 }).toHaveLength(21);
  });

  it('is built by the service itself where it cannot be saved', async () => {
    const directory = temporaryDirectory();
    const store = await open(directory);
    await store.batch([replacing({ name: 'a', texts: ['收到申请', '主动公开'] })]);
    // A file stands where the folder of the cache should be.
    writeFileSync(join(directory, 'index'), '');
    expect(await found(store, '申请')).toEqual([samplePassage('a', 0)]);
    expect((await store.describe()).notices).toEqual([expect.stringContaining('索引缓存无法写入')]);
  });
});
