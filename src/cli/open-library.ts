import { mkdirSync, readFileSync } from 'node:fs';
import { ZodError, z } from 'zod';
import { createAnswering } from '../answer/pipeline.ts';
import type { Asking } from '../answer/asking.ts';
import { type Examples, createExamples } from '../answer/examples/examples.ts';
import { createSearch } from '../answer/search/search.ts';
import { type Statistics, createStatistics } from '../answer/statistics/statistics.ts';
import { type Suggest, createSuggest } from '../answer/suggest/suggest.ts';
import { readChannels } from '../catalogue/channels.ts';
import type { Config } from '../config.ts';
import type { Channels } from '../domain/channels.ts';
import { Failure } from '../domain/failures.ts';
import type { ModelControl } from '../domain/model-state.ts';
import { createModelControl } from './model-control.ts';
import { createChatModel } from './chat-model.ts';
import { chooseEmbedder } from './embedders.ts';
import type { EmbedderChoice } from '../retrieval/embedder-choice.ts';
import { createRetriever, type Retriever } from '../retrieval/retriever.ts';
import { openSqliteStore } from '../storage/sqlite/sqlite-store.ts';
import type { Store } from '../storage/store.ts';

/** The library of a data directory with everything that answers from it. Here the engine and the embedder are named. */
export interface OpenLibrary {
  readonly store: Store;
  readonly embedders: EmbedderChoice;
  readonly retriever: Retriever;
  readonly asking: Asking;
  readonly search: ReturnType<typeof createSearch>;
  readonly statistics: Statistics;
  readonly suggest: Suggest;
  readonly examples: Examples;
  /** Null where no language model is configured. */
  readonly model: ModelControl | null;
}

export async function openLibrary(config: Config): Promise<OpenLibrary> {
  const { dataDir, hnswFrom } = config;
  const channels = loadChannels(config.channelsFile);
  createFolder(dataDir);
  const store = await openSqliteStore({ directory: dataDir, hnswFrom });
  const chat = createChatModel(config);
  const model = chat && createModelControl(chat, dataDir);
  const embedders = chooseEmbedder(config);
  const retriever = createRetriever({ store, embedderOf: embedders.open });
  const asking = createAnswering({ store, retriever, channels, phraser: model });
  const examples = createExamples({ store, asking });
  return {
    store,
    embedders,
    retriever,
    asking,
    search: createSearch({ store, retriever, channels }),
    statistics: createStatistics({ store }),
    suggest: createSuggest({ store, examples }),
    examples,
    model,
  };
}

/** The cards of the operator's file, or those that ship. */
function loadChannels(file: string | null): Channels {
  if (file === null) return readChannels();
  try {
    return readChannels(JSON.parse(readFileSync(file, 'utf8')));
  } catch (cause) {
    const reason = cause instanceof ZodError ? z.prettifyError(cause) : '无法读取，或不是合法的 JSON';
    throw new Failure('CONFIG_INVALID', `WENZHENG_CHANNELS 所指的 ${file} 不可用：${reason}`, { cause });
  }
}

function createFolder(directory: string): void {
  try {
    mkdirSync(directory, { recursive: true });
  } catch (cause) {
    throw new Failure('STORE_UNUSABLE', `无法创建 ${directory}，请检查权限或用 WENZHENG_DATA 换一个目录`, { cause });
  }
}
