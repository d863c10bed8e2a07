import { appendFileSync, writeFileSync } from 'node:fs';
import { Failure } from '../src/domain/failures.ts';

const line = (value: object) => `${JSON.stringify(value)}\n`;

/** Adds one JSON line to a file of the data directory. @throws Failure STORE_UNUSABLE, STORE_FULL */
export const appendLine = (file: string, value: object): void =>
  orExplain(file, () => appendFileSync(file, line(value)));

/** Begins such a file anew. @throws Failure STORE_UNUSABLE, STORE_FULL */
export const beginLines = (file: string, value: object): void =>
  orExplain(file, () => writeFileSync(file, line(value)));

function orExplain(file: string, write: () => void): void {
  try {
    write();
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOSPC')
      throw new Failure('STORE_FULL', `无法写入 ${file}；请腾出空间后重试`, { cause });
    throw new Failure('STORE_UNUSABLE', `无法写入 ${file}，请检查目录的权限与磁盘`, { cause });
  }
}
