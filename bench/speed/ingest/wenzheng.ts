import { ingestSources } from '../../../ingest/pipeline.ts';
import type { Source } from '../../../ingest/sources/source.ts';
import { parseDocument } from '../../../ingest/worker/parse-document.ts';
import { openSqliteStore } from '../../../src/storage/sqlite/sqlite-store.ts';
import type { GeneratedReport } from './generate-report.ts';
import type { OpenPipeline } from './pipeline.ts';

/**
 * The product's own way, all of it on one core: bytes, form, facts, checks, passages, terms, SQLite. Parsing runs in
 * this process, where the command line gives it to workers.
 */
export const openWenzheng: OpenPipeline = async (folder) => {
  const store = await openSqliteStore({ directory: folder, hnswFrom: Infinity });
  return {
    async ingest(batch) {
      for await (const outcome of ingestSources(batch.map(sourceOf), { store, embedder: null, parse: parseDocument })) {
        if (outcome.kind !== 'added') throw new Error(`${outcome.file}: ${outcome.kind}`);
      }
    },
    close: () => store.close(),
  };
};

const sourceOf = ({ name, text }: GeneratedReport): Source => ({
  label: name,
  read: async () => ({
    kind: 'content',
    address: name,
    sourceName: name,
    bytes: new TextEncoder().encode(text),
    sidecar: {},
  }),
});
