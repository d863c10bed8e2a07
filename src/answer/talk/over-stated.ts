import type { Figures, Query, When } from '../../query/query.ts';
import { keyOfMeasure } from './figures-within.ts';
import { distinct, isPlaced, isTimed, momentsOf, union } from './parts-of-queries.ts';

/** Operations that need several figures, and may take those that were stated before. */
const OVER_SEVERAL: readonly Figures['do'][] = ['difference', 'ratio', 'compare', 'sum', 'mean', 'median', 'change'];

/** 两个比一下, 差多少, 加起来: the last figures that were stated are put together in one query. */
export function overStated({ want, whose, when }: Query, queries: readonly Query[]): Query | null {
  if (
    want.kind !== 'figure' ||
    want.of.length > 0 ||
    want.whole ||
    isPlaced(whose) ||
    (isTimed(when) && !areStated(when, queries))
  )
    return null;
  if (!OVER_SEVERAL.includes(want.do) || want.against) return null;
  const stated = queries.filter(isFigure);
  const last = stated.at(-1);
  if (!last || isOfSeveral(last))
    return last ? { ...last, want: { ...last.want, do: want.do, each: want.each, by: want.by ?? last.want.by } } : null;
  const single = stated.filter((one) => !isOfSeveral(one)).slice(-(want.top ?? 2));
  const [first, ...others] = single;
  return first && others.length > 0 ? others.reduce<FigureQuery>((all, one) => joined(all, one, want), first) : null;
}

/** 两年相比, after a question on each of two years. */
const areStated = (when: When, queries: readonly Query[]) =>
  when.kind === 'last' &&
  new Set(queries.flatMap((query) => momentsOf(query.when).map(({ year }) => year))).size >= when.years;

type FigureQuery = Query & { readonly want: Figures };
const isFigure = (query: Query): query is FigureQuery => query.want.kind === 'figure';

/** More than one figure was asked for already: the operation is over those. */
const isOfSeveral = ({ want, whose, when }: FigureQuery) =>
  want.of.length > 1 ||
  whose.bodies.length + whose.places.length > 1 ||
  momentsOf(when).length > 1 ||
  ['span', 'last', 'every'].includes(when.kind);

/** Two questions, as one of both. */
function joined(a: FigureQuery, b: FigureQuery, { do: operation, each, by }: Figures): FigureQuery {
  const [first, ...others] = distinct(
    [...momentsOf(a.when), ...momentsOf(b.when)],
    ({ year, part }) => `${year}${part}`,
  );
  return {
    ...b,
    want: { ...b.want, of: distinct([...a.want.of, ...b.want.of], keyOfMeasure), do: operation, each, by },
    whose: { ...b.whose, bodies: union(a.whose.bodies, b.whose.bodies), places: union(a.whose.places, b.whose.places) },
    when: first ? { kind: 'named', moments: [first, ...others], said: null } : b.when,
  };
}
