import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { DATABASE_FILE } from '../../src/storage/sqlite/connections.ts';
import { openSqliteStore } from '../../src/storage/sqlite/sqlite-store.ts';
import { type StoreUnderTest, type Tampering, describeStore } from './contract.ts';
import { tamper } from '../support/tamper.ts';
import { sampleId } from './sample-bundles.ts';

/** Every table but the counter of generations, read by a connection of its own. */
function countRows(directory: string): Readonly<Record<string, number>> {
  const database = new Database(join(directory, DATABASE_FILE), { readonly: true });
  const tables = database
    .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'generation'")
    .pluck()
    .all();
  const count = (table: string) => database.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck().get() ?? 0;
  const rows = Object.fromEntries(tables.map((table) => [table, count(table)]));
  database.close();
  return rows;
}

const TAMPER: Readonly<Record<Tampering, string>> = {
  value: "UPDATE facts SET value = '2200' WHERE report = @a",
  state: "UPDATE facts SET state = 'zero' WHERE report = @a",
  unit: "UPDATE facts SET unit = '万件' WHERE report = @a",
  period: "UPDATE facts SET period = 'no period' WHERE report = @a",
  'place in the text': 'UPDATE facts SET first = first + 3, last = last + 3 WHERE report = @a',
  cell: "UPDATE facts SET cell = 't3.new.tot', place = '{' WHERE report = @a",
  'fact gone': 'DELETE FROM facts WHERE report = @a',
  text: "UPDATE texts SET text = replace(text, '22', '23') WHERE report = @a",
  'text gone': 'DELETE FROM texts WHERE report = @a',
  title: "UPDATE reports SET metadata = json_set(metadata, '$.title', '另一份报告') WHERE id = @a",
  passage: "UPDATE passages SET text = replace(text, '22', '23') WHERE report = @a",
  'digest gone': 'DELETE FROM digests WHERE report = @a',
};

async function openFresh(): Promise<StoreUnderTest> {
  const directory = mkdtempSync(join(tmpdir(), 'wenzheng-store-'));
  const open = () => openSqliteStore({ directory, hnswFrom: 1_000_000 });
  let store = await open();
  return {
    store,
    reopen: async () => {
      await store.close();
      store = await open();
      return store;
    },
    tamper: async (what) => {
      tamper(directory, TAMPER[what], { a: sampleId('a') });
    },
    rowCounts: async () => countRows(directory),
    dispose: async () => {
      await store.close();
      rmSync(directory, { recursive: true });
    },
  };
}

describeStore('sqlite', openFresh);
