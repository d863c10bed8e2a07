import SqliteDatabase from 'better-sqlite3';
import { Failure } from '../../domain/failures.ts';

/** Accidents of the machine that someone can do something about, by the beginning of SQLite's code. */
const ADVICE = {
  SQLITE_FULL: '磁盘空间不足；请腾出空间后重试',
  SQLITE_BUSY: '另一个进程正在写入，等待超时；请稍后重试，或检查是否有入库任务没有结束',
  SQLITE_READONLY: '没有写权限；请检查数据目录的权限',
  SQLITE_CORRUPT: '数据库文件已损坏；请从备份恢复，或移走它后重新入库',
  SQLITE_NOTADB: '数据库文件已损坏；请从备份恢复，或移走它后重新入库',
  SQLITE_IOERR: '读写磁盘出错；请检查磁盘',
} as const;

/** What went wrong with the database in words for people; errors that are bugs stay as they are. */
export function explainError(error: unknown): unknown {
  if (!(error instanceof SqliteDatabase.SqliteError)) return error;
  const advice = Object.entries(ADVICE).find(([code]) => error.code.startsWith(code))?.[1];
  return advice ? new Failure('STORE_UNUSABLE', advice, { cause: error }) : error;
}
