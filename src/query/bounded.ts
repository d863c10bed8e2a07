import type { Figures, Measure, Moment, Named, Query, Want, When } from './query.ts';

/** Bodies and places, times and measures that one question may name. */
const MOST = { names: 30, times: 20, measures: 10 } as const;

/** Of which parts a question named more than are looked at, with the first words beyond. */
export interface Beyond {
  readonly part: keyof typeof MOST;
  readonly most: number;
  readonly words: readonly string[];
}

export interface Bounded {
  readonly query: Query;
  readonly beyond: readonly Beyond[];
}

/** Each body, place, time and measure once, and no more of them than one answer can tell. */
export function bounded(query: Query): Bounded {
  const beyond: Beyond[] = [];
  const first = <One>(part: keyof typeof MOST, all: readonly One[], most: number, wordsOf: (one: One) => string) => {
    if (all.length > most) beyond.push({ part, most: MOST[part], words: all.slice(Math.max(0, most)).map(wordsOf) });
    return all.slice(0, Math.max(0, most));
  };
  const bodies = first('names', once(query.whose.bodies), MOST.names, ({ words }) => words);
  const places = first('names', once(query.whose.places), MOST.names - bodies.length, ({ words }) => words);
  const want = withMeasures(query.want, (of) => first('measures', onceEach(of), MOST.measures, ({ words }) => words));
  const when = withTimes(query.when, (all) => first('times', onceEach(all), MOST.times, ({ year }) => `${year ?? ''}`));
  return { query: { ...query, whose: { ...query.whose, bodies, places }, want, when }, beyond };
}

/** 石台县 and 安徽省石台县: the same under two names. */
function once<Id>(named: readonly Named<Id>[]): readonly Named<Id>[] {
  const seen = new Set<string>();
  return named.filter(({ may, words }) => {
    const key = may.length > 0 ? may.join() : words;
    return !seen.has(key) && seen.add(key);
  });
}

/** Joined or not, a measure is the same. */
function onceEach<One extends Measure | Moment>(all: readonly One[]): readonly One[] {
  const seen = new Set<string>();
  return all.filter((one) => {
    const key = JSON.stringify(one, (name, value: unknown) => (name === 'joined' ? undefined : value));
    return !seen.has(key) && seen.add(key);
  });
}

type Cut<One> = (all: readonly One[]) => readonly One[];

function withMeasures(want: Want, cut: Cut<Measure>): Want {
  if (want.kind === 'claim') return { ...want, figures: ofMeasures(want.figures, cut) };
  return want.kind === 'figure' ? ofMeasures(want, cut) : want;
}

const ofMeasures = (figures: Figures, cut: Cut<Measure>): Figures => ({ ...figures, of: cut(figures.of) });

function withTimes(when: When, cut: Cut<Moment>): When {
  if (when.kind !== 'named') return when;
  const [first = when.moments[0], ...others] = cut(when.moments);
  return { ...when, moments: [first, ...others] };
}
