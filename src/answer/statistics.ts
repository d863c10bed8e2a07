import { fullName, region } from '../catalogue/regions.ts';
import { PLAIN } from '../figures/asked.ts';
import type { Citation, Figure } from '../domain/answer.ts';
import { type Decimal, compare } from '../domain/decimal.ts';
import { Failure } from '../domain/failures.ts';
import { periodKey, timeKey } from '../domain/period.ts';
import type { Report } from '../domain/report.ts';
import type { StatisticsQuery, StatisticsRow, StatisticsTable } from '../domain/statistics.ts';
import { obstaclesToRanking } from '../figures/comparability.ts';
import { createLabelReader } from '../figures/labels/label-reader.ts';
import { findFigures } from '../figures/find-figures.ts';
import { type Found, type Valued, isMet, isValued } from '../figures/found.ts';
import { indicatorOf } from '../catalogue/indicators.ts';
import { applicantLabel } from '../figures/applicants.ts';
import { placesInside } from '../plan/places-inside.ts';
import { reportsAt } from '../plan/reports-at.ts';
import { speaksForPlace } from '../plan/standing.ts';
import type { Measure, Query } from '../query/query.ts';
import type { Store } from '../storage/store.ts';
import { createLibraryReader, type Library } from '../plan/library.ts';
import { queryOf } from './statistics-query.ts';
import { chartOf } from './render/zh/chart-of.ts';
import { coverageOf } from './render/zh/coverage-of.ts';
import { type Desk, openDesk } from './render/zh/desk.ts';
import { notDirect } from './render/zh/notices.ts';
import { obstacleInWords } from './render/zh/obstacles.ts';
import { findEvidence, stateOddities } from './render/zh/oddities.ts';
import { aggregateOf, obstaclesToAggregate } from './render/zh/state-aggregate.ts';
import { figureOf, labelOf, unitOf, valueOf } from './render/zh/state-figure.ts';
import { nothingOf } from './render/zh/state-nothing.ts';
import { bestOfEachBody, isStatistical } from './run/run-figures.ts';
import { display } from './render/zh/wording.ts';

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
  const sources = { store, readLabels: createLabelReader(store) };
  return async (asked) => {
    const library = await readLibrary();
    const { measure, query } = queryOf(asked, library);
    const located = reportsAt(reportsNamed(query, library), query.when);
    const reports = located.filter(isStatistical).toSorted(byPlaceAndTime);
    if (reports.length > most) throw tooMany(reports.length, most);
    const { found: all, queries } = await findFigures(sources, reports, [measure], PLAIN);
    const readings = bestOfEachBody({ query }, all);
    const coverage = coverageOf(query.whose, readings) ?? countOf(readings);
    const desk = await openDesk(store, readings);
    const table = tabulate(asked, measure, readings, desk);
    const odd = stateOddities(desk, readings.filter(isValued).filter(isMet), await findEvidence(store, readings));
    const notices = [...odd.flatMap((one) => one.notices), ...notDirect(readings)];
    return { ...table, operation: asked.operation, coverage, notices, queries, snapshot: library.generation };
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

type Tabulated = Omit<StatisticsTable, 'operation' | 'coverage' | 'notices' | 'queries' | 'snapshot'>;

function tabulate(
  { operation }: StatisticsQuery,
  measure: Measure,
  readings: readonly Found[],
  desk: Desk,
): Tabulated {
  const inOrder = readings.toSorted((a, b) => byPlaceAndTime(a.report, b.report));
  const valued = inOrder.filter(isValued).filter(isMet);
  const obstacles =
    operation === 'rank' ? obstaclesToRanking(valued) : operation === 'list' ? [] : obstaclesToAggregate(valued);
  const isRanked = operation === 'rank' && obstacles.length === 0;
  const ordered = isRanked ? [...valued.toSorted(byValue), ...inOrder.filter((one) => !isValued(one))] : inOrder;
  const rows = ordered.map((reading) => rowOf(reading, desk, isRanked ? valued : []));
  return {
    indicator: indicatorIn(measure, valued),
    rows,
    result: obstacles.length > 0 ? null : resultOf(operation, valued),
    obstacles: obstacles.map((obstacle) => obstacleInWords(obstacle, valued)),
    chart: chartOf(
      valued,
      rows.flatMap(({ figure }) => figure ?? []),
    ),
  };
}

function indicatorIn({ of, words, applicants }: Measure, [first]: readonly Valued[]): StatisticsTable['indicator'] {
  const [named] = of;
  const known = first?.indicator ?? (named && indicatorOf(named));
  const label = first ? labelOf(first) : `${known?.label ?? words}${applicants.length > 0 ? `（${applicantLabel(applicants)}）` : ''}`;
  return { id: known?.id ?? words, label, unit: first ? unitOf(first) : (known?.unit ?? ''), comparable: known?.comparable ?? 'C' };
}

const byValue = (a: Valued, b: Valued) => compare(valueOf(b), valueOf(a));

function rowOf(reading: Found, desk: Desk, ranked: readonly Valued[]): StatisticsRow {
  const { report } = reading;
  const nothing = nothingOf(reading);
  const figure: Figure | null = isValued(reading) ? figureOf(desk, reading) : null;
  const citation: Citation | null = figure ? (desk.book.list()[figure.citation - 1] ?? null) : null;
  return {
    documentId: report.id,
    title: report.title,
    agency: report.agency?.name ?? null,
    region: report.region && fullName(report.region),
    period: report.period && periodKey(report.period),
    figure,
    citation,
    rank: figure && ranked.length > 0 ? placeAmong(ranked, figure.value) : null,
    reason: nothing?.reason ?? null,
    note: nothing?.text ?? null,
  };
}

const placeAmong = (ranked: readonly Valued[], value: Decimal) =>
  1 + ranked.filter((other) => compare(valueOf(other), value) > 0).length;

function resultOf(operation: StatisticsQuery['operation'], valued: readonly Valued[]): StatisticsTable['result'] {
  const [first, ...rest] = valued;
  if (!first || operation === 'list' || operation === 'rank') return null;
  const { value, formula } = aggregateOf(operation, [first, ...rest]);
  return { value, display: display(value, unitOf(first)), formula };
}
