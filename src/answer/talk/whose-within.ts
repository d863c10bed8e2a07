import type { Query, Whose } from '../../query/query.ts';
import { isPlaced, union } from './parts-of-queries.ts';

/** Whom a question means within its talk. */
export const whoseMeant = (own: Query, last: Query): Whose =>
  comparesBodies(own, last) ? bothOf(firstOf(last.whose), own.whose) : whoseWithin(own.whose, last.whose);

/** 比富县多多少, 跟富县比哪个收得多, 和富县加起来呢: whoever is named is held against whom the talk was about. */
function comparesBodies({ want, whose }: Query, last: Query): boolean {
  const [named, ...others] = [...whose.bodies, ...whose.places];
  const before = [...last.whose.bodies, ...last.whose.places];
  return (
    want.kind === 'figure' &&
    ['difference', 'ratio', 'compare', 'sum'].includes(want.do) &&
    want.by === null &&
    others.length === 0 &&
    named !== undefined &&
    named.may.length > 0 &&
    before.length > 0 &&
    before[0]?.words !== named.words
  );
}

/** Whom a talk is about, of those that were compared in it. */
const firstOf = ({ bodies, places, ...whose }: Whose): Whose => ({
  ...whose,
  bodies: bodies.slice(0, 1),
  places: bodies.length > 0 ? [] : places.slice(0, 1),
});

const bothOf = (a: Whose, b: Whose): Whose => ({
  ...a,
  bodies: union(a.bodies, b.bodies),
  places: union(a.places, b.places),
});

/** 把洪泽区也加进来: beside those of the talk; else a body or place that is named takes their place. */
function whoseWithin(own: Whose, last: Whose): Whose {
  if (!isPlaced(own)) return { ...last, line: own.line ?? last.line };
  // 哪个县最多, in a talk about a city: among its own.
  if (own.within !== null && own.bodies.length + own.places.length === 0)
    return { ...own, places: last.places, line: own.line ?? last.line };
  return own.also ? { ...bothOf(last, own), line: own.line, also: own.also } : own;
}
