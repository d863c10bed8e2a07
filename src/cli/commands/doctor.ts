import { existsSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig } from '../../config.ts';
import { type Command, EXIT } from '../command.ts';
import { readJournal } from '../ingest-journal.ts';
import { examineLibrary } from '../examine-library.ts';
import { isReadOnly } from '../library-background.ts';
import { openLibrary } from '../open-library.ts';
import { FEEDBACK_FILE, openSqliteFeedback } from '../../storage/sqlite/feedback-store.ts';

const help = `用法：wenzheng doctor

检查数据目录：数据库是否完好、每份报告与入库时的校验值是否相符、每个数字与原文该处是否相符、索引与数据库是否一致、语义向量能否生成、语言模型的开关能否读出、最近一次入库的失败、磁盘空间。

退出码：0 完好 · 1 有损坏或不一致（打印出来的每一条都要处理）`;

/** A tenth of a gigabyte: enough for some thousand reports. */
const SCARCE_BYTES = 100 * 1024 * 1024;

export const command: Command = {
  help,
  options: {},
  async run() {
    const { dataDir, ...config } = readConfig();
    const problems = [
      ...(await examineLibrary(() => openLibrary({ ...config, dataDir }))),
      ...(await feedbackProblems(dataDir)),
    ];
    for (const line of [...lastRunLines(dataDir), ...diskLines(dataDir)]) console.log(line);
    for (const problem of problems) console.error(`问题：${problem}`);
    console.log(
      problems.length === 0
        ? '完好。'
        : `有 ${problems.length} 个问题，请按上面的说明处理；没有说明的，请从备份恢复，或换一个空目录重新入库。`,
    );
    return problems.length === 0 ? EXIT.ok : EXIT.failed;
  },
};

/** A file that is not there yet is made with the first feedback, and none where nothing can be written. */
async function feedbackProblems(dataDir: string): Promise<string[]> {
  if (!existsSync(join(dataDir, FEEDBACK_FILE)) || isReadOnly(dataDir)) return [];
  const feedback = openSqliteFeedback(dataDir);
  const trouble = await feedback.trouble();
  await feedback.close();
  return trouble === null ? [] : [trouble];
}

function lastRunLines(dataDir: string): string[] {
  const run = readJournal(dataDir);
  if (!run) return ['最近入库：没有记录'];
  const failures = run.entries.filter(({ outcome }) => outcome === 'failed');
  const state = run.ended === null ? '，没有完成；重新运行同一命令即可继续' : '';
  return [
    `最近入库：始于 ${run.begun}，处理 ${run.seen} / ${run.sources} 个，失败 ${failures.length} 个${state}`,
    ...failures.map(({ file, code, message }) => `  失败  ${file}：${message ?? ''}（${code ?? ''}）`),
  ];
}

/** Nothing where there is no such folder: that is told as the problem it is. */
function diskLines(dataDir: string): string[] {
  if (!existsSync(dataDir)) return [];
  const { bavail, bsize } = statfsSync(dataDir);
  const free = bavail * bsize;
  const scarce = free < SCARCE_BYTES ? '，空间紧张，请及时清理' : '';
  return [`磁盘空间：可用 ${Math.round(free / 1048576)} MB${scarce}`];
}
