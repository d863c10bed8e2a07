import { accessSync, constants, existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { LibraryBackground } from '../http/parts.ts';
import { DATABASE_FILE } from '../storage/sqlite/connections.ts';
import { readJournal } from './ingest-journal.ts';

export const READ_ONLY = '数据目录只能读取：可以提问，不能入库，也不保存反馈；更新资料库后请重新启动。';
export const LOST = '上次入库时资料库中有文件，现在一份也没有；请从备份恢复，或重新入库';

/** What the data directory tells of its library, whatever the library says itself. */
export const backgroundOf = (dataDir: string): LibraryBackground => ({
  wasFilled: readJournal(dataDir)?.entries.some(({ outcome }) => outcome !== 'failed') ?? false,
  notices: isReadOnly(dataDir) ? [READ_ONLY] : [],
});

/** A mount or permissions that keep this process from changing the library. */
export function isReadOnly(dataDir: string): boolean {
  const file = join(dataDir, DATABASE_FILE);
  return isProtected(existsSync(dataDir) ? dataDir : dirname(dataDir)) || (existsSync(file) && isProtected(file));
}

function isProtected(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return false;
  } catch (error) {
    return ['EROFS', 'EACCES', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '');
  }
}
