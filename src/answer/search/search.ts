import type { Channels } from '../../domain/channels.ts';
import { PLAIN } from '../../figures/asked.ts';
import type { Correction } from '../../domain/correction.ts';
import type { Fact } from '../../domain/fact.ts';
import type { Passage } from '../../domain/passage.ts';
import type { Report } from '../../domain/report.ts';
import {
  type AppliedFilter,
  type HistorySeries,
  type InquiryChannel,
  type Narrowing,
  SEARCH_DEPTH,
} from '../../domain/search.ts';
import { type Stretch, joinNeighbours } from '../../retrieval/join-neighbours.ts';
import type { Retrieval, Retriever } from '../../retrieval/retriever.ts';
import { createLabelReader } from '../../figures/labels/label-reader.ts';
import { type FigureSources, findFigures } from '../../figures/find-figures.ts';
import { isMet, isValued } from '../../figures/found.ts';
import { read, readMended } from '../../language/zh/read.ts';
import { subjectsOf } from '../../plan/subjects.ts';
import type { ReportFilter, Store } from '../../storage/store.ts';
import { viewOf } from '../../text/view.ts';
import { createLibraryReader, type Library, partOf } from '../../plan/library.ts';
import { appliedFilters } from './applied-filters.ts';
import { findHistory } from './find-history.ts';
import { findInquiryChannels } from './find-inquiry-channels.ts';
import { type MatchingDocument, matchingDocuments } from './matching-documents.ts';
import { narrowLibrary, touches, withoutFilters } from './narrowing.ts';
import { type Measure, type Query, yearsNamed } from '../../query/query.ts';
import { type Today, todayIn } from '../../domain/calendar-day.ts';

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
  readonly today?: Today;
}

/** Figures and passages side by side, within the place, body and years that the query names; the years and the desks of
 * the bodies that it names. */
export function createSearch({ store, retriever, channels: desks, today = todayIn() }: SearchDependencies) {
  const readLibrary = createLibraryReader(store);
  const sources: FigureSources = { store, readLabels: createLabelReader(store) };
  return async (query: string, { narrowing = {}, signal, ...options }: SearchOptions): Promise<SearchResult> => {
    signal?.throwIfAborted();
    const whole = await readLibrary();
    const library = narrowLibrary(whole, narrowing);
    const written = viewOf(query).text.trim();
    const context = { names: whole, today: today() };
    const reading = readMended(written, context) ?? read(written, context);
    const asked = withoutFilters(reading.query, narrowing.without);
    const held = heldBy(asked, library);
    const { corrections } = reading;
    const text = corrections[0]?.query ?? written;
    const wants = (group: SearchGroup) => options.kind === undefined || options.kind === group;
    const filter = filterOf(asked, held, library, library !== whole);
    const request = { question: text, filter, limit: SEARCH_DEPTH, ...(signal && { signal }) };
    const needsPassages = wants('passage') || narrowing.topic !== undefined;
    const retrieval = needsPassages ? await retriever.retrieve(request) : null;
    const passages = (retrieval?.hits ?? []).filter(({ passage }) => touches(narrowing.topic)(passage));
    const about = narrowing.topic === undefined ? library : partOf(library, isAmong(passages));
    signal?.throwIfAborted();
    const figures = wants('figure') ? await figuresIn(sources, about, filter, asked) : [];
    signal?.throwIfAborted();
    const history = wants('history') ? await findHistory(sources, held, asked, measuresOf(asked)) : [];
    const channels = wants('channel') ? await findInquiryChannels(store, held, waysOf(asked), desks) : [];
    const documents = matchingDocuments(
      library,
      figures.slice(0, SEARCH_DEPTH),
      passages.map(({ passage }) => passage),
    );
    const stretches = joinNeighbours(passages);
    const first = <Result>(results: readonly Result[]) => results.slice(0, Math.min(options.limit, SEARCH_DEPTH));
    return {
      figures: first(figures),
      passages: wants('passage') ? await readStretches(store, first(stretches)) : [],
      history: first(history),
      channels: first(channels),
      corrections,
      filters: appliedFilters(whole, asked, narrowing),
      documents,
      retrieval,
      complete:
        [figures, history, channels].every(({ length }) => length <= SEARCH_DEPTH) && passages.length < SEARCH_DEPTH,
    };
  };
}

/** Each with its own words of the report; one whose report is gone by now, or damaged, as its best passage alone. */
const readStretches = (store: Store, stretches: readonly Stretch[]) =>
  Promise.all(
    stretches.map(async ({ passage, score, start, end }) => {
      const isWhole = start === passage.start && end === passage.end;
      const text = isWhole ? undefined : await store.text(passage.report);
      return {
        passage: text === undefined ? passage : { ...passage, start, end, text: text.slice(start, end) },
        score,
      };
    }),
  );

const isAmong = (hits: readonly { readonly passage: Passage }[]) => {
  const ids = new Set(hits.map(({ passage }) => passage.report));
  return ({ id }: Report) => ids.has(id);
};

/** The reports of whoever is named; of every bearer of a name that several have. */
function heldBy(query: Query, library: Library): readonly Report[] {
  const found = subjectsOf(query, library);
  if (found.kind === 'named') return found.subjects.flatMap(({ held }) => held);
  return library.reportsOf(
    query.whose.bodies.flatMap(({ may }) => may),
    query.whose.places.flatMap(({ may }) => may),
  );
}

const measuresOf = ({ want }: Query): readonly Measure[] =>
  want.kind === 'figure' ? want.of : want.kind === 'claim' ? want.figures.of : [];
const waysOf = ({ want }: Query) => (want.kind === 'contact' ? want.ways : []);

/** News and notices, and what does not say whose it is, may be about any place: names do not leave them out. */
const isLoose = ({ kind, agency, region }: Report): boolean =>
  kind === 'other' || (kind !== 'regulation' && agency === null && region === null);

/** Names are hard filters; a place that the library has no report of filters nothing, but what the reader chose always does. */
function filterOf({ when }: Query, held: readonly Report[], library: Library, isNarrowed: boolean): ReportFilter {
  const years = yearsNamed(when);
  const dated = held.filter(({ period }) => years.length === 0 || period === null || years.includes(period.year));
  const meant = dated.length === 0 && isNarrowed ? library.reports : dated;
  if (dated.length === 0 && !isNarrowed) return {};
  const loose = library.reports.filter(isLoose);
  return { reportIds: [...new Set([...meant, ...loose].map(({ id }) => id))] };
}

async function figuresIn(
  sources: FigureSources,
  library: Library,
  { reportIds }: ReportFilter,
  query: Query,
): Promise<Fact[]> {
  const reports = library.reports.filter(({ id }) => !reportIds || reportIds.includes(id));
  const known = reportIds ? measuresOf(query) : measuresOf(query).filter(({ of }) => of.length > 0);
  const { found } = await findFigures(sources, reports, known, { ...PLAIN, scope: query.scope });
  return found
    .filter(isValued)
    .filter(isMet)
    .flatMap(({ finding }) => finding.facts);
}
