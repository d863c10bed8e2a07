import type { PassageId } from '../../../src/domain/ids.ts';
import type { Embedder } from '../../../src/models/embedder.ts';
import { createRetriever } from '../../../src/retrieval/retriever.ts';
import { openSqliteStore } from '../../../src/storage/sqlite/sqlite-store.ts';
import type { Change } from '../../../src/storage/store.ts';
import { indexedTerms } from '../../../src/text/indexed-terms.ts';
import { terms } from '../../../src/text/tokenise.ts';
import { bundleOf, sampleId } from '../../../test/storage/sample-bundles.ts';
import { chunkText, PER_REPORT, reportTitle } from './corpus.ts';
import { hashedVector } from './hashed-vector.ts';
import { DIMENSIONS, type SearchPipeline } from './pipeline.ts';

const REPORTS_A_COMMIT = 50;
const vectorOf = (text: string) => Float32Array.from(hashedVector(terms(text), DIMENSIONS));

const embedder: Embedder = {
  id: `hashed-${DIMENSIONS}`,
  dimensions: DIMENSIONS,
  embed: async (texts) => texts.map(vectorOf),
};

const nameOf = (report: number) => String(report).padStart(9, '0');
const CHUNK_ID = new RegExp(`^${sampleId('')}(\\d+)\\.(\\d+)$`);

function chunkOf(id: PassageId): number {
  const [, report, ordinal] = CHUNK_ID.exec(id) ?? [];
  return Number(report) * PER_REPORT + Number(ordinal);
}

function reportChange(report: number, chunks: number): Change {
  const count = Math.min(PER_REPORT, chunks - report * PER_REPORT);
  const texts = Array.from({ length: count }, (_, ordinal) => chunkText(report * PER_REPORT + ordinal));
  const bundle = bundleOf({ name: nameOf(report), texts, agency: reportTitle(report) });
  const index = bundle.passages.map((passage) => ({
    id: passage.id,
    terms: indexedTerms(passage, bundle.report.title),
    vector: vectorOf(passage.text),
  }));
  return { kind: 'replace', bundle, index };
}

/** The product's whole search: terms, vectors, fusion, near-duplicates, texts. */
export const wenzheng = (hnswFrom: number): SearchPipeline => ({
  async build(folder, chunks) {
    const store = await openSqliteStore({ directory: folder, hnswFrom });
    await store.batch([
      { kind: 'embedder', id: embedder.id, dimensions: DIMENSIONS, model: new Uint8Array(), trainedOn: 0 },
    ]);
    const reports = Math.ceil(chunks / PER_REPORT);
    for (let first = 0; first < reports; first += REPORTS_A_COMMIT) {
      const size = Math.min(REPORTS_A_COMMIT, reports - first);
      await store.batch(Array.from({ length: size }, (_, place) => reportChange(first + place, chunks)));
    }
    await store.lexiconStatistics(); // builds the index and saves it
    await store.close();
  },
  async open(folder) {
    const store = await openSqliteStore({ directory: folder, hnswFrom, readOnly: true });
    const retriever = createRetriever({ store, embedderOf: () => embedder });
    let [asked, withVectors] = [0, 0];
    return {
      async search(question, limit) {
        const { hits, trace } = await retriever.retrieve({ question, filter: {}, limit });
        asked += 1;
        if (trace.vectorWeight > 0) withVectors += 1;
        return hits.map(({ passage }) => chunkOf(passage.id));
      },
      remarks: () => `vectors were asked in ${Math.round((100 * withVectors) / asked)} % of the questions`,
      close: () => store.close(),
    };
  },
});
