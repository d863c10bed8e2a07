import { create, insertMultiple, search as searchIn } from '@orama/orama';
import { bigrams } from './bigrams.ts';
import { chunkText } from './corpus.ts';
import { hashedVector } from './hashed-vector.ts';
import { DIMENSIONS, type SearchPipeline } from './pipeline.ts';

const BATCH = 500;

/** Its hybrid search with pairs of characters for words. */
export const orama: SearchPipeline = {
  most: { chunks: 10_000, because: 'it takes seconds for a question and gigabytes for the index' },
  async open(_, chunks) {
    const database = create({
      schema: { chunk: 'number', text: 'string', vector: `vector[${DIMENSIONS}]` } as const,
      components: { tokenizer: { language: 'bigrams', normalizationCache: new Map(), tokenize: bigrams } },
    });
    for (let start = 0; start < chunks; start += BATCH) {
      const size = Math.min(BATCH, chunks - start);
      const rows = Array.from({ length: size }, (_, place) => {
        const text = chunkText(start + place);
        return { chunk: start + place, text, vector: hashedVector(bigrams(text), DIMENSIONS) };
      });
      await insertMultiple(database, rows, BATCH);
    }
    return {
      async search(question, limit) {
        const value = hashedVector(bigrams(question), DIMENSIONS);
        const { hits } = await searchIn(database, {
          mode: 'hybrid',
          term: question,
          properties: ['text'],
          vector: { value, property: 'vector' },
          similarity: 0,
          limit,
        });
        return hits.map(({ document }) => document.chunk);
      },
      close: async () => undefined,
    };
  },
};
