import { SEARCH_DEPTH } from '../domain/search.ts';
import { SEARCH_GROUPS, type SearchGroupName, type SearchResults } from '../domain/search-results.ts';
import { facetsJson } from './facets-json.ts';
import { channelHit, describer, figureHit, historyHit, passageHit } from './hits-json.ts';
import { narrowingOf } from './narrowing-query.ts';
import type { HttpParts } from './parts.ts';
import type { SearchRequest } from './search-query.ts';
import type { Found } from './searching.ts';

export interface ResultPage {
  readonly results: SearchResults;
  /** Groups that have results behind this page. */
  readonly further: readonly SearchGroupName[];
  readonly found: Found;
}

/** Searches and puts together one page of as many results of every group. */
export async function findPage(
  { store, search }: Pick<HttpParts, 'store' | 'search'>,
  { q, cursor, kind, ...chosen }: SearchRequest,
  limit: number,
  signal: AbortSignal,
): Promise<ResultPage> {
  const end = Math.min(cursor + limit, SEARCH_DEPTH);
  const found = await search(q, { limit: end + 1, signal, narrowing: narrowingOf(chosen), ...(kind && { kind }) });
  const passages = found.passages.slice(cursor, end);
  const figures = found.figures.slice(cursor, end);
  const describe = await describer(store, [...passages.map((hit) => hit.passage), ...figures]);
  const further = end < SEARCH_DEPTH ? SEARCH_GROUPS.filter((group) => found[group].length > end) : [];
  const results: SearchResults = {
    query: q,
    corrections: found.corrections,
    filters: found.filters,
    groups: SEARCH_GROUPS,
    figures: figures.map((fact) => figureHit(fact, describe(fact))),
    passages: passages.map((hit) => passageHit(hit, describe(hit.passage))),
    history: found.history.slice(cursor, end).map(historyHit),
    channels: found.channels.slice(cursor, end).map(channelHit),
    facets: facetsJson(found.documents),
    complete: found.complete,
    nextCursor: further.length > 0 ? String(end) : null,
  };
  return { results, further, found };
}
