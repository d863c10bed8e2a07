import { fullName } from '../../catalogue/regions.ts';
import { topicOf } from '../../catalogue/topics.ts';
import { KIND_NAMES } from '../../domain/report.ts';
import type { AppliedFilter, Narrowing } from '../../domain/search.ts';
import type { Library } from '../../plan/library.ts';
import { type Query, yearsNamed } from '../../query/query.ts';

const yearsLabel = (years: readonly number[]) => years.map((year) => `${year}年`).join('、');

/** What a search held to: what the reader chose, then what the words of the query say. */
export const appliedFilters = (library: Library, query: Query, narrowing: Narrowing): AppliedFilter[] => [
  ...chosen(library, narrowing),
  ...saidIn(query),
];

function chosen(library: Library, { region, agency, years, documentKind, topic }: Narrowing): AppliedFilter[] {
  const body = library.agencies.find(({ id }) => id === agency);
  const choices: readonly (Pick<AppliedFilter, 'field' | 'label'> & { readonly value: string | undefined })[] = [
    { field: 'region', value: region, label: region ? fullName(region) || region : '' },
    { field: 'agency', value: agency, label: body?.name ?? agency ?? '' },
    { field: 'years', value: years?.join(','), label: yearsLabel(years ?? []) },
    { field: 'documentKind', value: documentKind, label: documentKind ? KIND_NAMES[documentKind] : '' },
    { field: 'topic', value: topic, label: topic ? (topicOf(topic)?.label ?? topic) : '' },
  ];
  return choices.flatMap(({ value, ...choice }) => (value ? [{ ...choice, value, from: 'choice' as const }] : []));
}

function saidIn({ whose, when }: Query): AppliedFilter[] {
  const from = 'query' as const;
  const years = yearsNamed(when);
  return [
    ...whose.places.map(({ words, may: [code, ...others] }) => ({
      field: 'region' as const,
      value: code ?? '',
      label: code && others.length === 0 ? fullName(code) : words,
      from,
    })),
    ...whose.bodies.map(({ words, may: [id] }) => ({ field: 'agency' as const, value: id ?? '', label: words, from })),
    ...(years.length > 0 ? [{ field: 'years' as const, value: years.join(','), label: yearsLabel(years), from }] : []),
  ];
}
