import { statSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import { Failure } from '../../domain/failures.ts';

/** Which database it should be, for the messages. */
export interface Kind {
  /** What it is called. */
  readonly name: string;
  /** Its numbered steps, see MIGRATIONS. */
  readonly steps: readonly string[];
}

const CREATED = /CREATE TABLE (\w+)/g;
const NAMES = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'";
const AWAY = '确认不需要它时再移走，然后重新运行本命令';

export const versionOf = (database: Database) => Number(database.pragma('user_version', { simple: true }));

const tablesOf = (steps: readonly string[]) =>
  steps.flatMap((sql) => [...sql.matchAll(CREATED)].map(([, name]) => name!));

/** A file without any bytes is no database that was ever finished: those get their name when they are. */
export function assertNotEmptied(file: string, { name }: Kind): void {
  if (statSync(file).size > 0) return;
  throw new Failure('STORE_EMPTIED', `${file} 是 0 字节的文件，原有的${name}已经丢失；请从备份恢复。${AWAY}`);
}

/** Only looks: whatever the file is, it stays as it is. Throws a Failure that says what it is instead. */
export function assertOurs(database: Database, { name, steps }: Kind): void {
  const present = database.prepare<[], string>(NAMES).pluck().all();
  const version = versionOf(database);
  const missing = tablesOf(steps.slice(0, version)).filter((table) => !present.includes(table));
  const file = database.name;
  if (present.length === 0)
    throw new Failure('STORE_EMPTIED', `${file} 中没有任何表，原有的${name}已经丢失；请从备份恢复。${AWAY}`);
  if (version === 0 || !tablesOf(steps).some((table) => present.includes(table)))
    throw new Failure('STORE_FOREIGN', `${file} 是其他程序的数据库；请用 WENZHENG_DATA 换一个目录，或把它放回原处`);
  if (version > steps.length) throw new Failure('STORE_NEWER', `${file}；请升级程序后再打开，不要移动或改动它`);
  if (missing.length > 0)
    throw new Failure('STORE_DAMAGED', `${file} 缺少表 ${missing.join('、')}；请从备份恢复，或换一个空目录重新入库`);
}
