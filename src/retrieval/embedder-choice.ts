import type { PassageId, ReportId } from '../domain/ids.ts';
import type { Embedder } from '../models/embedder.ts';
import type { Store } from '../storage/store.ts';
import { indexedText } from '../text/indexed-terms.ts';
import { type OpenEmbedder, type TrainEmbedder, loadEmbedder, needsTraining, trainEmbedder } from './embedding.ts';

/** Told while vectors are made, with how many of how many are there. */
export interface EmbeddingProgress {
  training(): void;
  embedded(done: number, total: number): void;
}

/** Which embedder a library has, and how its vectors are kept up to date. Vectors of two embedders never meet. */
export interface EmbedderChoice {
  readonly open: OpenEmbedder;
  /** The one that embeds each report as it is written; null where that is left to `refresh`. */
  whileWriting(store: Store): Promise<Embedder | null>;
  /** Makes what vectors are missing; an interruption costs nothing, the next call goes on where it stopped. */
  refresh(store: Store, progress: EmbeddingProgress): Promise<void>;
  /** Makes all vectors anew, or goes on where doing so was interrupted. Undefined: the library is too small for it. */
  renew(store: Store, progress: EmbeddingProgress): Promise<Embedder | undefined>;
}

/** Learns from the library itself; trained anew when the library has outgrown it. */
export const trainedChoice = (open: OpenEmbedder, train: TrainEmbedder): EmbedderChoice => ({
  open,
  whileWriting: async (store) => (await loadEmbedder(store, open)) ?? null,
  async refresh(store, progress) {
    if (await needsTraining(store)) {
      progress.training();
      await trainEmbedder(store, train);
    }
    // What another process wrote meanwhile, with no embedder or another one.
    const embedder = await loadEmbedder(store, open);
    if (embedder) await embedMissing(store, embedder, progress);
  },
  async renew(store, progress) {
    progress.training();
    return trainEmbedder(store, train);
  },
});

/** A finished model elsewhere. It may fail at any time, so reports are written without it and embedded afterwards. */
export const fixedChoice = (open: OpenEmbedder, connect: () => Promise<Embedder>): EmbedderChoice => ({
  open,
  whileWriting: async () => null,
  async refresh(store, progress) {
    const stored = await store.embedder();
    const embedder = (stored && open(stored)) ?? (await connect());
    if (stored?.id !== embedder.id) await adopt(store, embedder);
    await embedMissing(store, embedder, progress);
  },
  async renew(store, progress) {
    const embedder = await connect();
    const { embedder: stored, vectors, passages } = await store.describe();
    if (stored !== embedder.id || vectors >= passages) await adopt(store, embedder);
    await embedMissing(store, embedder, progress);
    return embedder;
  },
});

/** All vectors so far were another's, and go. */
const adopt = async (store: Store, { id, dimensions }: Embedder) =>
  store.batch([
    { kind: 'embedder', id: '', dimensions: 0, model: new Uint8Array(), trainedOn: 0 },
    { kind: 'embedder', id, dimensions, model: new Uint8Array(), trainedOn: 0 },
  ]);

/** Passages of one request and one commit. */
const PAGE = 64;

async function embedMissing(store: Store, embedder: Embedder, progress: EmbeddingProgress): Promise<void> {
  const { passages, vectors } = await store.describe();
  let done = vectors;
  for (;;) {
    const ids = await store.unembedded(PAGE);
    if (ids.length === 0) return;
    await store.batch([{ kind: 'embed', vectors: await embedPage(store, embedder, ids) }]);
    done += ids.length;
    progress.embedded(Math.min(done, passages), passages);
  }
}

async function embedPage(store: Store, embedder: Embedder, ids: readonly PassageId[]) {
  const passages = await store.passages(ids);
  const titles = new Map<ReportId, string>();
  for (const { report } of passages)
    if (!titles.has(report)) titles.set(report, (await store.report(report))?.title ?? '');
  const texts = passages.map((passage) => indexedText(passage, titles.get(passage.report) ?? ''));
  const vectors = await embedder.embed(texts);
  return passages.flatMap(({ id }, index) => {
    const vector = vectors[index];
    return vector ? [{ id, vector }] : [];
  });
}
