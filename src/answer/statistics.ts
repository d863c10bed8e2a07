import { fullName, region } from '../catalogue/regions.ts';
import type { Citation, Figure, Notice } from '../domain/answer.ts';
import { compare } from '../domain/decimal.ts';
import { Failure } from '../domain/failures.ts';
import { periodKey, timeKey } from '../domain/period.ts';
import type { Report } from '../domain/report.ts';
import type { RivalFigure, StatisticsQuery, StatisticsRow, StatisticsTable } from '../domain/statistics.ts';
import { amountsOf, obstaclesToRanking } from '../statistics/comparability.ts';
import { type Reading, type Valued, isValued, lookUp } from '../statistics/look-up.ts';
import type { Measure } from '../statistics/measures.ts';
import type { Store } from '../storage/store.ts';
import { createCitationBook } from './citations.ts';
import { createLibraryReader } from './library.ts';
import { slotsOf } from './statistics-slots.ts';
import { chartOf } from './statements/chart-of.ts';
import { coverageOf, withConflicts } from './statements/coverage-of.ts';
import { type Desk, openDesk } from './statements/desk.ts';
import { notDirect } from './statements/notices.ts';
import { obstacleInWords } from './statements/obstacles.ts';
import { findEvidence, stateOddities } from './statements/oddities.ts';
import { aggregateOf, obstaclesToAggregate } from './statements/state-aggregate.ts';
import { figureOf, labelOf, unitOf } from './statements/state-figure.ts';
import { nothingOf } from './statements/state-nothing.ts';
import { namedReports } from './steps/locate.ts';
import { bestForEachBody, isStatistical } from './steps/look-up-figures.ts';
import { reportsAtTime } from './steps/reports-at-time.ts';
import { display } from './wording.ts';

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
  return async (query) => {
    const library = await readLibrary();
    const { measure, slots } = slotsOf(query, library);
    const located = reportsAtTime(namedReports(slots, library) ?? library.reports, slots.time);
    const reports = located.filter(isStatistical).toSorted(byPlaceAndTime);
    if (reports.length > most) throw tooMany(reports.length, most);
    const { readings: all, queries } = await lookUp(store, reports, [measure], query.indicator);
    const readings = bestForEachBody({ slots }, all).toSorted((a, b) => byPlaceAndTime(a.report, b.report));
    const coverage = coverageOf({ slots, readings }) ?? withConflicts(countOf(readings), readings);
    const { ranked, ...made } = evaluate(query.operation, readings);
    const { rows, odd } = await writeRows(store, inOrder(readings, ranked), ranked);
    const figures = rows.flatMap(({ figure }) => figure ?? []);
    return {
      indicator: indicatorOf(measure, readings.filter(isValued)),
      rows,
      ...made,
      chart: chartOf(ranked.length > 0 ? ranked : readings.filter(isValued), figures),
      operation: query.operation,
      coverage,
      notices: [...odd, ...notDirect(readings)],
      queries,
      snapshot: library.generation,
    };
  };
}

const tooMany = (found: number, most: number) =>
  new Failure('REQUEST_INVALID', `共涉及 ${found} 份报告，一次最多 ${most} 份；请用 region、agency 或 years 缩小范围`);

const countOf = (readings: readonly Reading[]) => ({
  considered: readings.length,
  withData: readings.filter(isValued).length,
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

function evaluate(operation: StatisticsQuery['operation'], readings: readonly Reading[]): Evaluated {
  const valued = readings.filter(isValued);
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
const inOrder = (readings: readonly Reading[], ranked: readonly Valued[]): readonly Reading[] =>
  ranked.length > 0 ? [...ranked, ...readings.filter((one) => !isValued(one))] : readings;

/** Reports whose texts are in memory at once. */
const PORTION = 100;

/** The rows of a table with what is odd about their figures, portion by portion: tables of thousands of reports are as exact. */
async function writeRows(store: Store, readings: readonly Reading[], ranked: readonly Valued[]) {
  const places = placesOf(ranked);
  const book = createCitationBook();
  const rows: StatisticsRow[] = [];
  const odd: Notice[] = [];
  for (let at = 0; at < readings.length; at += PORTION) {
    const portion = readings.slice(at, at + PORTION);
    const desk = await openDesk(store, portion, book);
    rows.push(...portion.map((reading) => rowOf(reading, desk, places)));
    const statements = stateOddities(desk, portion.filter(isValued), await findEvidence(store, portion));
    odd.push(...statements.flatMap(({ notices }) => notices));
  }
  return { rows, odd };
}

/** Equal figures share their place. */
function placesOf(ranked: readonly Valued[]): ReadonlyMap<Reading, number> {
  const amount = amountsOf(ranked);
  const places = new Map<Reading, number>();
  for (const [index, one] of ranked.entries()) {
    const before = ranked[index - 1];
    const isTied = before !== undefined && compare(amount(before), amount(one)) === 0;
    places.set(one, isTied ? (places.get(before) ?? index) : index + 1);
  }
  return places;
}

function indicatorOf(measure: Measure, [first]: readonly Valued[]): StatisticsTable['indicator'] {
  const indicator = first?.indicator ?? measure.alternatives[0];
  const { id, unit, comparable } = indicator;
  return { id, label: labelOf({ indicator, measure }), unit: first ? unitOf(first) : unit, comparable };
}

function rowOf(reading: Reading, desk: Desk, places: ReadonlyMap<Reading, number>): StatisticsRow {
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
