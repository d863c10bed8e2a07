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
import { type Today, todayIn } from '../domain/calendar-day.ts';
import { Failure } from '../domain/failures.ts';
import type { LibraryBackground } from '../http/parts.ts';
import type { ModelControl } from '../domain/model-state.ts';
import { createModelControl } from './model-control.ts';
import { createChatModel } from './chat-model.ts';
import { backgroundOf, isReadOnly, LOST } from './library-background.ts';
import { chooseEmbedder } from './embedders.ts';
import type { EmbedderChoice } from '../retrieval/embedder-choice.ts';
import { createRetriever, type Retriever } from '../retrieval/retriever.ts';
import { openSqliteStore } from '../storage/sqlite/sqlite-store.ts';
import type { Store } from '../storage/store.ts';

/** The library of a data directory with everything that answers from it. Here the engine and the embedder are named. */
export interface OpenLibrary {
  readonly store: Store;
  readonly background: LibraryBackground;
  /** The data directory cannot be written. */
  readonly readOnly: boolean;
  readonly today: Today;
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

/** For reading only where the data directory cannot be written: nothing but ingest has to. */
export async function openLibrary(config: Config): Promise<OpenLibrary> {
  const { dataDir, hnswFrom } = config;
  const channels = loadChannels(config.channelsFile);
  const readOnly = isReadOnly(dataDir);
  if (!readOnly) createFolder(dataDir);
  const store = await openSqliteStore({ directory: dataDir, hnswFrom, readOnly });
  const chat = createChatModel(config);
  const model = chat && createModelControl(chat, dataDir);
  const embedders = chooseEmbedder(config);
  const retriever = createRetriever({ store, embedderOf: embedders.open });
  const today = todayIn(config.timeZone);
  const budget = config.answerSeconds * 1000;
  const asking = createAnswering({ store, retriever, channels, phraser: model, today, budget });
  const examples = createExamples({ store, asking });
  return {
    store,
    background: backgroundOf(dataDir),
    readOnly,
    today,
    embedders,
    retriever,
    asking,
    search: createSearch({ store, retriever, channels, today }),
    statistics: createStatistics({ store }),
    suggest: createSuggest({ store, examples }),
    examples,
    model,
  };
}

/** The same for commands that change the library. @throws Failure STORE_READ_ONLY where it cannot be changed */
export async function openWritable(config: Config): Promise<OpenLibrary> {
  if (isReadOnly(config.dataDir))
    throw new Failure('STORE_READ_ONLY', `${config.dataDir}；请检查权限与挂载方式，或用 WENZHENG_DATA 换一个目录`);
  return openLibrary(config);
}

/** The same for commands that answer once: says on standard error where the library has lost what it held. */
export async function openToAnswer(config: Config): Promise<OpenLibrary> {
  const library = await openLibrary(config);
  const isEmpty = (await library.store.reports({}, { limit: 1 })).length === 0;
  if (library.background.wasFilled && isEmpty) console.error(`注意：${LOST}。`);
  return library;
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
