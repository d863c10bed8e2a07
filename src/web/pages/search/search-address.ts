import type { AppliedFilter } from '../../../domain/search.ts';
import type { Facet, SearchGroupName } from '../../../domain/search-results.ts';

export const SEARCH_PARAMETERS = [
  'q',
  'kind',
  'region',
  'agency',
  'years',
  'documentKind',
  'topic',
  'without',
  'cursor',
  'size',
] as const;
type SearchParameter = (typeof SEARCH_PARAMETERS)[number];

/** The parameters of a search as the address has them. */
export type SearchAddress = Readonly<Partial<Record<SearchParameter, string>>>;

/** The same search but for some parameters, from its first page unless the change names another; null drops one. */
export function searchPath(
  address: SearchAddress,
  change: Readonly<Partial<Record<SearchParameter, string | null>>> = {},
): string {
  const merged = { ...address, cursor: null, ...change };
  const query = new URLSearchParams();
  for (const name of SEARCH_PARAMETERS) if (merged[name]) query.set(name, merged[name]);
  return `/search?${query.toString()}`;
}

export const PARAMETER_OF: Readonly<Record<Facet, AppliedFilter['field']>> = {
  region: 'region',
  agency: 'agency',
  year: 'years',
  kind: 'documentKind',
  topic: 'topic',
};

export const KIND_OF: Readonly<Record<SearchGroupName, string>> = {
  figures: 'figure',
  passages: 'passage',
  history: 'history',
  channels: 'channel',
};
