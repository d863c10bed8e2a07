import { type FileOutcome, ingestSources } from '../../ingest/pipeline.ts';
import type { Source } from '../../ingest/sources/source.ts';
import { createWorkerPool } from '../../ingest/worker/worker-pool.ts';
import { Failure } from '../domain/failures.ts';
import type { EmbedderChoice, EmbeddingProgress } from '../retrieval/embedder-choice.ts';
import type { Store } from '../storage/store.ts';
import { endOnSignal } from './end-on-signal.ts';

export interface IngestReporter extends EmbeddingProgress {
  file(outcome: FileOutcome): void;
  /** Vectors could not be made; search does without until the next run. */
  unembedded(reason: string): void;
  done(): void;
}

/** The library that is added to. */
interface IngestTarget {
  readonly store: Store;
  readonly embedders: EmbedderChoice;
}

export interface IngestOptions {
  /** For one document. */
  readonly parseSeconds: number;
  /** Tell what would happen, and write nothing. */
  readonly dryRun?: boolean;
}

/** Ingests sources and trains the embedder when the library has outgrown it. Resolves to the number of failures. */
export async function ingestInto(
  { store, embedders }: IngestTarget,
  sources: readonly Source[],
  report: IngestReporter,
  { parseSeconds, dryRun = false }: IngestOptions,
): Promise<number> {
  const embedder = await embedders.whileWriting(store);
  const pool = createWorkerPool({ longestMs: parseSeconds * 1000 });
  // Not while the embedder is trained: nothing would be heard before it is done, and Node ends the program by itself.
  const forgetSignals = endOnSignal(() => {
    pool.close();
    console.error('已中断。已经入库的都已保存；重新运行同一命令即可继续。');
  });
  let failed = 0;
  try {
    for await (const outcome of ingestSources(sources, { store, embedder, parse: pool.parse, dryRun })) {
      if (outcome.kind === 'failed') failed++;
      report.file(outcome);
    }
  } finally {
    forgetSignals();
    pool.close();
  }
  if (!dryRun) await refresh(store, embedders, report);
  report.done();
  return failed;
}

/** The reports are in the library already: an endpoint that fails costs their vectors for now, and nothing else. */
async function refresh(store: Store, embedders: EmbedderChoice, report: IngestReporter): Promise<void> {
  try {
    await embedders.refresh(store, report);
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== 'EMBEDDER_UNUSABLE') throw error;
    report.unembedded(error.message);
  }
}

/** Several reporters as one. */
export const reportToAll = (reporters: readonly IngestReporter[]): IngestReporter => ({
  file: (outcome) => reporters.forEach((reporter) => reporter.file(outcome)),
  training: () => reporters.forEach((reporter) => reporter.training()),
  embedded: (done, total) => reporters.forEach((reporter) => reporter.embedded(done, total)),
  unembedded: (reason) => reporters.forEach((reporter) => reporter.unembedded(reason)),
  done: () => reporters.forEach((reporter) => reporter.done()),
});
