import { join } from 'node:path';
import { openFts5Hnswlib } from '../fts5-hnswlib.ts';
import { bigrams } from './bigrams.ts';
import { chunkText } from './corpus.ts';
import { DIMENSIONS, type SearchPipeline } from './pipeline.ts';

const BATCH = 1000;
const how = { terms: bigrams, dimensions: DIMENSIONS };
const graphIn = (folder: string) => join(folder, 'graph.hnsw');

export const fts5Hnswlib: SearchPipeline = {
  most: { chunks: 100_000, because: 'building the graph takes most of an hour' },
  async build(folder, chunks) {
    const pipeline = openFts5Hnswlib(folder, how);
    for (let start = 0; start < chunks; start += BATCH) {
      const size = Math.min(BATCH, chunks - start);
      pipeline.add(Array.from({ length: size }, (_, place) => ({ name: '', text: chunkText(start + place) })));
    }
    pipeline.save(graphIn(folder));
    pipeline.close();
  },
  async open(folder) {
    const pipeline = openFts5Hnswlib(folder, how);
    pipeline.load(graphIn(folder));
    return {
      // Rows are numbered from 1.
      search: async (question, limit) => pipeline.search(question, limit).map(({ id }) => id - 1),
      close: async () => pipeline.close(),
    };
  },
};
