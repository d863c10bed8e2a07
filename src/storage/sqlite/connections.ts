import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import SqliteDatabase, { type Database } from 'better-sqlite3';
import { Failure } from '../../domain/failures.ts';
import { assertNotEmptied, assertOurs, type Kind } from './assert-ours.ts';
import { createDatabase } from './create-database.ts';
import { sha256Of } from './digests.ts';
import { explainError } from './explain-error.ts';
import { MIGRATIONS, isCurrent, migrate } from './migrations.ts';
import { sealLibrary } from './seal-library.ts';
import { BUSY_MS, whenFree } from './when-free.ts';

export const DATABASE_FILE = 'library.sqlite';
const LIBRARY: Kind = { name: '资料库', steps: MIGRATIONS };

export interface Connections {
  /** Null when the store was opened for reading only. */
  readonly writer: Database | null;
  readonly reader: Database;
}

/**
 * Opens the database of a data directory: a writer (which creates and migrates it) unless `readOnly`, and a reader that
 * cannot write. Waits for a lock of another process. Throws a `Failure` that says what is the matter with it.
 */
export async function openConnections(directory: string, readOnly: boolean): Promise<Connections> {
  const file = join(directory, DATABASE_FILE);
  try {
    const writer = readOnly ? null : await whenFree(() => openWriter(directory, file));
    try {
      return { writer, reader: await whenFree(() => openReader(file, readOnly)) };
    } catch (error) {
      writer?.close();
      throw error;
    }
  } catch (error) {
    throw error instanceof Failure ? error : unusable(file, error);
  }
}

function openWriter(directory: string, file: string): Database {
  mkdirSync(directory, { recursive: true });
  return openOrCreate(file, LIBRARY, (database) => {
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = FULL');
    database.pragma('foreign_keys = ON');
    migrate(database, MIGRATIONS, sealLibrary);
  });
}

/** Opens a database of a kind for writing; a file that is none of it is left as it was. */
export function openOrCreate(file: string, kind: Kind, prepare: (database: Database) => void): Database {
  if (!existsSync(file)) createDatabase(file, prepareNew(kind));
  assertNotEmptied(file, kind);
  return openDatabase(file, {}, (database) => {
    assertOurs(database, kind);
    prepare(database);
  });
}

const prepareNew =
  ({ steps }: Kind) =>
  (database: Database) =>
    migrate(database, steps);

/** Look-ups hop about in the file; SQLite's own 2 MB would be read anew for each of them. */
const CACHE_KIB = 64 * 1024;

function openReader(file: string, isAlone: boolean): Database {
  if (!existsSync(file)) {
    throw new Failure('STORE_UNUSABLE', `没有 ${file}；请检查数据目录设置，或先运行 wenzheng ingest 入库`);
  }
  assertNotEmptied(file, LIBRARY);
  return openToRead(file, isAlone, (database) => {
    database.pragma('query_only = ON');
    database.function('sha256_of', { deterministic: true }, (content: unknown) => sha256Of(String(content)));
    database.pragma(`cache_size = -${CACHE_KIB}`);
    assertOurs(database, LIBRARY);
    if (!isCurrent(database)) {
      throw new Failure('STORE_UNUSABLE', `${file} 由旧版本的程序写成；请先用本版本运行一次 wenzheng ingest 以升级`);
    }
    // A damaged file often opens well, and fails at the first table that is read.
    database.prepare('SELECT number FROM generation').get();
  });
}

/**
 * Where nobody may write, SQLite cannot keep the files that it needs beside a database for several processes. Such a one
 * is read into memory, as it is now.
 */
function openToRead(file: string, isAlone: boolean, prepare: (database: Database) => void): Database {
  try {
    return openDatabase(file, { readonly: true }, prepare);
  } catch (error) {
    if (!isAlone || !isUnopenable(error)) throw error;
    return openDatabase(readWhole(file), {}, prepare);
  }
}

const isUnopenable = (error: unknown) =>
  error instanceof SqliteDatabase.SqliteError && /^SQLITE_(?:CANTOPEN|READONLY)/.test(error.code);

/** Of the header: 2 for a database that keeps its changes in a log beside it, 1 for one that does not. */
const LOGGING = [18, 19];

function readWhole(file: string): Buffer {
  const log = `${file}-wal`;
  if (existsSync(log) && statSync(log).size > 0) {
    const advice = '请先在可以写入的地方运行一次 wenzheng doctor 合并它们，不要移动文件';
    throw new Failure('STORE_READ_ONLY', `${file} 旁边还有没有合并的改动（-wal）；${advice}`);
  }
  const bytes = readFileSync(file);
  for (const place of LOGGING) if (bytes[place] === 2) bytes[place] = 1;
  return bytes;
}

/** Closes what it opened when `prepare` fails. */
function openDatabase(
  source: string | Buffer,
  options: SqliteDatabase.Options,
  prepare: (database: Database) => void,
): Database {
  const database = new SqliteDatabase(source, { ...options, timeout: BUSY_MS });
  try {
    prepare(database);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** @param file is named in the message */
export function unusable(file: string, cause: unknown): unknown {
  const explained = explainError(cause, file);
  if (explained instanceof Failure) return explained;
  const { code } = cause as NodeJS.ErrnoException;
  if (code === undefined) return cause; // a bug
  return new Failure('STORE_UNUSABLE', `无法使用 ${file}（${code}）；请检查权限与磁盘`, { cause });
}
