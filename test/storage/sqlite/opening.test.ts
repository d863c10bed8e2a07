import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { FailureCode } from '../../../src/domain/failures.ts';
import { DATABASE_FILE } from '../../../src/storage/sqlite/connections.ts';
import { MIGRATIONS } from '../../../src/storage/sqlite/migrations.ts';
import { openSqliteStore, type SqliteStoreOptions } from '../../../src/storage/sqlite/sqlite-store.ts';
import { rowsOf } from '../candidate-rows.ts';
import { tamper } from '../../support/tamper.ts';
import { fullFact, plainFact, replacing, sampleId, samplePassage } from '../sample-bundles.ts';
import { temporaryDirectory } from './data-directory.ts';

async function open(directory: string, options: Partial<SqliteStoreOptions> = {}) {
  const store = await openSqliteStore({ directory, hnswFrom: 1_000_000, ...options });
  onTestFinished(() => store.close());
  return store;
}

const unusable = (sentence: string, code: FailureCode = 'STORE_UNUSABLE') => ({
  code,
  message: expect.stringContaining(sentence) as string,
});

describe('opening', () => {
  it('creates the directory for a writer', async () => {
    const directory = join(temporaryDirectory(), 'new', 'folder');
    const store = await open(directory);
    await store.batch([replacing({ name: 'a', texts: ['甲'] })]);
    expect((await store.report(sampleId('a')))?.id).toBe(sampleId('a'));
  });

  it('tells a reader without a library to ingest first, and creates nothing', async () => {
    const directory = join(temporaryDirectory(), 'none');
    await expect(open(directory, { readOnly: true })).rejects.toMatchObject(unusable('wenzheng ingest'));
    await expect(open(directory, { readOnly: true })).rejects.toMatchObject(unusable('没有'));
  });

  it.each([
    ['not a database', '这不是数据库'.repeat(500)],
    ['a cut header', 'SQLite format 3\0'],
  ])('says what to do about a file that is %s', async (_, content) => {
    const directory = temporaryDirectory();
    writeFileSync(join(directory, DATABASE_FILE), content);
    const damaged = unusable('从备份恢复', 'STORE_DAMAGED');
    await expect(open(directory)).rejects.toMatchObject(damaged);
    await expect(open(directory, { readOnly: true })).rejects.toMatchObject(damaged);
  });

  /** A library in whose file the first page of a table is overwritten. */
  async function damagedIn(table: string) {
    const directory = temporaryDirectory();
    const store = await open(directory);
    await store.batch([replacing({ name: 'a', texts: ['甲'] })]);
    await store.close();
    const file = join(directory, DATABASE_FILE);
    const database = new Database(file, { readonly: true });
    const page = Number(database.prepare('SELECT rootpage FROM sqlite_schema WHERE name = ?').pluck().get(table));
    database.close();
    writeFileSync(file, readFileSync(file).fill(0xff, (page - 1) * 4096, page * 4096));
    return directory;
  }

  it('finds damage inside the file at once, or at the latest when it is written to', async () => {
    const damaged = unusable('从备份恢复', 'STORE_DAMAGED');
    await expect(damagedIn('generation').then(open)).rejects.toMatchObject(damaged);
    const store = await open(await damagedIn('reports'));
    await expect(store.batch([replacing({ name: 'b', texts: ['乙'] })])).rejects.toMatchObject(damaged);
  });

  it('a directory that is a file cannot be used', async () => {
    const directory = join(temporaryDirectory(), 'file');
    writeFileSync(directory, '');
    await expect(open(directory)).rejects.toMatchObject(unusable('检查权限'));
  });

  it('refuses what a newer version has written', async () => {
    const directory = temporaryDirectory();
    await (await openSqliteStore({ directory, hnswFrom: 1 })).close();
    const database = new Database(join(directory, DATABASE_FILE));
    database.pragma(`user_version = ${MIGRATIONS.length + 1}`);
    database.close();
    await expect(open(directory)).rejects.toMatchObject(unusable('升级程序', 'STORE_NEWER'));
  });

  it('a reader asks for an upgrade of what an older version has written, and a writer does it', async () => {
    const directory = temporaryDirectory();
    const database = new Database(join(directory, DATABASE_FILE));
    for (const step of MIGRATIONS.slice(0, 3)) database.exec(step);
    database.pragma('user_version = 3');
    database.close();
    await expect(open(directory, { readOnly: true })).rejects.toMatchObject(unusable('以升级'));
    await open(directory);
    const reader = await open(directory, { readOnly: true });
    expect((await reader.describe()).reports).toBe(0);
  });

  it('gives checksums to what an older version has written without', async () => {
    const directory = temporaryDirectory();
    const writer = await open(directory);
    const facts = [plainFact('a'), fullFact('a')];
    await writer.batch([replacing({ name: 'a', texts: ['收到申请22件'], facts }), replacing({ name: 'b', texts: [] })]);
    await writer.close();
    const database = new Database(join(directory, DATABASE_FILE));
    database.exec('DROP TABLE digests; ALTER TABLE facts DROP COLUMN seal');
    database.pragma('user_version = 5');
    database.close();
    const store = await open(directory);
    expect(await store.verify()).toEqual([]);
    expect((await store.facts({ reports: {} })).facts).toEqual(facts);
    expect(await store.text(sampleId('a'))).toBe('收到申请22件');
    tamper(directory, "UPDATE facts SET value = '23' WHERE value = '22'");
    expect(await store.damageOf(sampleId('a'))).toEqual(['facts']);
  });

  it('a reader refuses to write', async () => {
    const directory = temporaryDirectory();
    await open(directory);
    const reader = await open(directory, { readOnly: true });
    await expect(reader.batch([replacing({ name: 'a', texts: ['甲'] })])).rejects.toMatchObject(
      unusable('只读', 'STORE_READ_ONLY'),
    );
  });
});

describe('two processes', () => {
  const writer = fileURLToPath(new URL('write-a-report.ts', import.meta.url));
  const writeElsewhere = (directory: string, name: string, text: string) =>
    execFileSync(process.execPath, ['--import', 'tsx', writer, directory, name, text]);

  it('a search sees what another process has written since, without being told', async () => {
    const directory = temporaryDirectory();
    const store = await open(directory);
    await store.batch([replacing({ name: 'a', texts: ['依申请公开'] })]);
    const found = async () => rowsOf(await store.lexicalCandidates(['申请'], {})).map(({ passage }) => passage);
    expect(await found()).toEqual([samplePassage('a', 0)]);
    const before = await store.generation();

    writeElsewhere(directory, 'b', '又有申请');
    expect((await store.describe()).index).toBe('stale');
    expect(await store.generation()).not.toBe(before);
    expect(await found()).toEqual([samplePassage('a', 0), samplePassage('b', 0)]);
    expect((await store.describe()).index).toBe('ready');
  });

  it('both write, in turn', async () => {
    const directory = temporaryDirectory();
    const store = await open(directory);
    writeElsewhere(directory, 'b', '乙');
    await store.batch([replacing({ name: 'a', texts: ['甲'] })]);
    expect((await store.reports({}, { limit: 9 })).map(({ id }) => id)).toEqual([sampleId('a'), sampleId('b')]);
  });
});

describe('searching while others write', () => {
  it('searches that start together share one renewal and agree', async () => {
    const store = await open(temporaryDirectory());
    await store.batch([replacing({ name: 'a', texts: ['申请'] })]);
    const answers = await Promise.all(Array.from({ length: 5 }, () => store.documentFrequencies(['申请'])));
    expect(answers).toEqual(Array.from({ length: 5 }, () => [1]));
  });

  it('a directory without write permission for the cache costs a notice, not the search', async () => {
    const directory = temporaryDirectory();
    const store = await open(directory);
    // A file where the folder of the cache should be: even the administrator cannot write there.
    writeFileSync(join(directory, 'index'), '');
    await store.batch([replacing({ name: 'a', texts: ['申请'] })]);
    expect(await store.documentFrequencies(['申请'])).toEqual([1]);
    expect((await store.describe()).notices).toEqual([expect.stringContaining('索引缓存无法写入')]);
  });
});
