import { type FileOutcome, ingestSources } from '../../ingest/pipeline.ts';
import type { Source } from '../../ingest/sources/source.ts';
import { createWorkerPool } from '../../ingest/worker/worker-pool.ts';
import { loadEmbedder, needsTraining, trainEmbedder } from '../retrieval/embedding.ts';
import { openEmbedder, trainLocally } from './embedders.ts';
import type { OpenLibrary } from './open-library.ts';

export interface IngestReporter {
  file(outcome: FileOutcome): void;
  training(): void;
  done(): void;
}

export interface IngestOptions {
  /** For one document. */
  readonly parseSeconds: number;
  /** Tell what would happen, and write nothing. */
  readonly dryRun?: boolean;
}

/** Ingests sources and trains the embedder when the library has outgrown it. Resolves to the number of failures. */
export async function ingestInto(
  { store }: Pick<OpenLibrary, 'store'>,
  sources: readonly Source[],
  report: IngestReporter,
  { parseSeconds, dryRun = false }: IngestOptions,
): Promise<number> {
  const embedder = (await loadEmbedder(store, openEmbedder)) ?? null;
  const pool = createWorkerPool({ longestMs: parseSeconds * 1000 });
  let failed = 0;
  try {
    for await (const outcome of ingestSources(sources, { store, embedder, parse: pool.parse, dryRun })) {
      if (outcome.kind === 'failed') failed++;
      report.file(outcome);
    }
  } finally {
    pool.close();
  }
  if (!dryRun && (await needsTraining(store))) {
    report.training();
    await trainEmbedder(store, trainLocally);
  }
  report.done();
  return failed;
}

/** Several reporters as one. */
export const reportToAll = (reporters: readonly IngestReporter[]): IngestReporter => ({
  file: (outcome) => reporters.forEach((reporter) => reporter.file(outcome)),
  training: () => reporters.forEach((reporter) => reporter.training()),
  done: () => reporters.forEach((reporter) => reporter.done()),
});
