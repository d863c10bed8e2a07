import { terms } from '../../../src/text/tokenise.ts';
import { openFts5Hnswlib as open } from '../fts5-hnswlib.ts';
import type { OpenPipeline } from './pipeline.ts';

const CHUNK = 300;
const DIMENSIONS = 384;

const cut = (text: string) =>
  Array.from({ length: Math.ceil(text.length / CHUNK) }, (_, place) => text.slice(place * CHUNK, (place + 1) * CHUNK));

/** Chunks of 300 characters and nothing else: it reads no table, no figure and no title. */
export const openFts5Hnswlib: OpenPipeline = async (folder) => {
  const pipeline = open(folder, { terms, dimensions: DIMENSIONS });
  return {
    ingest: async (batch) =>
      pipeline.add(batch.flatMap(({ name, text }) => cut(text).map((chunk) => ({ name, text: chunk })))),
    close: async () => pipeline.close(),
  };
};
