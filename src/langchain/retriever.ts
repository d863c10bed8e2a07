import { Document } from '@langchain/core/documents';
import { BaseRetriever, type BaseRetrieverInput } from '@langchain/core/retrievers';
import { fullName } from '../catalogue/regions.ts';
import type { SearchResult } from '../answer/search.ts';
import type { Narrowing } from '../domain/search.ts';
import type { Report, TrustLevel } from '../domain/report.ts';
import type { OpenLibrary } from '../cli/open-library.ts';
import { viewPath } from '../web/pages/view-path.ts';

/** Where a passage stands: enough to cite it. Offsets count in the stored text of the document. */
export interface PassageMetadata {
  readonly documentId: string;
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

/** Passages of a library as LangChain documents: verbatim, best first, each with its exact place. */
export class WenzhengRetriever extends BaseRetriever<PassageMetadata> {
  static override lc_name() {
    return 'WenzhengRetriever';
  }
  lc_namespace = ['wenzheng', 'retrievers'];
  readonly #library: WenzhengRetrieverInput['library'];
  readonly #k: number;
  readonly #filters: Narrowing;

  constructor({ library, k = 4, filters = {}, ...fields }: WenzhengRetrieverInput) {
    super(fields);
    this.#library = library;
    this.#k = k;
    this.#filters = filters;
  }

  override async _getRelevantDocuments(query: string): Promise<Document<PassageMetadata>[]> {
    const options = { limit: this.#k, kind: 'passage', narrowing: this.#filters } as const;
    const { passages } = await this.#library.search(query, options);
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
      title: report.title,
      agency: report.agency?.name ?? null,
      region: report.region && (fullName(report.region) || null),
      year: report.period?.year ?? null,
      section: headings.join(' › ') || null,
      start,
      end,
      trust: report.quality.trust,
      viewUrl: viewPath(report.id, start, end),
      score,
    },
  });
}
