import { mkdirSync, readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { Failure, type FailureCode } from '../../../src/domain/failures.ts';
import { DATABASE_FILE } from '../../../src/storage/sqlite/connections.ts';
import { explainError } from '../../../src/storage/sqlite/explain-error.ts';
import { MIGRATIONS } from '../../../src/storage/sqlite/migrations.ts';
import { openSqliteStore } from '../../../src/storage/sqlite/sqlite-store.ts';
import type { Store } from '../../../src/storage/store.ts';
import { embedderChange, fullFact, plainFact, replacing, sampleId, samplePassage } from '../sample-bundles.ts';
import { temporaryDirectory } from './data-directory.ts';

const NAMES = Array.from({ length: 40 }, (_, number) => `r${number}`);
const PAGE = 4096;

/** A library large enough for its tables to have pages of their own. */
async function makeLibrary(): Promise<string> {
  const directory = temporaryDirectory();
  const store = await openSqliteStore({ directory, hnswFrom: 1_000_000 });
  await store.batch([
    embedderChange('test-2', 2),
    ...NAMES.map((name) =>
      replacing({ name, texts: ['收到申请22件。'.repeat(300)], facts: [plainFact(name), fullFact(name)] }, () =>
        Float32Array.of(1, 0),
      ),
    ),
  ]);
  await store.close();
  return directory;
}

type Damage = (file: string) => void;

const sql =
  (...statements: readonly string[]): Damage =>
  (file) => {
    const database = new Database(file);
    database.pragma('foreign_keys = OFF');
    for (const statement of statements) database.exec(statement);
    database.close();
  };

const instead =
  (...statements: readonly string[]): Damage =>
  (file) => {
    rmSync(file);
    sql(...statements)(file);
  };

/** Overwrites the first page of a table or index. */
const page =
  (name: string, byte: number): Damage =>
  (file) => {
    const database = new Database(file, { readonly: true });
    const root = Number(database.prepare('SELECT rootpage FROM sqlite_schema WHERE name = ?').pluck().get(name));
    database.close();
    writeFileSync(file, readFileSync(file).fill(byte, (root - 1) * PAGE, root * PAGE));
  };

const stretch =
  (from: number, to: number, byte: number): Damage =>
  (file) => {
    const bytes = readFileSync(file);
    writeFileSync(file, bytes.fill(byte, Math.floor(bytes.length * from), Math.floor(bytes.length * to)));
  };

const cut =
  (share: number): Damage =>
  (file) =>
    truncateSync(file, Math.floor(readFileSync(file).length * share));

const DAMAGES: readonly (readonly [name: string, code: FailureCode, damage: Damage])[] = [
  ['text instead of a database', 'STORE_DAMAGED', (file) => writeFileSync(file, '这不是数据库'.repeat(500))],
  ['nothing but the first bytes', 'STORE_DAMAGED', (file) => truncateSync(file, 16)],
  [
    'a header that is overwritten',
    'STORE_DAMAGED',
    (file) => writeFileSync(file, readFileSync(file).fill(0xff, 0, 60)),
  ],
  ['no bytes at all', 'STORE_EMPTIED', (file) => truncateSync(file, 0)],
  ['a database without tables', 'STORE_EMPTIED', instead('VACUUM')],
  ['gone, with its recent changes left', 'STORE_EMPTIED', (file) => renameSync(file, `${file}-wal`)],
  ['of another program', 'STORE_FOREIGN', instead('CREATE TABLE notes (text)')],
  [
    'of another program that numbers its versions',
    'STORE_FOREIGN',
    instead('CREATE TABLE a (b)', 'PRAGMA user_version = 3'),
  ],
  [
    'of another program with a high version',
    'STORE_FOREIGN',
    instead('CREATE TABLE a (b)', 'PRAGMA user_version = 74'),
  ],
  ['of a newer version of this one', 'STORE_NEWER', sql(`PRAGMA user_version = ${MIGRATIONS.length + 1}`)],
  ['without its figures', 'STORE_DAMAGED', sql('DROP TABLE facts')],
  ['without its generation', 'STORE_DAMAGED', sql('DROP TABLE generation')],
  ['without its checksums', 'STORE_DAMAGED', sql('DROP TABLE digests')],
  ['without a row in its generation', 'STORE_DAMAGED', sql('DELETE FROM generation')],
  ['half of itself', 'STORE_DAMAGED', cut(0.5)],
  ['without its last tenth', 'STORE_DAMAGED', cut(0.9)],
  ['zeros in its middle', 'STORE_DAMAGED', stretch(0.3, 0.7, 0)],
  ['noise at its end', 'STORE_DAMAGED', stretch(0.6, 1, 0xa5)],
  ['zeros for the page of its reports', 'STORE_DAMAGED', page('reports', 0)],
  ['noise for the page of its reports', 'STORE_DAMAGED', page('reports', 0xff)],
  ['zeros for the page of its figures', 'STORE_DAMAGED', page('facts', 0)],
  ['zeros for the page of its texts', 'STORE_DAMAGED', page('texts', 0)],
  ['zeros for the page of its passages', 'STORE_DAMAGED', page('passages', 0)],
  ['noise for the page of its terms', 'STORE_DAMAGED', page('postings', 0xff)],
  ['noise for an index of its figures', 'STORE_DAMAGED', page('facts_by_cell', 0xff)],
  ['a folder in its place', 'STORE_UNUSABLE', (file) => (rmSync(file), mkdirSync(file))],
];

/** Everything that a question, a command or a page may want of a store. */
const USES: readonly ((store: Store) => Promise<unknown>)[] = [
  (store) => store.probe(),
  (store) => store.generation(),
  (store) => store.reports({}, { limit: 1000 }),
  (store) => Promise.all(NAMES.map((name) => store.report(sampleId(name)))),
  (store) => Promise.all(NAMES.map((name) => store.text(sampleId(name)))),
  (store) => Promise.all(NAMES.map((name) => store.passagesOf(sampleId(name)))),
  (store) => store.passages(NAMES.map((name) => samplePassage(name, 0))),
  (store) => store.facts({ reports: {} }),
  (store) => store.facts({ reports: {}, cells: [fullFact('r1').cell!] }),
  (store) => store.checks({ reports: {} }),
  (store) => store.documentFrequencies(['申请']),
  (store) => store.lexicalCandidates(['申请'], {}),
  (store) => store.nearest(Float32Array.of(1, 0), {}, 5),
  (store) => store.describe(),
  (store) => Promise.all(NAMES.map((name) => store.damageOf(sampleId(name)))),
  (store) => store.batch(NAMES.map((name) => replacing({ name, texts: ['改'] }))),
];

/** The codes of what goes wrong; throws where an error explains nothing. */
async function troublesOf(directory: string): Promise<readonly FailureCode[]> {
  const codes: FailureCode[] = [];
  const note = (error: unknown) => {
    if (!(error instanceof Failure)) throw error;
    codes.push(error.code);
  };
  let store: Store;
  try {
    store = await openSqliteStore({ directory, hnswFrom: 1_000_000 });
  } catch (error) {
    note(error);
    return codes;
  }
  for (const use of USES) await use(store).catch(note);
  await store.close();
  return codes;
}

describe('a library that is', () => {
  // An unreadable page ended in the stack trace of SQLite, a file without bytes became an empty library without a word,
  // tables were made in the files of other programs, and whatever it was, the advice was to move it away.
  it.each(DAMAGES)('%s: every use works or says %s', { timeout: 60_000 }, async (_, code, damage) => {
    const directory = await makeLibrary();
    damage(join(directory, DATABASE_FILE));
    const codes = await troublesOf(directory);
    expect([...new Set(codes)]).toEqual([code]);
  });

  it.each([
    ['of another program', instead('CREATE TABLE notes (text)')],
    ['of a newer version', sql(`PRAGMA user_version = ${MIGRATIONS.length + 1}`)],
    ['without tables', instead('VACUUM')],
  ])('%s is left as it is, byte by byte', async (_, damage) => {
    const directory = await makeLibrary();
    const file = join(directory, DATABASE_FILE);
    damage(file);
    const before = readFileSync(file);
    await troublesOf(directory);
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it('sound has no trouble at all', async () => {
    expect(await troublesOf(await makeLibrary())).toEqual([]);
  });

  it.each([
    ['the headings of its passages', "UPDATE passages SET headings = 'x'"],
    ['terms', "UPDATE postings SET terms = '['"],
    ['a vector', "UPDATE vectors SET vector = x'00ff00'"],
  ])('wrong in %s says that it is damaged', async (_, statement) => {
    const directory = await makeLibrary();
    sql(statement)(join(directory, DATABASE_FILE));
    expect((await troublesOf(directory)).filter((code) => code !== 'STORE_DAMAGED')).toEqual([]);
  });

  it(
    'locked by another process says so after a while, and never that it should be moved',
    { timeout: 60_000 },
    async () => {
      const directory = await makeLibrary();
      const other = new Database(join(directory, DATABASE_FILE));
      other.pragma('locking_mode = EXCLUSIVE');
      other.exec('BEGIN EXCLUSIVE');
      const opening = openSqliteStore({ directory, hnswFrom: 1 });
      await expect(opening).rejects.toMatchObject({ code: 'STORE_LOCKED' });
      await expect(opening).rejects.toThrow(/不要移动它/);
      other.exec('ROLLBACK');
      other.close();
      expect(await troublesOf(directory)).toEqual([]);
    },
  );

  it('locked for a moment is waited for, and this process goes on meanwhile', async () => {
    const directory = await makeLibrary();
    const store = await openSqliteStore({ directory, hnswFrom: 1 });
    onTestFinished(() => store.close());
    const other = new Database(join(directory, DATABASE_FILE));
    other.exec('BEGIN IMMEDIATE');
    let beats = 0;
    const pulse = setInterval(() => {
      if (++beats === 20) other.exec('ROLLBACK');
    }, 20);
    expect(await store.batch([replacing({ name: 'new', texts: ['甲'] })])).toBe(true);
    clearInterval(pulse);
    expect(beats).toBeGreaterThanOrEqual(20);
    other.close();
  });
});

// A year that was changed in the file put the figures of a report under another year: 2022年1000件, beside a quote of 2021.
it.each([
  ['another year', "json_set(metadata, '$.period.year', 2022)"],
  ['another body', "json_set(metadata, '$.agency.name', '别的机关')"],
  ['another letter in its title', "replace(metadata, '年', '月')"],
])('a report with %s than it was written with is no source of answers, which is told', async (_, changed) => {
  const directory = await makeLibrary();
  sql(`UPDATE reports SET metadata = ${changed} WHERE id = '${sampleId('r7')}'`)(join(directory, DATABASE_FILE));
  const store = await openSqliteStore({ directory, hnswFrom: 1 });
  onTestFinished(() => store.close());
  const listed = (await store.reports({}, { limit: 1000 })).map(({ id }) => id);
  expect(listed).toHaveLength(NAMES.length - 1);
  expect(listed).not.toContain(sampleId('r7'));
  await store.probe();
  expect((await store.describe()).notices.join()).toMatch(/有 1 份文件的登记信息已损坏/);
  expect((await store.verify()).join()).toContain(sampleId('r7'));
  await store.batch([replacing({ name: 'r7', texts: ['重新入库'] })]);
  expect(await store.reports({}, { limit: 1000 })).toHaveLength(NAMES.length);
});

it('a damaged page found while serving makes the probe thorough again', async () => {
  const directory = await makeLibrary();
  const store = await openSqliteStore({ directory, hnswFrom: 1 });
  onTestFinished(() => store.close());
  await store.probe();
  const other = new Database(join(directory, DATABASE_FILE));
  other.exec('DROP TABLE checks');
  other.close();
  await store.probe(); // nobody has noticed yet
  await expect(store.checks({ reports: {} })).rejects.toMatchObject({ code: 'STORE_DAMAGED' });
  await expect(store.probe()).rejects.toMatchObject({ code: 'STORE_DAMAGED' });
});

it('an engine that was built for another Node says how to build it anew', () => {
  const file = join(temporaryDirectory(), 'better_sqlite3.node');
  writeFileSync(file, 'not built');
  let error: unknown;
  try {
    process.dlopen({ exports: {} }, file);
  } catch (thrown) {
    error = thrown;
  }
  const explained = explainError(error);
  expect(explained).toMatchObject({ code: 'ENGINE_UNUSABLE' });
  expect(String(explained)).toMatch(/npm rebuild.*不要移动它/);
});
