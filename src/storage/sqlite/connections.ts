import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import SqliteDatabase, { type Database } from 'better-sqlite3';
import { Failure } from '../../domain/failures.ts';
import { MIGRATIONS, assertKnownVersion, isCurrent, migrate } from './migrations.ts';
import { sealLibrary } from './seal-library.ts';
import { BUSY_MS, whenFree } from './when-free.ts';

export const DATABASE_FILE = 'library.sqlite';

export interface Connections {
  /** Null when the store was opened for reading only. */
  readonly writer: Database | null;
  readonly reader: Database;
}

/**
 * Opens the database of a data directory: a writer (which creates and migrates it) unless `readOnly`, and a reader that
 * cannot write. Throws `Failure('STORE_UNUSABLE')` when there is none to read, or it cannot be used.
 */
export async function openConnections(directory: string, readOnly: boolean): Promise<Connections> {
  const file = join(directory, DATABASE_FILE);
  try {
    const writer = readOnly ? null : await whenFree(() => openWriter(directory, file));
    return { writer, reader: await whenFree(() => openReader(file)) };
  } catch (error) {
    throw error instanceof Failure ? error : unusable(file, error);
  }
}

function openWriter(directory: string, file: string): Database {
  mkdirSync(directory, { recursive: true });
  return openDatabase(file, {}, (database) => {
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = FULL');
    database.pragma('foreign_keys = ON');
    assertKnownVersion(database);
    migrate(database, MIGRATIONS, sealLibrary);
  });
}

/** Look-ups hop about in the file; SQLite's own 2 MB would be read anew for each of them. */
const CACHE_KIB = 64 * 1024;

function openReader(file: string): Database {
  if (!existsSync(file)) {
    throw new Failure('STORE_UNUSABLE', `没有 ${file}；请检查数据目录设置，或先运行 wenzheng ingest 入库`);
  }
  return openDatabase(file, { readonly: true }, (database) => {
    database.pragma('query_only = ON');
    database.pragma(`cache_size = -${CACHE_KIB}`);
    assertKnownVersion(database);
    if (!isCurrent(database)) {
      throw new Failure('STORE_UNUSABLE', `${file} 由旧版本的程序写成；请先用本版本运行一次 wenzheng ingest 以升级`);
    }
    // A damaged file often opens well, and fails at the first table that is read.
    database.prepare('SELECT number FROM generation').get();
  });
}

/** Closes what it opened when `prepare` fails. */
export function openDatabase(
  file: string,
  options: SqliteDatabase.Options,
  prepare: (database: Database) => void,
): Database {
  const database = new SqliteDatabase(file, { ...options, timeout: BUSY_MS });
  try {
    prepare(database);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

function unusable(file: string, cause: unknown): Failure {
  const what = `无法打开 ${file}，它可能已损坏、不是本程序的数据库，或没有读写权限`;
  return new Failure('STORE_UNUSABLE', `${what}；请检查权限，从备份恢复，或移走该文件后重新入库`, { cause });
}
