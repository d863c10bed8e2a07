import { isWithin } from '../../catalogue/regions.ts';
import { findTopics } from '../../catalogue/topics.ts';
import type { Passage } from '../../domain/passage.ts';
import type { Report } from '../../domain/report.ts';
import type { Narrowing, QueryFilter } from '../../domain/search.ts';
import { viewOf } from '../../text/view.ts';
import { type Library, partOf } from '../../plan/library.ts';
import { NO_QUERY, type Query } from '../../query/query.ts';

/** The part of the library that the reader chose; unlike a question's filters it holds for rules and guides as well. */
export function narrowLibrary(library: Library, { region, agency, years, documentKind }: Narrowing): Library {
  const choices: readonly ((report: Report) => boolean)[] = [
    ...(region === undefined ? [] : [(report: Report) => report.region !== null && isWithin(report.region, region)]),
    ...(agency === undefined ? [] : [(report: Report) => report.agency?.id === agency]),
    ...(years === undefined ? [] : [({ period }: Report) => period !== null && years.includes(period.year)]),
    ...(documentKind === undefined ? [] : [({ kind }: Report) => kind === documentKind]),
  ];
  return choices.length === 0 ? library : partOf(library, (report) => choices.every((isChosen) => isChosen(report)));
}

/** A query without the filters that the reader took off. */
export function withoutFilters(query: Query, without: readonly QueryFilter[] = []): Query {
  const { whose, when } = query;
  return {
    ...query,
    whose: {
      ...whose,
      ...(without.includes('region') && { places: [], within: null }),
      ...(without.includes('agency') && { bodies: [] }),
    },
    when: without.includes('years') ? NO_QUERY.when : when,
  };
}

/** Does the passage touch the topic that the reader chose? */
export const touches =
  (topic: string | undefined) =>
  ({ text }: Passage): boolean =>
    topic === undefined || findTopics(viewOf(text).text).some(({ id }) => id === topic);
