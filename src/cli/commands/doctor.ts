import { existsSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig } from '../../config.ts';
import { Failure } from '../../domain/failures.ts';
import { type Command, EXIT } from '../command.ts';
import { readJournal } from '../ingest-journal.ts';
import { isReadOnly, LOST } from '../library-background.ts';
import { type OpenLibrary, openLibrary } from '../open-library.ts';
import type { EmbedderChoice } from '../../retrieval/embedder-choice.ts';
import { FEEDBACK_FILE, openSqliteFeedback } from '../../storage/sqlite/feedback-store.ts';
import type { Store } from '../../storage/store.ts';
import { examineFacts } from '../../evidence/examine-facts.ts';

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
      ...(await examine(() => openLibrary({ ...config, dataDir }))),
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

/** What is wrong with a library, also when it does not even open. */
async function examine(open: () => Promise<OpenLibrary>): Promise<readonly string[]> {
  try {
    const { store, embedders, model, background } = await open();
    try {
      const damage = await store.verify();
      const problems = [
        ...damage,
        ...(background.wasFilled ? await whereReadable(() => lossIn(store), damage) : []),
        ...(await whereReadable(() => contradictionsIn(store), damage)),
        ...(await embedderProblems(store, embedders)),
        ...(model?.state().warnings ?? []),
      ];
      for (const line of await whereReadable(() => stateLines(store, embedders), damage)) console.log(line);
      return [...new Set(problems)];
    } finally {
      await store.close();
    }
  } catch (error) {
    return [wordsOf(error)];
  }
}

/** A tool that is to explain what is wrong never ends in a stack trace itself. */
const wordsOf = (error: unknown) =>
  error instanceof Failure
    ? error.message
    : `检查本身出错，请报告：${error instanceof Error ? error.message : String(error)}`;

/** A file that is not there yet is made with the first feedback, and none where nothing can be written. */
async function feedbackProblems(dataDir: string): Promise<string[]> {
  if (!existsSync(join(dataDir, FEEDBACK_FILE)) || isReadOnly(dataDir)) return [];
  const feedback = openSqliteFeedback(dataDir);
  const trouble = await feedback.trouble();
  await feedback.close();
  return trouble === null ? [] : [trouble];
}

/** Nothing more where the database cannot be read: its damage is told of already. */
async function whereReadable(read: () => Promise<string[]>, damage: readonly string[]): Promise<string[]> {
  try {
    return await read();
  } catch (error) {
    return damage.length > 0 ? [] : [wordsOf(error)];
  }
}

async function lossIn(store: Store): Promise<string[]> {
  return (await store.reports({}, { limit: 1 })).length === 0 ? [LOST] : [];
}

async function contradictionsIn(store: Store): Promise<string[]> {
  const found: string[] = [];
  for await (const line of examineFacts(store)) found.push(line);
  return found;
}

async function stateLines(store: Store, embedders: EmbedderChoice): Promise<string[]> {
  const { generation, reports, passages, facts, vectors, notices } = await store.describe();
  const stored = await store.embedder();
  const usable = stored && embedders.open(stored);
  const trained = stored && stored.trainedOn > 0 ? `，由 ${stored.trainedOn} 段训练` : '';
  const embedder = !stored
    ? '尚未生成（资料少于 64 段，或上次入库没有完成），检索只用词语'
    : `${stored.id}，${stored.dimensions} 维${trained}${usable ? '' : '；当前设置不是这种模型，检索只用词语'}`;
  return [
    `资料库：${reports} 份文件，${passages} 段，${facts} 个数字，${vectors} 个向量，版本 ${generation}`,
    `语义向量：${embedder}`,
    ...notices.map((notice) => `提示：${notice}`),
  ];
}

/** Runs the embedder once, as a question would: a model or an endpoint can be named rightly and still not work. */
async function embedderProblems(store: Store, embedders: EmbedderChoice): Promise<readonly string[]> {
  try {
    const stored = await store.embedder();
    await (stored && embedders.open(stored))?.embed(['政府信息公开申请'], 'question');
    return [];
  } catch (error) {
    return [wordsOf(error)];
  }
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
