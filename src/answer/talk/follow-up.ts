import type { Reading } from '../../language/zh/read.ts';
import type { NonEmpty } from '../../domain/answer.ts';
import {
  type Figures,
  type Measure,
  type Moment,
  type Named,
  NO_QUERY,
  type Query,
  type When,
  type Whose,
} from '../../query/query.ts';
import { chosenOption } from './chosen-option.ts';
import { figuresWithin, keyOfMeasure } from './figures-within.ts';
import type { Talk } from './talk.ts';

/**
 * What a question means within its talk: an answer to a question back, an operation over what was stated, a change of one
 * part of the last question, else a question of its own.
 */
export function withinTalk(reading: Reading, talk: Talk): Query {
  const { query: own } = reading;
  const chosen = talk.choice && chosenOption(reading.text, talk.choice);
  if (chosen) return chosen;
  const last = talk.queries.at(-1);
  if (!last || isComplete(own)) return own;
  return overStated(own, talk.queries) ?? changed(asEntry(own, last), last, talk, reading);
}

/** 忠信镇呢, after an entry of a list that a report prints (县公安局287宗): somebody of whom nothing is here is another entry of it. */
function asEntry(own: Query, { want: before }: Query): Query {
  const { want, whose } = own;
  const names = [...whose.bodies, ...whose.places];
  const isOfList = before.kind === 'figure' && before.of.length === 1 && before.of.every((measure) => isOpen(measure));
  const asksNothingElse = want.kind === 'nothing' || (want.kind === 'figure' && want.of.length === 0);
  if (!isOfList || !asksNothingElse || names.length === 0 || names.some(({ may }) => may.length > 0)) return own;
  const [like] = before.of;
  const of = names.flatMap(({ words }) => (like ? [{ ...like, words, narrowed: [words] }] : []));
  const figures = want.kind === 'figure' ? want : { ...before, do: 'value' as const, whole: null };
  return { ...own, whose: NO_QUERY.whose, want: { ...figures, of } };
}

/** Known by the report's own words alone. */
const isOpen = ({ of, applicants, except }: Measure) => of.length === 0 && applicants.length === 0 && !except;

const isPlaced = ({ bodies, places, within, every }: Whose) =>
  bodies.length + places.length > 0 || within !== null || every;
const isTimed = (when: When) => when.kind !== 'newest';

/** Talk, refusals and questions about the library itself lean on nothing. */
function isComplete({ want, whose }: Query): boolean {
  switch (want.kind) {
    case 'talk':
    case 'refuse':
    case 'register':
    case 'checks':
    case 'request':
      return true;
    case 'rule':
      return isPlaced(whose);
    case 'claim':
    case 'contact':
    case 'figure':
    case 'nothing':
    case 'text':
      return false;
  }
}

/** Operations that need several figures, and may take those that were stated before. */
const OVER_SEVERAL: readonly Figures['do'][] = ['difference', 'ratio', 'compare', 'sum', 'mean', 'median', 'change'];

/** 两个比一下, 差多少, 加起来: the last figures that were stated are put together in one query. */
function overStated({ want, whose, when }: Query, queries: readonly Query[]): Query | null {
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

const momentsOf = (when: When): readonly Moment[] => (when.kind === 'named' ? when.moments : []);

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

const union = <Id>(a: readonly Named<Id>[], b: readonly Named<Id>[]) => distinct([...a, ...b], ({ words }) => words);

function distinct<One>(all: readonly One[], keyOf: (one: One) => string): One[] {
  const seen = new Set<string>();
  return all.filter((one) => !seen.has(keyOf(one)) && seen.add(keyOf(one)));
}

/** The last question with the parts that this one names in place of its own. */
function changed(own: Query, last: Query, talk: Talk, reading: Reading): Query {
  const whose = comparesBodies(own, last) ? bothOf(firstOf(last.whose), own.whose) : whoseWithin(own.whose, last.whose);
  const when = timeWithin(own, last);
  const scope = own.scope ?? (isPlaced(own.whose) ? null : last.scope);
  const base = { whose, when, scope };
  if (last.want.kind === 'rule' && leansOnRule(own, reading))
    return { ...own, whose, want: { ...last.want, article: null, words: `${reading.words} ${last.want.words}` } };
  switch (own.want.kind) {
    case 'nothing':
      return { ...base, want: last.want };
    case 'figure':
      return { ...base, want: figuresWithin(own.want, talk, reading) };
    case 'claim':
      return { ...base, want: { ...own.want, figures: figuresWithin(own.want.figures, talk, reading) } };
    case 'text':
      return { ...base, want: own.want };
    case 'contact':
      return { ...base, want: own.want };
    case 'rule':
      return {
        ...own,
        whose,
        want: { ...own.want, words: pointsBack(reading) ? `${own.want.words} ${wordsOfRule(last)}` : own.want.words },
      };
    case 'checks':
    case 'refuse':
    case 'register':
    case 'request':
    case 'talk':
      return reading.query;
  }
}

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

/** 这段时间算在期限里吗: after a rule, whatever names no body, no time and no figure of the catalogue asks on. */
const leansOnRule = ({ want, whose, when }: Query, { pieces }: Reading): boolean =>
  want.kind !== 'rule' &&
  want.kind !== 'contact' &&
  !isPlaced(whose) &&
  !isTimed(when) &&
  pieces.some(({ means }) => means.kind === 'rule' || means.kind === 'claim' || means.kind === 'how');

/** 这段时间算在期限里吗: what 这段 stands for was said before. */
const pointsBack = ({ pieces }: Reading) =>
  pieces.some(({ means, text }) => means.kind === 'glue' && /^[这那此该其]/.test(text));

const wordsOfRule = ({ want }: Query) => (want.kind === 'rule' ? want.words : '');

/** 比2024年多几件 needs both times; 哪年最少, in a talk about some years, is one of those. */
function timeWithin(own: Query, last: Query): When {
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
