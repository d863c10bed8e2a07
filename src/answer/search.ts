import type { Channels } from '../domain/channels.ts';
import type { Correction } from '../domain/correction.ts';
import type { Fact } from '../domain/fact.ts';
import type { Passage } from '../domain/passage.ts';
import type { Report } from '../domain/report.ts';
import {
  type AppliedFilter,
  type HistorySeries,
  type InquiryChannel,
  type Narrowing,
  SEARCH_DEPTH,
} from '../domain/search.ts';
import type { Retrieval, Retriever } from '../retrieval/retriever.ts';
import { isValued, lookUp } from '../statistics/look-up.ts';
import type { ReportFilter, Store } from '../storage/store.ts';
import { viewOf } from '../text/view.ts';
import { correctionsOf } from './corrections-of.ts';
import { createLibraryReader, type Library, partOf } from './library.ts';
import { appliedFilters } from './search/applied-filters.ts';
import { findHistory } from './search/find-history.ts';
import { findInquiryChannels } from './search/find-inquiry-channels.ts';
import { type MatchingDocument, matchingDocuments } from './search/matching-documents.ts';
import { narrowLibrary, touches, withoutSlots } from './search/narrowing.ts';
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
  /** What was held to, of the query and beside it. */
  readonly filters: readonly AppliedFilter[];
  /** Of all figures and passages that match, up to the depth of a search. */
  readonly documents: readonly MatchingDocument[];
  /** How the passages were found; null when none were asked for. */
  readonly retrieval: Retrieval | null;
  /** false where more of a group match than the depth of a search. */
  readonly complete: boolean;
}

export type SearchGroup = 'figure' | 'passage' | 'history' | 'channel';

export interface SearchOptions {
  readonly limit: number;
  readonly kind?: SearchGroup;
  readonly narrowing?: Narrowing;
  /** Of whoever searches: once they have left, the search ends and rejects. */
  readonly signal?: AbortSignal;
}

interface SearchDependencies {
  readonly store: Store;
  readonly retriever: Retriever;
  readonly channels: Channels;
  readonly now?: () => Date;
}

/** Figures and passages side by side, within the place, body and years that the query names; the years and the desks of
 * the bodies that it names. */
export function createSearch({ store, retriever, channels: desks, now = () => new Date() }: SearchDependencies) {
  const readLibrary = createLibraryReader(store);
  return async (query: string, { narrowing = {}, signal, ...options }: SearchOptions): Promise<SearchResult> => {
    signal?.throwIfAborted();
    const whole = await readLibrary();
    const library = narrowLibrary(whole, narrowing);
    const written = viewOf(query).text.trim();
    const slots = withoutSlots(readSlots(written, whole, now()), narrowing.without);
    const corrections = correctionsOf(written, slots);
    const text = corrections[0]?.query ?? written;
    const wants = (group: SearchGroup) => options.kind === undefined || options.kind === group;
    const filter = filterOf(slots, library, library !== whole);
    const request = { question: text, filter, limit: SEARCH_DEPTH, ...(signal && { signal }) };
    const needsPassages = wants('passage') || narrowing.topic !== undefined;
    const retrieval = needsPassages ? await retriever.retrieve(request) : null;
    const passages = (retrieval?.hits ?? []).filter(({ passage }) => touches(narrowing.topic)(passage));
    const about = narrowing.topic === undefined ? library : partOf(library, isAmong(passages));
    signal?.throwIfAborted();
    const figures = wants('figure') ? await findFigures(store, about, filter, slots, text) : [];
    signal?.throwIfAborted();
    const history = wants('history') ? await findHistory(store, library, slots, text) : [];
    const channels = wants('channel') ? await findInquiryChannels(store, library, slots, text, desks) : [];
    const documents = matchingDocuments(
      library,
      figures.slice(0, SEARCH_DEPTH),
      passages.map(({ passage }) => passage),
    );
    const first = <Result>(results: readonly Result[]) => results.slice(0, Math.min(options.limit, SEARCH_DEPTH));
    return {
      figures: first(figures),
      passages: wants('passage') ? first(passages) : [],
      history: first(history),
      channels: first(channels),
      corrections,
      filters: appliedFilters(whole, slots, narrowing),
      documents,
      retrieval,
      complete:
        [figures, history, channels].every(({ length }) => length <= SEARCH_DEPTH) && passages.length < SEARCH_DEPTH,
    };
  };
}

const isAmong = (hits: readonly { readonly passage: Passage }[]) => {
  const ids = new Set(hits.map(({ passage }) => passage.report));
  return ({ id }: Report) => ids.has(id);
};

/** Slots are hard filters; a place that the library has no report of filters nothing, but what the reader chose always does. */
function filterOf(slots: Slots, library: Library, isNarrowed: boolean): ReportFilter {
  const named = namedReports(slots, library) ?? [];
  const { years } = slots.time;
  const dated = named.filter(({ period }) => years.length === 0 || period === null || years.includes(period.year));
  const held = dated.length === 0 && isNarrowed ? library.reports : dated;
  return dated.length > 0 || isNarrowed ? { reportIds: held.map(({ id }) => id) } : {};
}

async function findFigures(
  store: Store,
  library: Library,
  { reportIds }: ReportFilter,
  slots: Slots,
  text: string,
): Promise<Fact[]> {
  const reports = library.reports.filter(({ id }) => !reportIds || reportIds.includes(id));
  const { readings } = await lookUp(store, reports, slots.measures.list, text);
  return readings.filter(isValued).flatMap(({ finding }) => finding.facts);
}
