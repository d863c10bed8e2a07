import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { Failure } from '../domain/failures.ts';
import type { ModelSwitch } from '../domain/model-state.ts';

const NAME = 'model-switch.json';

const schema = z.object({
  on: z.boolean(),
  offTopics: z.array(z.string()),
  changedAt: z.string().nullable(),
});

/** As staff left it; on where nobody changed it. A file that cannot be read means off: someone wanted something switched off. */
export function readModelSwitch(dataDir: string): ModelSwitch {
  const file = join(dataDir, NAME);
  if (!existsSync(file)) return { on: true, offTopics: [], changedAt: null };
  try {
    return schema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return { on: false, offTopics: [], changedAt: null };
  }
}

/** @throws Failure STORE_UNUSABLE when it cannot be written; the former state stays */
export function keepModelSwitch(dataDir: string, state: ModelSwitch): void {
  const file = join(dataDir, NAME);
  try {
    const handle = openSync(`${file}.tmp`, 'w');
    try {
      writeSync(handle, `${JSON.stringify(state, null, 2)}\n`);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(`${file}.tmp`, file);
  } catch (cause) {
    throw new Failure('STORE_UNUSABLE', `无法写入 ${file}，请检查权限和剩余空间`, { cause });
  }
}
