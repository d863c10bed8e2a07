import { isWithin, region } from '../catalogue/regions.ts';
import { type RegionCode, type Year, asYear, regionCode } from '../domain/ids.ts';
import type { Report } from '../domain/report.ts';
import { placesInside } from './places-inside.ts';
import type { Moment, Query, When } from '../query/query.ts';
import type { Choice } from './choice.ts';
import type { Library } from './library.ts';
import { momentOf, momentOfDay, movedBy } from './periods.ts';
import { reportsAt, reportsOf } from './reports-at.ts';
import { byStanding, firstInStanding, speaksForPlace } from './standing.ts';
import { type Subject, subjectsOf } from './subjects.ts';

/** A query together with what the library holds for it. */
export interface Plan {
  /** With times counted out: nothing of it is relative any more. */
  readonly query: Query;
  readonly subjects: readonly Located[];
  /** The dated reports of the asked time, of all subjects; of the whole library where nobody is named. */
  readonly reports: readonly Report[];
  /** Nobody is named: whoever has it may answer. */
  readonly isOpen: boolean;
  /** Bodies and inner places that the library has nothing of, beside one that it has: 公安局 may be an entry of another's list. */
  readonly unheld: readonly string[];
  /** Places and bodies that are named beside others and of which nothing is here. */
  readonly lacking: readonly string[];
  readonly assumed: readonly Assumption[];
  readonly library: Library;
}

export interface Located extends Subject {
  /** Of the asked time. */
  readonly reports: readonly Report[];
  /** Asked times of which the library has nothing. */
  readonly missing: readonly Moment[];
}

/** What was taken for granted, to be said beside the answer. */
export type Assumption =
  | { readonly kind: 'newest'; readonly reports: readonly Report[] }
  | { readonly kind: 'moved'; readonly said: string; readonly meant: Moment }
  /** 去年, of which nothing is here: the newest year took its place. */
  | { readonly kind: 'instead'; readonly said: string; readonly absent: Year; readonly year: Year }
  | { readonly kind: 'place'; readonly words: string; readonly meant: RegionCode }
  /** Only departments of a place are here. */
  | { readonly kind: 'departments'; readonly words: string; readonly reports: readonly Report[] };

export type Planned =
  | { readonly kind: 'plan'; readonly plan: Plan }
  | { readonly kind: 'choose'; readonly choice: Choice }
  | { readonly kind: 'nobody'; readonly nobody: Nobody };

/** Whoever is named has nothing here. */
export type Nobody =
  | { readonly kind: 'country' }
  | { readonly kind: 'bodies'; readonly words: readonly string[] }
  | { readonly kind: 'places'; readonly words: readonly string[]; readonly codes: readonly RegionCode[] };

export interface PlanContext {
  readonly library: Library;
  /** The time that the talk was about. */
  readonly talkedOf: Moment | null;
  readonly today: { readonly year: number; readonly month: number };
}

const COUNTRY = regionCode('100000');

/** Settles body, time and what there is together. */
export function planFor(query: Query, context: PlanContext): Planned {
  const { library } = context;
  const { whose } = query;
  if (whose.places.some(({ may }) => may[0] === COUNTRY) && whose.places.length === 1)
    return { kind: 'nobody', nobody: { kind: 'country' } };
  const found = whose.within === null ? subjectsOf(query, library) : { kind: 'named' as const, subjects: [] };
  if (found.kind === 'choose') return found;
  const held = found.subjects.filter((subject) => subject.held.length > 0);
  const silent = found.subjects.filter((subject) => subject.held.length === 0);
  const inner = silent.filter(({ place }) => held.some((outer) => isInside(place, outer)));
  const lacking = silent.filter((subject) => !inner.includes(subject));
  const nameless = whose.bodies.filter(({ may }) => may.length === 0);
  const unheld = [...nameless, ...inner].map(({ words }) => words);
  const isNamed = whose.bodies.length + whose.places.length > 0 && whose.within === null;
  if (isNamed && held.length === 0 && needsHolder(query))
    return { kind: 'nobody', nobody: nobodyOf(query, lacking, unheld) };
  return { kind: 'plan', plan: locate(query, held, { unheld, lacking: lacking.map(({ words }) => words) }, context) };
}

/** 庆阳市…庆城县: a county without a report, named beside its city that has one, may be an entry of that one's list. */
const isInside = (place: RegionCode | null, { held }: Subject) =>
  place !== null && held.some(({ region }) => region !== null && region !== place && isWithin(place, region));

/** Rules hold for everybody, and the library itself can be asked about without a body. */
const needsHolder = ({ want: { kind } }: Query) =>
  kind === 'figure' ||
  kind === 'claim' ||
  kind === 'contact' ||
  kind === 'text' ||
  kind === 'nothing' ||
  kind === 'checks';

function nobodyOf({ whose }: Query, lacking: readonly Subject[], unheld: readonly string[]): Nobody {
  if (whose.places.length === 0)
    return { kind: 'bodies', words: unheld.length > 0 ? unheld : whose.bodies.map(({ words }) => words) };
  const named = whose.places.map(({ words }) => words);
  return { kind: 'places', words: named, codes: lacking.flatMap(({ place }) => place ?? []) };
}

function locate(
  query: Query,
  held: readonly Subject[],
  absent: Pick<Plan, 'unheld' | 'lacking'>,
  context: PlanContext,
): Plan {
  const all = allHeld(query, held, context.library);
  const moved = countOut(query.when, ofLine(all, query), context);
  const when = insteadOf(moved.when, all, held) ?? moved;
  const meant: Query = { ...query, when: when.when };
  const compared = withTimeBefore(meant, ofLine(all, meant));
  const subjects = held.map((subject) => locateOne(subject, compared));
  const isOpen = held.length === 0;
  const reports = isOpen
    ? context.library.inStanding(reportsAt(ofLine(all, meant), compared.when))
    : subjects.flatMap(({ reports }) => reports);
  const assumed = [
    ...moved.assumed,
    ...when.assumed.filter((one) => !moved.assumed.includes(one)),
    ...assumedOf(meant, subjects),
  ];
  return { query: compared, subjects, reports, isOpen, ...absent, assumed, library: context.library };
}

/** 比上一年多多少, 增长了吗: a change of one time needs the one that it is measured against as well. */
function withTimeBefore(query: Query, reports: readonly Report[]): Query {
  const { want, when } = query;
  const figures = want.kind === 'claim' ? want.figures : want;
  if (figures.kind !== 'figure' || (figures.do !== 'change' && figures.against === null)) return query;
  const [own, ...others] = when.kind === 'named' ? when.moments : newestMoments(when, reports);
  const before = own && others.length === 0 ? movedBy(own, figures.against ?? { unit: 'year', by: -1 }) : null;
  return own && before
    ? { ...query, when: { kind: 'named', moments: [own, before], said: when.kind === 'named' ? when.said : null } }
    : query;
}

/** The time of the newest report, where no time is named. */
function newestMoments(when: When, reports: readonly Report[]): Moment[] {
  const latest = when.kind === 'newest' ? firstInStanding(reportsAt(reports, when))?.period : undefined;
  return latest ? [momentOf(latest)] : [];
}

/** Everything of those that are named, of the places within them, or of all. */
function allHeld({ whose }: Query, held: readonly Subject[], library: Library): readonly Report[] {
  if (whose.within === null) return held.length > 0 ? held.flatMap((subject) => subject.held) : library.reports;
  const outer = whose.places.flatMap(({ may }) => may.slice(0, 1));
  const except = new Set(whose.except);
  const inside = library
    .reportsOf([], placesInside(outer, whose.within))
    .filter(
      (report) => speaksForPlace(report) && !(report.region !== null && except.has(region(report.region)?.name ?? '')),
    );
  return inside.length > 0 ? inside : library.reportsOf([], outer);
}

/** The reports of a hotline only where it is asked about, or where nothing else is here. */
export function ofLine(reports: readonly Report[], { whose }: Query): readonly Report[] {
  const lines = reports.filter(({ kind }) => kind === 'hotline_report');
  const others = reports.filter(({ kind }) => kind !== 'hotline_report');
  const [wanted, rest] =
    whose.line === 'hotline' ? [lines, others] : [others.filter(({ period }) => period !== null), lines];
  if (wanted.length > 0) return whose.line === 'hotline' ? wanted : others;
  return [...new Set([...rest, ...others])];
}

function locateOne(subject: Subject, query: Query): Located {
  const held = ofLine(subject.held, query);
  const own = query.when.kind === 'named' && reportsAt(held, query.when).length === 0 ? subject.held : held;
  const found = [...reportsAt(own, query.when)].toSorted(byStanding);
  const reports = isOverTime(query.when) && subject.place !== null ? ofPlaceItself(found) : found;
  const dated = own.filter(({ period }) => period !== null);
  const missing = momentsAsked(query.when).filter((moment) => reportsOf(dated, moment).length === 0);
  return { ...subject, reports, missing };
}

const isOverTime = ({ kind }: When) => kind === 'every' || kind === 'span' || kind === 'last';

/** Over the years one body is meant: a department's report of a year without one of the place itself would join the row. */
const ofPlaceItself = (reports: readonly Report[]) =>
  reports.some(speaksForPlace)
    ? reports.filter((report) => speaksForPlace(report) || report.kind === 'hotline_report')
    : reports;

/** Times of which each may be missing: those that are named, and the years of a span with both ends. */
function momentsAsked(when: When): readonly Moment[] {
  if (when.kind === 'named') return when.moments;
  if (when.kind !== 'span' || when.from === null || when.to === null) return [];
  const years = Array.from({ length: when.to - when.from + 1 }, (_, index) => asYear((when.from ?? 0) + index));
  return years.filter((year) => !when.except.includes(year)).map((year) => ({ year, part: null }));
}

interface Counted {
  readonly when: When;
  readonly assumed: readonly Assumption[];
}

/** 前一年 is counted from the time of the talk, else of the newest report; 上个月 of a first question from today. */
function countOut(when: When, reports: readonly Report[], { talkedOf, today }: PlanContext): Counted {
  if (when.kind === 'named' && talkedOf?.year && when.moments.every(({ year }) => year === null))
    return {
      when: {
        ...when,
        moments: [
          withYear(when.moments[0], talkedOf.year),
          ...when.moments.slice(1).map((one) => withYear(one, talkedOf.year)),
        ],
      },
      assumed: [],
    };
  if (when.kind !== 'moved') return { when, assumed: [] };
  const latest = firstInStanding(reportsAt(reports, { kind: 'newest' }))?.period;
  const fromReport = latest && when.move.unit === 'year' ? movedBy(momentOf(latest), when.move) : null;
  const meant =
    (talkedOf && movedBy(talkedOf, when.move)) ?? fromReport ?? movedBy(momentOfDay(today, when.move.unit), when.move);
  if (!meant) return { when: { kind: 'newest' }, assumed: [] };
  return {
    when: { kind: 'named', moments: [meant], said: when.said },
    assumed: [{ kind: 'moved', said: when.said, meant }],
  };
}

const withYear = (moment: Moment, year: Year | null): Moment => ({ ...moment, year: moment.year ?? year });

/** 去年 is said without knowing what there is: the newest year answers where one body has nothing of it, and says so. */
function insteadOf(when: When, all: readonly Report[], held: readonly Subject[]): Counted | null {
  if (when.kind !== 'named' || when.said === null || when.moments.length !== 1 || held.length !== 1) return null;
  const [{ year, part }] = when.moments;
  const yearly = all.filter(({ period, kind }) => period?.kind === 'year' && kind !== 'hotline_report');
  if (
    year === null ||
    part !== null ||
    !/^(?:去年|今年|本年度|上年度)$/.test(when.said) ||
    reportsAt(all, when).length > 0
  )
    return null;
  const [newest] = reportsAt(yearly, { kind: 'newest' });
  if (!newest?.period) return null;
  const found = newest.period.year;
  return {
    when: { ...when, moments: [{ year: found, part }] },
    assumed: [{ kind: 'instead', said: when.said, absent: year, year: found }],
  };
}

function assumedOf(query: Query, subjects: readonly Located[]): Assumption[] {
  const reports = subjects.flatMap((subject) => subject.reports);
  const newest: Assumption[] = query.when.kind === 'newest' && reports.length > 0 ? [{ kind: 'newest', reports }] : [];
  const places = subjects.flatMap(({ words, place }): Assumption[] => {
    const open = query.whose.places.find((one) => one.words === words)?.may ?? [];
    return place !== null && open.length > 1 ? [{ kind: 'place', words, meant: place }] : [];
  });
  return [...newest, ...places, ...departments(query, subjects)];
}

/** 上海市…多少件, where only a department of it is here: its figure is not the city's. */
function departments({ whose }: Query, subjects: readonly Located[]): Assumption[] {
  const [only, ...others] = subjects;
  if (!only || others.length > 0 || only.place === null || whose.bodies.length > 0) return [];
  const annual = only.reports.filter(({ kind, agency }) => kind === 'annual_report' && agency !== null);
  const speaks = only.reports.some((report) => speaksForPlace(report) || report.kind !== 'annual_report');
  return annual.length === 0 || speaks ? [] : [{ kind: 'departments', words: only.words, reports: annual }];
}
