import { Failure } from '../domain/failures.ts';
import type { PassageId, ReportId } from '../domain/ids.ts';
import type { Embedder } from '../models/embedder.ts';
import type { Store, StoredEmbedder } from '../storage/store.ts';
import { indexedText } from '../text/indexed-terms.ts';

/** Fewer passages have too little in common to learn from. */
const MIN_PASSAGES = 64;
const MAX_DIMENSIONS = 256;
const PASSAGES_PER_DIMENSION = 4;
/** A library that grew by half has words its model never saw. */
const GROWTH = 1.5;
const PAGE = 200;

/** A trained embedder, and the bytes from which it can be opened again. */
export interface TrainedEmbedder {
  readonly embedder: Embedder;
  readonly model: Uint8Array;
}

/** Learns from texts; undefined when there is nothing to be learned. */
export type TrainEmbedder = (texts: readonly string[], dimensions: number) => TrainedEmbedder | undefined;

/** Opens a stored embedder; undefined for a kind that this installation does not have. */
export type OpenEmbedder = (stored: StoredEmbedder) => Embedder | undefined;

/** The embedder of the store, opened once per id. Undefined also where it is damaged: `doctor` tells of that. */
export function createEmbedderLoader(store: Store, open: OpenEmbedder): () => Promise<Embedder | undefined> {
  let loaded: { readonly id: string; readonly embedder: Embedder | undefined } | undefined;
  return async () => {
    const stored = await store.embedder();
    if (!stored) return undefined;
    if (loaded?.id !== stored.id) loaded = { id: stored.id, embedder: openSound(stored, open) };
    return loaded.embedder;
  };
}

function openSound(stored: StoredEmbedder, open: OpenEmbedder): Embedder | undefined {
  try {
    return open(stored);
  } catch (error) {
    if (error instanceof Failure && error.code === 'STORE_DAMAGED') return undefined;
    throw error;
  }
}

/** Once, for a program that ends soon, such as an ingest. */
export const loadEmbedder = (store: Store, open: OpenEmbedder) => createEmbedderLoader(store, open)();

/** Is there enough to learn from, and no model yet, or one from a library that was much smaller? */
export async function needsTraining(store: Store): Promise<boolean> {
  const { passages } = await store.describe();
  const trainedOn = (await store.embedder())?.trainedOn ?? 0;
  return passages >= MIN_PASSAGES && passages >= trainedOn * GROWTH;
}

interface PassageText {
  readonly id: PassageId;
  readonly text: string;
}

async function readTexts(store: Store): Promise<readonly PassageText[]> {
  const texts: PassageText[] = [];
  let after: ReportId | undefined;
  do {
    const page = await store.reports({}, { limit: PAGE, ...(after && { after }) });
    for (const { id, title } of page) {
      const passages = await store.passagesOf(id);
      texts.push(...passages.map((passage) => ({ id: passage.id, text: indexedText(passage, title) })));
    }
    after = page.at(-1)?.id;
  } while (after);
  return texts;
}

/**
 * Trains an embedder on all passages and stores it with a vector for each of them, as one change. Returns undefined and
 * changes nothing when the library is too small.
 */
export async function trainEmbedder(store: Store, train: TrainEmbedder): Promise<Embedder | undefined> {
  const passages = await readTexts(store);
  if (passages.length < MIN_PASSAGES) return undefined;
  const texts = passages.map(({ text }) => text);
  const dimensions = Math.min(MAX_DIMENSIONS, Math.floor(passages.length / PASSAGES_PER_DIMENSION));
  const trained = train(texts, dimensions);
  if (!trained) return undefined;
  const { embedder, model } = trained;
  const vectors = await embedder.embed(texts);
  await store.batch([
    { kind: 'embedder', id: embedder.id, dimensions: embedder.dimensions, model, trainedOn: passages.length },
    { kind: 'embed', vectors: passages.map(({ id }, index) => ({ id, vector: vectors[index]! })) },
  ]);
  return embedder;
}
