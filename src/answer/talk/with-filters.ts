import { fullName } from '../../catalogue/regions.ts';
import type { NonEmpty } from '../../domain/answer.ts';
import type { Filters } from '../../domain/question.ts';
import type { Library } from '../../plan/library.ts';
import type { Moment, Query } from '../../query/query.ts';

/** What the reader has chosen beside the question stands where neither it nor the talk names anything. */
export function withFilters(query: Query, { region, agency, years }: Filters, library: Library): Query {
  const { whose, when } = query;
  const isPlaced = whose.places.length + whose.bodies.length > 0 || whose.within !== null;
  const name = agency && library.agencies.find(({ id }) => id === agency)?.name;
  const hasOwn = region !== undefined && library.regions.has(region);
  const moments = (years ?? []).map((year): Moment => ({ year, part: null }));
  return {
    ...query,
    whose: {
      ...whose,
      bodies: isPlaced || !agency || !name ? whose.bodies : [{ words: name, may: [agency] }],
      places: isPlaced || agency || !hasOwn ? whose.places : [{ words: fullName(region), may: [region] }],
    },
    when:
      when.kind === 'newest' && moments.length > 0
        ? { kind: 'named', moments: moments as unknown as NonEmpty<Moment>, said: null }
        : when,
  };
}
