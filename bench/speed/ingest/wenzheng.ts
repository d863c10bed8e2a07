import { parseDocument } from '../../../ingest/worker/parse-document.ts';
import { reportId } from '../../../src/domain/ids.ts';
import type { ReportBundle } from '../../../src/domain/report.ts';
import { openSqliteStore } from '../../../src/storage/sqlite/sqlite-store.ts';
import { indexedTerms } from '../../../src/text/indexed-terms.ts';
import type { GeneratedReport } from './generate-report.ts';
import type { OpenPipeline } from './pipeline.ts';

/**
 * The product's work on a document, in this one process: bytes, form, metadata, facts, checks within the report,
 * passages, terms, SQLite. Left out is what depends on the rest of the library: comparing it with other reports.
 */
export const openWenzheng =
  (perCommit: number): OpenPipeline =>
  async (folder) => {
    const store = await openSqliteStore({ directory: folder, hnswFrom: Infinity });
    return {
      async ingest(batch) {
        for (let start = 0; start < batch.length; start += perCommit) {
          const bundles = await Promise.all(batch.slice(start, start + perCommit).map(parse));
          await store.batch(
            bundles.map((bundle) => ({ kind: 'replace', bundle, index: bundle.passages.map(indexIn(bundle)) })),
          );
        }
      },
      close: () => store.close(),
    };
  };

async function parse({ name, text }: GeneratedReport): Promise<ReportBundle> {
  const identity = { id: reportId(name), sourceName: name, sha256: name, fingerprint: name };
  const outcome = await parseDocument({ identity, bytes: new TextEncoder().encode(text), sidecar: {} });
  if (outcome.kind !== 'parsed') throw new Error(outcome.message);
  return outcome.bundles[0];
}

const indexIn =
  ({ report }: ReportBundle) =>
  (passage: ReportBundle['passages'][number]) => ({
    id: passage.id,
    terms: indexedTerms(passage, report.title),
    vector: null,
  });
