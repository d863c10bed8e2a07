import { Failure } from '../domain/failures.ts';
import { examineFacts } from '../evidence/examine-facts.ts';
import type { EmbedderChoice } from '../retrieval/embedder-choice.ts';
import type { Store } from '../storage/store.ts';
import { LOST } from './library-background.ts';
import type { OpenLibrary } from './open-library.ts';

/** What is wrong with a library, also when it does not even open; prints what state it is in. */
export async function examineLibrary(open: () => Promise<OpenLibrary>): Promise<readonly string[]> {
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
