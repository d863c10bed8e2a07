import type { Fact } from '../domain/fact.ts';
import type { Passage } from '../domain/passage.ts';
import { type Correction, type HistorySeries, type InquiryChannel, SEARCH_DEPTH } from '../domain/search.ts';
import type { Retrieval, Retriever } from '../retrieval/retriever.ts';
import { isValued, lookUp } from '../statistics/look-up.ts';
import type { ReportFilter, Store } from '../storage/store.ts';
import { viewOf } from '../text/view.ts';
import { createLibraryReader, type Library } from './library.ts';
import { correctionsOf } from './search/corrections-of.ts';
import { findHistory } from './search/find-history.ts';
import { findInquiryChannels } from './search/find-inquiry-channels.ts';
import { type MatchingDocument, matchingDocuments } from './search/matching-documents.ts';
import type { Slots } from './slots.ts';
import { namedReports } from './steps/locate.ts';
import { readSlots } from './steps/understand.ts';

export interface SearchResult {
  readonly figures: readonly Fact[];
  readonly passages: readonly { readonly passage: Passage; readonly score: number }[];
  readonly history: readonly HistorySeries[];
  readonly channels: readonly InquiryChannel[];
  /** What was read otherwise than it is written. */
  readonly corrections: readonly Correction[];
  /** Of all figures and passages that match, up to the depth of a search. */
  readonly documents: readonly MatchingDocument[];
  /** How the passages were found; null when none were asked for. */
  readonly retrieval: Retrieval | null;
}

export type SearchGroup = 'figure' | 'passage' | 'history' | 'channel';

interface SearchDependencies {
  readonly store: Store;
  readonly retriever: Retriever;
  readonly now?: () => Date;
}

/** Figures and passages side by side, within the place, body and years that the query names; the years and the desks of
 * the bodies that it names. */
export function createSearch({ store, retriever, now = () => new Date() }: SearchDependencies) {
  const readLibrary = createLibraryReader(store);
  return async (
    query: string,
    options: { readonly limit: number; readonly kind?: SearchGroup },
  ): Promise<SearchResult> => {
    const library = await readLibrary();
    const written = viewOf(query).text.trim();
    const slots = readSlots(written, library, now());
    const corrections = correctionsOf(written, slots);
    const text = corrections[0]?.query ?? written;
    const wants = (group: SearchGroup) => options.kind === undefined || options.kind === group;
    const figures = wants('figure') ? await findFigures(store, library, slots, text) : [];
    const request = { question: text, filter: filterOf(slots, library), limit: SEARCH_DEPTH };
    const retrieval = wants('passage') ? await retriever.retrieve(request) : null;
    const passages = retrieval?.hits ?? [];
    const history = wants('history') ? await findHistory(store, library, slots, text) : [];
    const channels = wants('channel') ? await findInquiryChannels(store, library, slots, text) : [];
    const documents = matchingDocuments(
      library,
      figures,
      passages.map(({ passage }) => passage),
    );
    const first = <Result>(results: readonly Result[]) => results.slice(0, options.limit);
    return {
      figures: first(figures),
      passages: first(passages),
      history: first(history),
      channels: first(channels),
      corrections,
      documents,
      retrieval,
    };
  };
}

/** Slots are hard filters; a place that the library has no report of filters nothing. */
function filterOf(slots: Slots, library: Library): ReportFilter {
  const named = namedReports(slots, library) ?? [];
  const { years } = slots.time;
  const dated = named.filter(({ period }) => years.length === 0 || period === null || years.includes(period.year));
  return dated.length > 0 ? { reportIds: dated.map(({ id }) => id) } : {};
}

async function findFigures(store: Store, library: Library, slots: Slots, text: string): Promise<Fact[]> {
  const { reportIds } = filterOf(slots, library);
  const reports = library.reports.filter(({ id }) => !reportIds || reportIds.includes(id));
  const { readings } = await lookUp(store, reports, slots.measures.list, text);
  const facts = readings.filter(isValued).flatMap(({ finding }) => finding.facts);
  return facts.slice(0, SEARCH_DEPTH);
}
