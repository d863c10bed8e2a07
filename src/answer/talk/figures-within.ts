import { areDivided, indicatorOf } from '../../catalogue/indicators.ts';
import { baseOf } from '../../catalogue/wholes.ts';
import type { DisputeOutcome } from '../../catalogue/dimensions.ts';
import { isOf } from '../../language/zh/piece.ts';
import { outcomeOf } from '../../catalogue/dispute-outcomes.ts';
import type { Reading } from '../../language/zh/read.ts';
import type { Figures, Measure, Query } from '../../query/query.ts';
import type { Talk } from './talk.ts';

/** Where no measure is named, that of the talk; a kind of applicant or an outcome divides the measure of the talk. */
export function figuresWithin(own: Figures, { queries }: Talk, { pieces, query }: Reading): Figures {
  const before = figuresOf(rankedBefore(own, queries) ?? queries.findLast((one) => figuresOf(one) !== null));
  if (!before) return own;
  const { bodies, places } = query.whose;
  if (query.when.kind === 'newest' && bodies.length + places.length === 0 && isOfTwo(own) && before.of.length > 0)
    return heldAgainst(own, before);
  if (own.of.length === 0 && pieces.some(isOf('total'))) return { ...own, of: wholeOf(before, queries) };
  // 比上一年, after which year had least: of that year.
  if (own.of.length === 0) return { ...own, of: before.of, order: own.order ?? (own.against ? before.order : null) };
  const of = own.of.map((measure) => withinMeasures(measure, own.whole ? [own.whole] : before.of, pieces));
  if (isBare(own, pieces) && before.against !== null && !addedBy(queries))
    return { ...own, of, do: before.do, against: before.against };
  return own.do === 'share' && own.whole === null
    ? { ...own, of, whole: shareOf({ ...own, of }, before) }
    : { ...own, of };
}

/** 第二名呢: of the ranking that the talk had, whatever was asked since. */
const rankedBefore = ({ of, place, top }: Figures, queries: readonly Query[]): Query | undefined =>
  of.length === 0 && (place !== null || top !== null)
    ? queries.findLast(({ want }) => want.kind === 'figure' && (want.do === 'rank' || want.do === 'extreme'))
    : undefined;

/** 省平台呢: another thing is named, and nothing is said of what is asked of it. */
const isBare = ({ do: operation, of }: Figures, pieces: Reading['pieces']) =>
  operation === 'value' && of.length === 1 && !pieces.some(isOf('ask', 'operation', 'total', 'order', 'each'));

/** 受理多少, 同比怎么样: the change was asked for by itself, of what the talk was about already. */
function addedBy(queries: readonly Query[]): boolean {
  const [last, before] = queries.toReversed().flatMap((query) => figuresOf(query) ?? []);
  return last !== undefined && before !== undefined && keysOf(last) === keysOf(before);
}

const keysOf = ({ of }: Figures) => of.map(keyOfMeasure).join();

/** Operations over two things, of which a question within a talk may name one. */
const OF_TWO: readonly Figures['do'][] = ['difference', 'ratio', 'compare', 'sum'];

const isOfTwo = ({ do: operation, of, whole, against, by, order, top }: Figures) =>
  OF_TWO.includes(operation) &&
  of.length === 1 &&
  of.every(({ applicants }) => applicants.length === 0) &&
  [whole, against, by, order, top].every((part) => part === null);

/** 比行政处罚多多少, 是行政处罚的几倍, 和行政处罚加起来呢, after 行政许可: what is named now, and what the talk was about. */
function heldAgainst(own: Figures, { of }: Figures): Figures {
  const [named] = own.of;
  const others = of.filter((measure) => !named || keyOfMeasure(measure) !== keyOfMeasure(named));
  if (!named || others.length === 0) return own;
  return own.do === 'ratio' ? { ...own, of: others, whole: named } : { ...own, of: [...others, named] };
}

/** A kind of applicant or an outcome is one of the measure that the talk is about. */
function withinMeasures(measure: Measure, before: readonly Measure[], pieces: Reading['pieces']): Measure {
  const outcome = pieces.find(isOf('outcome'));
  if (measure.of.length > 0) return measure;
  if (measure.applicants.length > 0) return divide(measure, before);
  return outcome?.text === measure.words ? withOutcome(measure, outcome.means.outcome, before) : measure;
}

/** 主动公开占多少, asked after a total that it may be a part of: of that total, where no total of its own is known. */
function shareOf({ of: [part] }: Figures, { of: [total, ...others] }: Figures): Measure | null {
  const isOpen = part !== undefined && part.applicants.length === 0 && !part.of.some((id) => baseOf(id) !== null);
  const isOne = others.every(({ joined }) => joined);
  return isOpen && total && isOne && keyOfMeasure(total) !== keyOfMeasure(part) ? total : null;
}

/** 纠正了几件, after reviews: how those came out. */
function withOutcome(measure: Measure, outcome: DisputeOutcome, before: readonly Measure[]): Measure {
  const id = outcomeOf(
    before.map(({ of }) => of),
    outcome,
  );
  return id === null ? measure : { ...measure, of: [id], narrowed: [] };
}

/** 企业的呢, after penalties: no column tells them apart, so a figure has to say the word itself. */
function divide(measure: Measure, [before]: readonly Measure[]): Measure {
  if (!before || before.of.length === 0 || areDivided(before.of)) return { ...measure, of: before?.of ?? [] };
  return { ...before, narrowed: [...before.narrowed, measure.words] };
}

const figuresOf = (query: Query | undefined): Figures | null =>
  query?.want.kind === 'figure' ? query.want : query?.want.kind === 'claim' ? query.want.figures : null;

/** 总量呢, after a part of it: the measure without what narrowed it, or the one that the talk had before the part. */
function wholeOf({ of }: Figures, queries: readonly Query[]): readonly Measure[] {
  const ofChannel = of.flatMap((measure) => {
    const total = measure.of.map((id) => indicatorOf(id)?.channel?.of).find((id) => id !== undefined);
    return total ? { ...measure, of: [total], narrowed: [], applicants: [] } : [];
  });
  if (ofChannel.length > 0) return ofChannel;
  if (of.every(isWhole)) return of;
  const widened = of.flatMap((measure) =>
    measure.of.length > 0 ? { ...measure, applicants: [], narrowed: [], except: false } : [],
  );
  if (widened.length > 0) return widened;
  const earlier =
    queries.findLast((query) => figuresOf(query)?.of.some(isWhole)) ?? queries.find((query) => figuresOf(query));
  return figuresOf(earlier)?.of ?? of;
}

const isWhole = ({ of, applicants, narrowed }: Measure) => of.length > 0 && applicants.length + narrowed.length === 0;

export const keyOfMeasure = ({ of, words, applicants, narrowed, except }: Measure): string =>
  JSON.stringify([of.length > 0 ? of : words, applicants, narrowed, except]);
