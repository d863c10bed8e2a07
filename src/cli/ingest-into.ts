import type { FoundFile } from '../../ingest/collect-files.ts';
import { type FileOutcome, ingestFiles } from '../../ingest/pipeline.ts';
import { loadEmbedder, needsTraining, trainEmbedder } from '../retrieval/embedding.ts';
import { openEmbedder, trainLocally } from './embedders.ts';
import type { OpenLibrary } from './open-library.ts';

export interface IngestReporter {
  file(outcome: FileOutcome): void;
  training(): void;
  done(): void;
}

/** Ingests files and trains the embedder when the library has outgrown it. Resolves to the number of failed files. */
export async function ingestInto(
  { store }: OpenLibrary,
  files: readonly FoundFile[],
  report: IngestReporter,
): Promise<number> {
  const embedder = (await loadEmbedder(store, openEmbedder)) ?? null;
  let failed = 0;
  for await (const outcome of ingestFiles(files, { store, embedder })) {
    if (outcome.kind === 'failed') failed++;
    report.file(outcome);
  }
  if (await needsTraining(store)) {
    report.training();
    await trainEmbedder(store, trainLocally);
  }
  report.done();
  return failed;
}
