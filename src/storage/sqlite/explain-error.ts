import SqliteDatabase from 'better-sqlite3';
import { Failure, type FailureCode } from '../../domain/failures.ts';

type Explanation = readonly [code: FailureCode, advice: string];

export const RESTORE = '请停止服务后从备份恢复；没有备份的，换一个空目录重新入库';
const DAMAGED: Explanation = ['STORE_DAMAGED', RESTORE];

/** Accidents of the machine that someone can do something about, by the beginning of SQLite's code. */
const BY_CODE: Readonly<Record<string, Explanation>> = {
  SQLITE_FULL: ['STORE_FULL', '请腾出空间后重试'],
  SQLITE_BUSY: [
    'STORE_LOCKED',
    '另一个进程正在写入，等待超时；请稍后重试，或检查是否有入库任务没有结束。文件没有损坏，不要移动它',
  ],
  SQLITE_LOCKED: ['STORE_LOCKED', '请稍后重试。文件没有损坏，不要移动它'],
  SQLITE_READONLY: ['STORE_READ_ONLY', '没有写权限；要入库请检查目录权限与挂载方式。文件没有损坏，不要移动它'],
  SQLITE_CORRUPT: DAMAGED,
  SQLITE_NOTADB: ['STORE_DAMAGED', `文件不是数据库，或文件头已损坏；${RESTORE}`],
  SQLITE_IOERR: ['STORE_UNUSABLE', '读写磁盘出错；请检查磁盘'],
  SQLITE_CANTOPEN: ['STORE_UNUSABLE', '打不开数据库文件；请检查目录与文件的权限'],
  SQLITE_PERM: ['STORE_UNUSABLE', '没有读写权限；请检查目录与文件的权限'],
};

/** Of a table or value that cannot have been written so. */
const OUT_OF_SHAPE = /^no such (?:table|column)|malformed|has no column/;

const ENGINE: Explanation = [
  'ENGINE_UNUSABLE',
  'better-sqlite3 不能在这个版本的 Node 上运行（它是为另一个版本编译的，或没有编译）；请在项目目录运行 npm rebuild better-sqlite3。资料库没有问题，不要移动它',
];

/**
 * What went wrong with the database in words for people; errors that are bugs stay as they are.
 *
 * @param file is named where it is given
 */
export function explainError(error: unknown, file?: string): unknown {
  const explanation = explanationOf(error);
  if (!explanation) return error;
  const [code, advice] = explanation;
  return new Failure(code, file === undefined ? advice : `${file}。${advice}`, { cause: error });
}

function explanationOf(error: unknown): Explanation | undefined {
  if (isOfEngine(error)) return ENGINE;
  // JSON and vectors that were written by this program.
  if (error instanceof SyntaxError || (error instanceof RangeError && /Float32Array/.test(error.message)))
    return DAMAGED;
  if (!(error instanceof SqliteDatabase.SqliteError)) return undefined;
  const known = Object.entries(BY_CODE).find(([code]) => error.code.startsWith(code))?.[1];
  return known ?? (OUT_OF_SHAPE.test(error.message) ? DAMAGED : undefined);
}

/** The native half of better-sqlite3 is looked for when the first database is opened. */
const isOfEngine = (error: unknown) =>
  error instanceof Error &&
  ((error as NodeJS.ErrnoException).code?.startsWith('ERR_DLOPEN') === true ||
    /^Could not locate the bindings file|NODE_MODULE_VERSION/.test(error.message));
