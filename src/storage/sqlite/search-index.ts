import type { PassageId } from '../../domain/ids.ts';
import type { Store, StoredEmbedder } from '../store.ts';
import { allowedPassages } from './index/allowed-passages.ts';
import type { IndexKeeper } from './index/index-keeper.ts';
import { documentFrequency } from './index/inverted-index.ts';
import { lexicalCandidates } from './index/lexical-candidates.ts';
import { nearestPassages } from './nearest.ts';
import { type Statements, UP_TO_LIMIT, rowLimit } from './statements.ts';

type Searching = Pick<
  Store,
  'lexiconStatistics' | 'documentFrequencies' | 'lexicalCandidates' | 'embedder' | 'unembedded' | 'nearest'
>;

const UNEMBEDDED = `
  SELECT id FROM passages WHERE NOT EXISTS (SELECT 1 FROM vectors WHERE passage = id) ORDER BY id ${UP_TO_LIMIT}`;
const EMBEDDER = 'SELECT id, dimensions, model, trained_on AS trainedOn FROM embedder';

/** Searches run on the index in memory; only exact vectors are read from the database. */
export function createSearching(keeper: IndexKeeper, statements: Statements): Searching {
  let embedder: StoredEmbedder | undefined;

  /** A model has megabytes, so it is read once. */
  function readEmbedder() {
    const stored = statements<Pick<StoredEmbedder, 'id'>>('SELECT id FROM embedder').get();
    if (embedder?.id !== stored?.id) embedder = statements<StoredEmbedder>(EMBEDDER).get();
    return embedder;
  }

  return {
    lexiconStatistics: async () => {
      const { flat, reports, averageLength } = await keeper.current();
      return { reports, passages: flat.passages.length, averageLength };
    },
    documentFrequencies: async (terms) => {
      const { postings } = (await keeper.current()).flat;
      return terms.map((term) => documentFrequency(postings, term));
    },
    lexicalCandidates: async (terms, filter) => {
      const { flat } = await keeper.current();
      return lexicalCandidates(flat, terms, allowedPassages(filter, flat));
    },
    embedder: async () => readEmbedder(),
    unembedded: async (limit) =>
      statements<PassageId>(UNEMBEDDED)
        .pluck()
        .all({ limit: rowLimit(limit) }),
    nearest: async (vector, filter, limit) =>
      nearestPassages(await keeper.current(), vector, filter, limit, statements),
  };
}
