import { join } from 'node:path';
import Database from 'better-sqlite3';
import { DATABASE_FILE } from '../../src/storage/sqlite/connections.ts';

/** Changes the database of a data directory behind the back of the program, and tells how many rows that touched. */
export function tamper(folder: string, sql: string, ...values: unknown[]): number {
  const database = new Database(join(folder, DATABASE_FILE));
  try {
    return database.prepare(sql).run(...values).changes;
  } finally {
    database.close();
  }
}

/** One value from the database of a data directory. */
export function peek(folder: string, sql: string, ...values: unknown[]): unknown {
  const database = new Database(join(folder, DATABASE_FILE), { readonly: true });
  try {
    return database
      .prepare(sql)
      .pluck()
      .get(...values);
  } finally {
    database.close();
  }
}
