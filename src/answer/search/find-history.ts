import type { Notice } from '../../domain/answer.ts';
import { PLAIN } from '../../figures/asked.ts';
import type { HistoryPoint, HistorySeries } from '../../domain/search.ts';
import { timeKey } from '../../domain/period.ts';
import type { Report } from '../../domain/report.ts';
import { bodyKey } from '../../figures/comparability.ts';
import { type FigureSources, findFigures } from '../../figures/find-figures.ts';
import { type Valued, isMet, isValued } from '../../figures/found.ts';
import { nameOf } from '../../plan/library.ts';
import { wholeFirst } from '../../plan/reports-at.ts';
import { byStanding } from '../../plan/standing.ts';
import type { Measure, Query } from '../../query/query.ts';
import { formChanged } from '../render/zh/statements/state-derived.ts';
import { displayOf, labelOf, unitOf, valueOf } from '../render/zh/statements/state-figure.ts';
import { notDirect } from '../render/zh/notices.ts';
import { rivalNotices } from '../render/zh/statements/state-rivals.ts';
import { bestOfEachBody, isStatistical } from '../run/run-figures.ts';
import { groupBy } from '../group-by.ts';

/** The measures that a query names, over all the years of the bodies that it names: nothing where it names no body. */
export async function findHistory(
  sources: FigureSources,
  held: readonly Report[],
  query: Query,
  measures: readonly Measure[],
): Promise<HistorySeries[]> {
  const dated = held.filter((report) => report.period !== null && isStatistical(report));
  const reports = wholeFirst(dated).toSorted(byStanding);
  const { found } = await findFigures(sources, reports, measures, { ...PLAIN, scope: query.scope });
  const valued = bestOfEachBody({ query }, found).filter(isValued).filter(isMet).flatMap(inEachScope);
  return Array.from(groupBy(valued, seriesOf).values(), (series) => toSeries(series.toSorted(byTime), series[0]));
}

/** 全市 and 门户网站 are figures of their own: each is the best of its scope, none stands in for another. */
function inEachScope(reading: Valued): Valued[] {
  const { finding } = reading;
  if (finding.kind !== 'prose') return [reading];
  const ofScopes = groupBy(finding.facts, ({ scope }) => scope).values();
  return Array.from(ofScopes, ([fact]) => ({
    ...reading,
    finding: { kind: 'prose', value: fact.value, unit: fact.unit, facts: [fact] },
  }));
}

const seriesOf = (reading: Valued) =>
  [bodyKey(reading), labelOf(reading), reading.report.period?.kind, unitOf(reading), scopeOf(reading)].join('/');

const scopeOf = ({ finding }: Valued) => finding.facts[0].scope;

const byTime = ({ report: a }: Valued, { report: b }: Valued) => orderOf(a) - orderOf(b);
const orderOf = ({ period }: Report) =>
  period === null ? 0 : period.year * 100 + (period.kind === 'year' ? 0 : period.index);

function toSeries(series: readonly Valued[], any: Valued): HistorySeries {
  const notices: readonly Notice[] = [...formChanged(series), ...notDirect(series), ...series.flatMap(rivalNotices)];
  return {
    agency: nameOf(any.report),
    indicator: any.indicator.id,
    label: labelOf(any),
    unit: unitOf(any),
    scope: scopeOf(any),
    points: series.map(pointOf),
    notices,
  };
}

function pointOf(reading: Valued): HistoryPoint {
  const { report, finding } = reading;
  const [{ start, end, source }] = finding.facts;
  const isSum = finding.kind !== 'prose' && finding.facts.length > 1;
  return {
    period: timeKey(report.period),
    value: valueOf(reading),
    display: displayOf(reading),
    formula: isSum ? finding.facts.map(({ value }) => value).join(' + ') : null,
    source,
    form: report.form,
    documentId: report.id,
    version: report.version,
    evidence: { start, end },
  };
}
