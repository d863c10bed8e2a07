import { fullName, region } from '../catalogue/regions.ts';
import type { Citation, Figure } from '../domain/answer.ts';
import { type Decimal, compare } from '../domain/decimal.ts';
import { Failure } from '../domain/failures.ts';
import { periodKey, timeKey } from '../domain/period.ts';
import type { Report } from '../domain/report.ts';
import type { RivalFigure, StatisticsQuery, StatisticsRow, StatisticsTable } from '../domain/statistics.ts';
import { obstaclesToRanking } from '../statistics/comparability.ts';
import { type Reading, type Valued, isValued, lookUp } from '../statistics/look-up.ts';
import type { Measure } from '../statistics/measures.ts';
import type { Store } from '../storage/store.ts';
import { createLibraryReader } from './library.ts';
import { slotsOf } from './statistics-slots.ts';
import { chartOf } from './statements/chart-of.ts';
import { coverageOf, withConflicts } from './statements/coverage-of.ts';
import { type Desk, openDesk } from './statements/desk.ts';
import { notDirect } from './statements/notices.ts';
import { obstacleInWords } from './statements/obstacles.ts';
import { findEvidence, stateOddities } from './statements/oddities.ts';
import { aggregateOf, obstaclesToAggregate } from './statements/state-aggregate.ts';
import { figureOf, labelOf, unitOf, valueOf } from './statements/state-figure.ts';
import { nothingOf } from './statements/state-nothing.ts';
import { namedReports } from './steps/locate.ts';
import { bestForEachBody, isStatistical } from './steps/look-up-figures.ts';
import { reportsAtTime } from './steps/reports-at-time.ts';
import { display } from './wording.ts';

/** Reports that one table takes in: more are refused, since what some of them come to is not what all of them do. */
const MOST = 1000;

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
    const readings = bestForEachBody({ slots }, all);
    const coverage = coverageOf({ slots, readings }) ?? withConflicts(countOf(readings), readings);
    const desk = await openDesk(store, readings);
    const table = tabulate(query, measure, readings, desk);
    const odd = stateOddities(desk, readings.filter(isValued), await findEvidence(store, readings));
    const notices = [...odd.flatMap((one) => one.notices), ...notDirect(readings)];
    return { ...table, operation: query.operation, coverage, notices, queries, snapshot: library.generation };
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

type Tabulated = Omit<StatisticsTable, 'operation' | 'coverage' | 'notices' | 'queries' | 'snapshot'>;

function tabulate(
  { operation }: StatisticsQuery,
  measure: Measure,
  readings: readonly Reading[],
  desk: Desk,
): Tabulated {
  const inOrder = readings.toSorted((a, b) => byPlaceAndTime(a.report, b.report));
  const valued = inOrder.filter(isValued);
  const obstacles =
    operation === 'rank' ? obstaclesToRanking(valued) : operation === 'list' ? [] : obstaclesToAggregate(valued);
  const isRanked = operation === 'rank' && obstacles.length === 0;
  const ordered = isRanked ? [...valued.toSorted(byValue), ...inOrder.filter((one) => !isValued(one))] : inOrder;
  const rows = ordered.map((reading) => rowOf(reading, desk, isRanked ? valued : []));
  return {
    indicator: indicatorOf(measure, valued),
    rows,
    result: obstacles.length > 0 ? null : resultOf(operation, valued),
    obstacles: obstacles.map((obstacle) => obstacleInWords(obstacle, valued)),
    chart: chartOf(
      valued,
      rows.flatMap(({ figure }) => figure ?? []),
    ),
  };
}

function indicatorOf(measure: Measure, [first]: readonly Valued[]): StatisticsTable['indicator'] {
  const indicator = first?.indicator ?? measure.alternatives[0];
  const { id, unit, comparable } = indicator;
  return { id, label: labelOf({ indicator, measure }), unit: first ? unitOf(first) : unit, comparable };
}

const byValue = (a: Valued, b: Valued) => compare(valueOf(b), valueOf(a));

function rowOf(reading: Reading, desk: Desk, ranked: readonly Valued[]): StatisticsRow {
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
    rank: figure && ranked.length > 0 ? placeAmong(ranked, figure.value) : null,
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

const placeAmong = (ranked: readonly Valued[], value: Decimal) =>
  1 + ranked.filter((other) => compare(valueOf(other), value) > 0).length;

function resultOf(operation: StatisticsQuery['operation'], valued: readonly Valued[]): StatisticsTable['result'] {
  const [first, ...rest] = valued;
  if (!first || operation === 'list' || operation === 'rank') return null;
  const { value, formula } = aggregateOf(operation, [first, ...rest]);
  return { value, display: display(value, unitOf(first)), formula };
}
