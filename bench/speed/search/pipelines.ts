import { fts5Hnswlib } from './fts5-hnswlib.ts';
import { langchainHnswlib, langchainMemory } from './langchain.ts';
import { orama } from './orama.ts';
import type { SearchPipeline } from './pipeline.ts';
import { wenzheng } from './wenzheng.ts';

export const PRODUCT = 'wenzheng';
export const BASELINE = 'fts5+hnswlib';
/** Its list is exact. */
export const EXACT = 'langchain memory';

export const PIPELINES: Readonly<Record<string, SearchPipeline>> = {
  [PRODUCT]: wenzheng(Infinity),
  'wenzheng+hnswlib': wenzheng(1),
  [BASELINE]: fts5Hnswlib,
  [EXACT]: langchainMemory,
  'langchain hnswlib': langchainHnswlib,
  orama,
};
