import { fullName, region } from '../../catalogue/regions.ts';
import { PLAIN } from '../../figures/asked.ts';
import type { Citation, Figure, Notice } from '../../domain/answer.ts';
import { compare } from '../../domain/decimal.ts';
import { Failure } from '../../domain/failures.ts';
import type { Pace } from '../../domain/pace.ts';
import { periodKey, timeKey } from '../../domain/period.ts';
import type { Report } from '../../domain/report.ts';
import type { RivalFigure, StatisticsQuery, StatisticsRow, StatisticsTable } from '../../domain/statistics.ts';
import { amountsOf, obstaclesToRanking } from '../../figures/comparability.ts';
import { createLabelReader } from '../../figures/labels/label-reader.ts';
import { findFigures } from '../../figures/find-figures.ts';
import { type Found, type Valued, isMet, isValued } from '../../figures/found.ts';
import { indicatorOf } from '../../catalogue/indicators.ts';
import { applicantLabel } from '../../figures/applicants.ts';
import { placesInside } from '../../plan/places-inside.ts';
import { reportsAt } from '../../plan/reports-at.ts';
import { speaksForPlace } from '../../plan/standing.ts';
import type { Measure, Query } from '../../query/query.ts';
import type { Store } from '../../storage/store.ts';
import { createLibraryReader, type Library } from '../../plan/library.ts';
import { createCitationBook } from '../citations.ts';
import { keepPace } from '../keep-pace.ts';
import { queryOf } from './statistics-query.ts';
import { chartOf } from '../render/zh/chart-of.ts';
import { coverageOf, withConflicts } from '../render/zh/coverage-of.ts';
import { type Desk, openDesk } from '../render/zh/statements/desk.ts';
import { notDirect } from '../render/zh/notices.ts';
import { obstacleInWords } from '../render/zh/statements/obstacles.ts';
import { findEvidence, stateOddities } from '../render/zh/statements/oddities.ts';
import { aggregateOf, obstaclesToAggregate } from '../render/zh/statements/state-aggregate.ts';
import { figureOf, labelOf, unitOf } from '../render/zh/statements/state-figure.ts';
import { nothingOf } from '../render/zh/statements/state-nothing.ts';
import { bestOfEachBody, isStatistical } from '../run/run-figures.ts';
import { display } from '../render/zh/wording.ts';

/** Reports that one table takes in: more are refused, since what some of them come to is not what all of them do. */
const MOST = 20_000;

/** @throws Failure REQUEST_INVALID when a part of the query is not known, or asks for too much at once */
export type Statistics = (query: StatisticsQuery) => Promise<StatisticsTable>;

interface StatisticsDependencies {
  readonly store: Store;
  readonly most?: number;
}

/** Exact figures of one measure, report by report, and what they come to: the closed query algebra as a table. */
export function createStatistics({ store, most = MOST }: StatisticsDependencies): Statistics {
  const readLibrary = createLibraryReader(store);
  const sources = { store, readLabels: createLabelReader(store) };
  return async (asked) => {
    const library = await readLibrary();
    const { measure, query } = queryOf(asked, library);
    const located = reportsAt(reportsNamed(query, library), query.when);
    const reports = located.filter(isStatistical).toSorted(byPlaceAndTime);
    if (reports.length > most) throw tooMany(reports.length, most);
    const pace = keepPace(Infinity);
    const { found: all, queries } = await findFigures({ ...sources, pace }, reports, [measure], PLAIN);
    const readings = bestOfEachBody({ query }, all).toSorted((a, b) => byPlaceAndTime(a.report, b.report));
    const coverage = coverageOf(query.whose, readings) ?? withConflicts(countOf(readings), readings);
    const { ranked, ...made } = evaluate(asked.operation, readings);
    const { rows, odd } = await writeRows(store, inOrder(readings, ranked), ranked, pace);
    const figures = rows.flatMap(({ figure }) => figure ?? []);
    const valued = readings.filter(isValued).filter(isMet);
    return {
      indicator: indicatorIn(measure, valued),
      rows,
      ...made,
      chart: chartOf(ranked.length > 0 ? ranked : valued, figures),
      operation: asked.operation,
      coverage,
      notices: [...odd, ...notDirect(readings)],
      queries,
      snapshot: library.generation,
    };
  };
}

/** Those of the named body or place, or of the places within it. */
function reportsNamed({ whose }: Query, library: Library): readonly Report[] {
  const places = whose.places.flatMap(({ may }) => may);
  if (whose.within !== null) return library.reportsOf([], placesInside(places, whose.within)).filter(speaksForPlace);
  const bodies = whose.bodies.flatMap(({ may }) => may);
  return places.length + bodies.length === 0 ? library.reports : library.reportsOf(bodies, places);
}

const tooMany = (found: number, most: number) =>
  new Failure('REQUEST_INVALID', `共涉及 ${found} 份报告，一次最多 ${most} 份；请用 region、agency 或 years 缩小范围`);

const countOf = (readings: readonly Found[]) => ({
  considered: readings.length,
  withData: readings.filter(isValued).filter(isMet).length,
  missing: [],
});

/** Places in the order of the administrative divisions, the years of a body one after the other. */
const byPlaceAndTime = (a: Report, b: Report) =>
  orderOf(a) - orderOf(b) || alphabetic(bodyOf(a), bodyOf(b)) || alphabetic(timeKey(a.period), timeKey(b.period));
/** Behind all others: reports of bodies whose place nobody knows. */
const NOWHERE = Number.MAX_SAFE_INTEGER;
const orderOf = (report: Report) => (report.region && region(report.region)?.first) ?? NOWHERE;
const bodyOf = ({ agency, id }: Report) => agency?.id ?? id;
const alphabetic = (a: string, b: string) => Number(a > b) - Number(a < b);

interface Evaluated extends Pick<StatisticsTable, 'result' | 'obstacles'> {
  /** Greatest first; empty where no ranking is asked for, or something stands against it. */
  readonly ranked: readonly Valued[];
}

function evaluate(operation: StatisticsQuery['operation'], readings: readonly Found[]): Evaluated {
  const valued = readings.filter(isValued).filter(isMet);
  if (operation === 'list') return { ranked: [], result: null, obstacles: [] };
  const obstacles = operation === 'rank' ? obstaclesToRanking(valued) : obstaclesToAggregate(valued);
  if (obstacles.length > 0)
    return { ranked: [], result: null, obstacles: obstacles.map((obstacle) => obstacleInWords(obstacle, valued)) };
  return operation === 'rank'
    ? { ranked: byAmount(valued), result: null, obstacles: [] }
    : { ranked: [], result: resultOf(operation, valued), obstacles: [] };
}

function byAmount(valued: readonly Valued[]): readonly Valued[] {
  const amount = amountsOf(valued);
  return valued.toSorted((a, b) => compare(amount(b), amount(a)));
}

/** Those that have no figure come behind the ranked. */
const inOrder = (readings: readonly Found[], ranked: readonly Valued[]): readonly Found[] =>
  ranked.length > 0 ? [...ranked, ...readings.filter((one) => !isValued(one))] : readings;

/** Reports whose texts are in memory at once. */
const PORTION = 100;

/** The rows of a table with what is odd about their figures, portion by portion: tables of thousands of reports are as exact. */
async function writeRows(store: Store, readings: readonly Found[], ranked: readonly Valued[], pace: Pace) {
  const places = placesOf(ranked);
  const book = createCitationBook();
  const rows: StatisticsRow[] = [];
  const odd: Notice[] = [];
  for (let at = 0; at < readings.length; at += PORTION) {
    await pace.step();
    const portion = readings.slice(at, at + PORTION);
    const desk = await openDesk(store, portion, book);
    rows.push(...portion.map((reading) => rowOf(reading, desk, places)));
    const statements = stateOddities(desk, portion.filter(isValued).filter(isMet), await findEvidence(store, portion));
    odd.push(...statements.flatMap(({ notices }) => notices));
  }
  return { rows, odd };
}

/** Equal figures share their place. */
function placesOf(ranked: readonly Valued[]): ReadonlyMap<Found, number> {
  const amount = amountsOf(ranked);
  const places = new Map<Found, number>();
  for (const [index, one] of ranked.entries()) {
    const before = ranked[index - 1];
    const isTied = before !== undefined && compare(amount(before), amount(one)) === 0;
    places.set(one, isTied ? (places.get(before) ?? index) : index + 1);
  }
  return places;
}

function indicatorIn({ of, words, applicants }: Measure, [first]: readonly Valued[]): StatisticsTable['indicator'] {
  const [named] = of;
  const known = first?.indicator ?? (named && indicatorOf(named));
  const label = first
    ? labelOf(first)
    : `${known?.label ?? words}${applicants.length > 0 ? `（${applicantLabel(applicants)}）` : ''}`;
  return {
    id: known?.id ?? words,
    label,
    unit: first ? unitOf(first) : (known?.unit ?? ''),
    comparable: known?.comparable ?? 'C',
  };
}

function rowOf(reading: Found, desk: Desk, places: ReadonlyMap<Found, number>): StatisticsRow {
  const { report } = reading;
  const nothing = nothingOf(reading);
  const figure: Figure | null = isValued(reading) ? figureOf(desk, reading) : null;
  return {
    documentId: report.id,
    title: report.title,
    agency: report.agency?.name ?? null,
    region: report.region && fullName(report.region),
    period: report.period && periodKey(report.period),
    figure,
    citation: figure && citationOf(desk, figure),
    rivals: reading.rivals.map((rival) => rivalOf(rival, desk)),
    rank: places.get(reading) ?? null,
    reason: nothing?.reason ?? null,
    note: nothing?.text ?? null,
  };
}

function rivalOf(rival: Valued, desk: Desk): RivalFigure {
  const figure = figureOf(desk, rival);
  return { documentId: rival.report.id, title: rival.report.title, figure, citation: citationOf(desk, figure) };
}

function citationOf(desk: Desk, { citation: n }: Figure): Citation {
  const citation = desk.book.list()[n - 1];
  if (!citation) throw new Error('every figure of a desk has its citation in the book');
  return citation;
}

function resultOf(operation: StatisticsQuery['operation'], valued: readonly Valued[]): StatisticsTable['result'] {
  const [first, ...rest] = valued;
  const made = first && operation !== 'list' && operation !== 'rank' && aggregateOf(operation, [first, ...rest]);
  if (!made) return null;
  const { value, unit, formula } = made;
  return { value, unit: unit ?? unitOf(first), display: display(value, unit ?? unitOf(first)), formula };
}
