import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { DATABASE_FILE } from '../../src/storage/sqlite/connections.ts';
import { openSqliteStore } from '../../src/storage/sqlite/sqlite-store.ts';
import { describeStore, type StoreUnderTest } from './contract.ts';

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
    rowCounts: async () => countRows(directory),
    dispose: async () => {
      await store.close();
      rmSync(directory, { recursive: true });
    },
  };
}

describeStore('sqlite', openFresh);
