import type { MatchingDocument } from '../answer/search/matching-documents.ts';
import { KIND_NAMES } from '../domain/report.ts';
import type { FacetValue, SearchResults } from '../domain/search-results.ts';
import { regionName } from './region-name.ts';

/** Values that one facet shows. */
const MOST = 20;

type Value = Omit<FacetValue, 'count'>;

type Documents = readonly MatchingDocument[];

/** How many of the matching documents are of each place, body, year and kind, and touch each topic. */
export const facetsJson = (documents: Documents): SearchResults['facets'] => ({
  region: count(documents, ({ report: { region } }) =>
    region ? [{ value: region, label: regionName(region) ?? region }] : [],
  ),
  agency: count(documents, ({ report: { agency } }) => (agency ? [{ value: agency.id, label: agency.name }] : [])),
  year: count(documents, ({ report: { period } }) =>
    period ? [{ value: String(period.year), label: `${period.year}年` }] : [],
  ),
  kind: count(documents, ({ report: { kind } }) => [{ value: kind, label: KIND_NAMES[kind] }]),
  topic: count(documents, ({ topics }) => topics.map(({ id, label }) => ({ value: id, label }))),
});

function count(documents: Documents, valuesOf: (document: MatchingDocument) => readonly Value[]) {
  const counts = new Map<string, Value & { count: number }>();
  for (const { value, label } of documents.flatMap(valuesOf)) {
    const known = counts.get(value);
    if (known) known.count++;
    else counts.set(value, { value, label, count: 1 });
  }
  return [...counts.values()]
    .toSorted((a, b) => b.count - a.count || a.label.localeCompare(b.label, 'zh-CN'))
    .slice(0, MOST);
}
