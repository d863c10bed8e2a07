import { AsyncLocalStorage } from 'node:async_hooks';
import { Document } from '@langchain/core/documents';
import { BaseRetriever, type BaseRetrieverInput } from '@langchain/core/retrievers';
import { ensureConfig, type RunnableConfig } from '@langchain/core/runnables';
import { fullName } from '../catalogue/regions.ts';
import type { SearchResult } from '../answer/search/search.ts';
import { Failure } from '../domain/failures.ts';
import { type Narrowing, SEARCH_DEPTH } from '../domain/search.ts';
import type { Report, TrustLevel } from '../domain/report.ts';
import type { OpenLibrary } from '../cli/open-library.ts';
import { viewPath } from '../web/pages/view-path.ts';

/** Where a passage stands: enough to cite it. Offsets count in the stored text of the document. */
export interface PassageMetadata {
  readonly documentId: string;
  /** Names the text that the offsets count in, so that they still mean it after the document was updated. */
  readonly version: string | null;
  readonly title: string;
  readonly agency: string | null;
  readonly region: string | null;
  readonly year: number | null;
  readonly section: string | null;
  readonly start: number;
  readonly end: number;
  readonly trust: TrustLevel;
  /** Path of the source page that shows the passage in its place. */
  readonly viewUrl: string;
  /** Orders one result list and means nothing beyond it. */
  readonly score: number;
}

export interface WenzhengRetrieverInput extends BaseRetrieverInput {
  readonly library: Pick<OpenLibrary, 'search' | 'store'>;
  /** Passages wanted, 1 to 100. */
  readonly k?: number;
  /** Beside what the query itself names: a place, a body, years, a kind of document. */
  readonly filters?: Narrowing;
}

/** LangChain keeps the caller's signal from `_getRelevantDocuments`. */
const signals = new AsyncLocalStorage<AbortSignal | undefined>();

/** Passages of a library as LangChain documents: verbatim, best first, each with its exact place. */
export class WenzhengRetriever extends BaseRetriever<PassageMetadata> {
  static override lc_name() {
    return 'WenzhengRetriever';
  }
  lc_namespace = ['wenzheng', 'retrievers'];
  readonly #library: WenzhengRetrieverInput['library'];
  readonly #k: number;
  readonly #filters: Narrowing;

  /** @throws Failure REQUEST_INVALID when `k` is no whole number from 1 to 100 */
  constructor({ library, k = 4, filters = {}, ...fields }: WenzhengRetrieverInput) {
    super(fields);
    if (!Number.isInteger(k) || k < 1 || k > SEARCH_DEPTH)
      throw new Failure('REQUEST_INVALID', `k 应为 1 至 ${SEARCH_DEPTH} 的整数，收到的是 ${k}`);
    this.#library = library;
    this.#k = k;
    this.#filters = filters;
  }

  override async invoke(query: string, options?: RunnableConfig) {
    const config = ensureConfig(options);
    return signals.run(config.signal, () => super.invoke(query, config));
  }

  override async _getRelevantDocuments(query: string): Promise<Document<PassageMetadata>[]> {
    const signal = signals.getStore();
    const { passages } = await this.#library.search(query, {
      limit: this.#k,
      kind: 'passage',
      narrowing: this.#filters,
      ...(signal && { signal }),
    });
    const documents = await Promise.all(
      passages.map(async (hit) => {
        const report = await this.#library.store.report(hit.passage.report);
        return report ? documentOf(hit, report) : null;
      }),
    );
    return documents.filter((document) => document !== null);
  }
}

function documentOf({ passage, score }: SearchResult['passages'][number], report: Report): Document<PassageMetadata> {
  const { id, text, start, end, headings } = passage;
  return new Document({
    id,
    pageContent: text,
    metadata: {
      documentId: report.id,
      version: report.version,
      title: report.title,
      agency: report.agency?.name ?? null,
      region: report.region && (fullName(report.region) || null),
      year: report.period?.year ?? null,
      section: headings.join(' › ') || null,
      start,
      end,
      trust: report.quality.trust,
      viewUrl: viewPath(report.id, start, end, report.version),
      score,
    },
  });
}
