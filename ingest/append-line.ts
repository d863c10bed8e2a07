import { appendFileSync, writeFileSync } from 'node:fs';
import { Failure } from '../src/domain/failures.ts';

const line = (value: object) => `${JSON.stringify(value)}\n`;

/** Adds one JSON line to a file of the data directory. @throws Failure STORE_UNUSABLE */
export const appendLine = (file: string, value: object): void =>
  orExplain(file, () => appendFileSync(file, line(value)));

/** Begins such a file anew. @throws Failure STORE_UNUSABLE */
export const beginLines = (file: string, value: object): void =>
  orExplain(file, () => writeFileSync(file, line(value)));

function orExplain(file: string, write: () => void): void {
  try {
    write();
  } catch (cause) {
    const full = (cause as NodeJS.ErrnoException).code === 'ENOSPC';
    const advice = full ? '磁盘空间不足；请腾出空间后重试' : '请检查目录的权限与磁盘';
    throw new Failure('STORE_UNUSABLE', `无法写入 ${file}，${advice}`, { cause });
  }
}
