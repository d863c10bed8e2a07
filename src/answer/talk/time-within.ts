import type { NonEmpty } from '../../domain/answer.ts';
import type { Moment, Query, When } from '../../query/query.ts';
import { momentsOf } from './parts-of-queries.ts';

/** 比2024年多几件 needs both times; 哪年最少, in a talk about some years, is one of those. */
export function timeWithin(own: Query, last: Query): When {
  if (comparesTimes(own)) return bothTimes(own.when, last.when);
  const choosesYear = own.want.kind === 'figure' && own.want.by === 'period' && own.when.kind === 'every';
  const isOfSome = last.when.kind === 'span' || last.when.kind === 'last' || momentsOf(last.when).length > 1;
  return choosesYear && isOfSome ? last.when : whenWithin(own.when, last.when);
}

/** 比2024年多几件: the time that is named is held against that of the talk. */
const comparesTimes = ({ want, when }: Query) =>
  want.kind === 'figure' &&
  (want.do === 'difference' || want.do === 'ratio' || want.do === 'compare') &&
  want.of.length < 2 &&
  want.whole === null &&
  momentsOf(when).length === 1;

function bothTimes(own: When, last: When): When {
  const [named] = momentsOf(whenWithin(own, last));
  const [before, ...more] = momentsOf(last);
  const isOther = named && before && more.length === 0 && (named.year !== before.year || named.part !== before.part);
  return isOther ? { kind: 'named', moments: [before, named], said: null } : whenWithin(own, last);
}

/** A part of a year belongs to the year of the talk; no time named is the time of the talk. */
function whenWithin(own: When, last: When): When {
  if (own.kind === 'newest') return last;
  if (own.kind !== 'named' || own.moments.some(({ year }) => year !== null)) return own;
  const year = momentsOf(last)[0]?.year ?? null;
  const [first, ...others] = own.moments.map((moment) => ({ ...moment, year }));
  return first ? { ...own, moments: [first, ...others] as NonEmpty<Moment> } : own;
}
