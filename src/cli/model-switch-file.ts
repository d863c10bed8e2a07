import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { topicOf } from '../catalogue/topics.ts';
import { Failure } from '../domain/failures.ts';
import type { ModelSwitch } from '../domain/model-state.ts';

const NAME = 'model-switch.json';

const schema = z.object({
  on: z.boolean(),
  offTopics: z.array(z.string()),
  changedAt: z.string().nullable(),
});

/** The switch as it was found. */
export interface KeptSwitch {
  readonly state: ModelSwitch;
  readonly damaged: boolean;
  readonly warnings: readonly string[];
}

const SET_ANEW = '用 PUT /api/v1/admin/model 重新设定';
const DAMAGED = `数据目录中的 ${NAME} 无法读取或内容有误，不知道工作人员关闭了什么，语言模型因此停用。请检查该文件的权限，再${SET_ANEW} on 和 offTopics。`;

/** As staff left it; on where nobody changed it. A file that cannot be read means off: someone wanted something switched off. */
export function readModelSwitch(dataDir: string): KeptSwitch {
  try {
    return withKnownTopics(schema.parse(JSON.parse(readFileSync(join(dataDir, NAME), 'utf8'))));
  } catch (error) {
    const isAbsent = (error as NodeJS.ErrnoException).code === 'ENOENT';
    const state = { on: isAbsent, offTopics: [], changedAt: null };
    return { state, damaged: !isAbsent, warnings: isAbsent ? [] : [DAMAGED] };
  }
}

function withKnownTopics(kept: ModelSwitch): KeptSwitch {
  const unknown = kept.offTopics.filter((id) => !topicOf(id));
  const state = { ...kept, offTopics: kept.offTopics.filter((id) => topicOf(id)) };
  const warning = `${NAME} 中的主题 ${unknown.join('、')} 已不在主题目录中，不起作用。请${SET_ANEW} offTopics。`;
  return { state, damaged: false, warnings: unknown.length === 0 ? [] : [warning] };
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
