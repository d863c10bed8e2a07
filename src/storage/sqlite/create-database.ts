import { randomUUID } from 'node:crypto';
import { existsSync, linkSync, renameSync, rmSync, statSync } from 'node:fs';
import SqliteDatabase, { type Database } from 'better-sqlite3';
import { Failure } from '../../domain/failures.ts';

/**
 * Makes a database where there is none. It gets its name once it is finished, so a file of that name never is half of
 * one; of two processes that do so at once the first one wins.
 */
export function createDatabase(file: string, fill: (database: Database) => void): void {
  assertNoRemains(`${file}-wal`, file);
  const unfinished = `${file}.${randomUUID()}.new`;
  try {
    const database = new SqliteDatabase(unfinished);
    try {
      fill(database);
    } finally {
      database.close();
    }
    giveName(unfinished, file);
  } finally {
    for (const ending of ['', '-journal']) rmSync(`${unfinished}${ending}`, { force: true });
  }
}

/** SQLite would apply the changes of the file that is gone to the new one. */
function assertNoRemains(log: string, file: string) {
  if (!existsSync(log) || statSync(log).size === 0) return;
  const advice = '请从备份恢复；确认要重新开始时，把它的 -wal 与 -shm 文件也移走';
  throw new Failure('STORE_EMPTIED', `${file} 不见了，而旁边还有它的 -wal 文件；${advice}`);
}

function giveName(unfinished: string, file: string) {
  try {
    linkSync(unfinished, file); // fails where there is one, as a rename would not
  } catch {
    if (!existsSync(file)) renameSync(unfinished, file);
  }
}
