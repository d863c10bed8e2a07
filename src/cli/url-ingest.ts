import { join } from 'node:path';
import { createFetcher } from '../../ingest/fetch/fetcher.ts';
import { openVisitLog } from '../../ingest/fetch/visit-log.ts';
import { type FileOutcome, ingestSources } from '../../ingest/pipeline.ts';
import { urlSource } from '../../ingest/sources/url-source.ts';
import { createWorkerPool } from '../../ingest/worker/worker-pool.ts';
import type { Config } from '../config.ts';
import { FAILURES, Failure } from '../domain/failures.ts';
import type { IngestedUrl, IngestUrl } from '../http/parts.ts';
import type { OpenLibrary } from './open-library.ts';

/** Ingests addresses for the service, one after the other. The embedder is not trained anew: that would take too long. */
export function createUrlIngest({ store, embedders }: OpenLibrary, { dataDir, userAgent, parseSeconds }: Config) {
  const web = { fetcher: createFetcher({ userAgent }), visits: openVisitLog(join(dataDir, 'visits.jsonl')) };
  const pool = createWorkerPool({ longestMs: parseSeconds * 1000 });
  let last: Promise<unknown> = Promise.resolve();

  async function ingestNow(url: string): Promise<IngestedUrl> {
    const embedder = await embedders.whileWriting(store);
    const results: IngestedUrl[] = [];
    for await (const outcome of ingestSources([urlSource(url, web)], { store, embedder, parse: pool.parse }))
      results.push(resultOf(outcome));
    const [first, ...others] = results;
    if (!first) throw new Error('a source has an outcome');
    return others.length > 0 ? { ...first, further: others.map(({ document }) => document) } : first;
  }

  const ingest: IngestUrl = (url) => {
    const next = last.then(() => ingestNow(url));
    last = next.catch(() => undefined);
    return next;
  };
  return { ingest, close: () => pool.close() };
}

function resultOf(outcome: FileOutcome): IngestedUrl {
  switch (outcome.kind) {
    case 'added':
    case 'replaced':
      return { outcome: outcome.kind, document: outcome.bundle.report.id };
    case 'unchanged':
      return { outcome: outcome.kind, document: outcome.report };
    case 'duplicate':
      return { outcome: outcome.kind, document: outcome.of };
    case 'failed':
      throw new Failure(outcome.code, outcome.message.slice(FAILURES[outcome.code].length + 1));
  }
}
