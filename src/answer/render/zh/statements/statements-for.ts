import { timeKey } from '../../../../domain/period.ts';
import { compare } from '../../../../domain/decimal.ts';
import { amountsOf } from '../../../../figures/comparability.ts';
import type { Valued } from '../../../../figures/found.ts';
import type { Figures, Query } from '../../../../query/query.ts';
import type { FiguresResult, Operands } from '../../../result.ts';
import type { Desk, Statement } from './desk.ts';
import { refuse } from './obstacles.ts';
import { obstaclesToAddition, stateAggregate } from './state-aggregate.ts';
import { stateDifference, stateShare, stateSum, stateTrend } from './state-derived.ts';
import { stateEach, stateFigure, unitOf } from './state-figure.ts';
import { stateExtremeYear, stateRanking } from './state-ranking.ts';

type Several = readonly [Valued, Valued, ...Valued[]];

/** The sentences that the asked operation calls for: a share, a series, a sum, a mean, a ranking, or each figure by itself. */
export function statementsFor(query: Query, result: FiguresResult, valued: readonly Valued[]): Statement[] {
  const { want, desk, operands, claimed } = result;
  const shares = operands.flatMap((one) => shareOf(desk, one) ?? []);
  const printed = want.do === 'share' ? valued.filter((one) => unitOf(one) === '%') : [];
  if (shares.length > 0)
    return [...printed.map((one) => stateFigure(desk, one)), ...shares, ...besideShare(desk, want, valued, operands)];
  const claims = claimed.map((claim) => stateFigure(desk, claim));
  const several = severalOf(valued);
  if (!several) return [...stateEach(desk, valued), ...claims];
  const groups = seriesIn(several);
  if (groups) return [...groups.flatMap((series) => stateSeries(want, query, desk, series)), ...claims];
  return [...stateSeveral(want, query, desk, several), ...claims];
}

const severalOf = (valued: readonly Valued[]): Several | null => {
  const [first, second, ...rest] = valued;
  return first && second ? [first, second, ...rest] : null;
};

const shareOf = (desk: Desk, { part, whole, label }: Operands): Statement | null => {
  const [a, ...parts] = part;
  const [b, ...wholes] = whole;
  return a && b ? stateShare(desk, [a, ...parts], [b, ...wholes], label) : null;
};

/** 动态信息多少条,占比多少: counts that were asked for beside the share and are no part of it. */
function besideShare(
  desk: Desk,
  { of }: Figures,
  valued: readonly Valued[],
  operands: readonly Operands[],
): Statement[] {
  const used = new Set(
    operands.flatMap(({ part, whole }) => [...part, ...whole]).map(({ finding }) => finding.facts[0].start),
  );
  return of.length < 2
    ? []
    : valued.filter(({ finding }) => !used.has(finding.facts[0].start)).map((one) => stateFigure(desk, one));
}

/** For each measure of one body its figures over at least two periods, oldest first; null where there are other differences. */
function seriesIn(valued: Several): Several[] | null {
  const groups = new Map<string, Valued[]>();
  for (const one of valued) {
    const key = `${one.label}/${one.indicator.id}`;
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  const series = [...groups.values()].map((group) => seriesOf(group));
  return series.every((one) => one !== null) ? series : null;
}

function seriesOf(valued: readonly Valued[]): Several | null {
  const sorted = valued.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  const several = severalOf(sorted);
  if (!several) return null;
  const [first] = several;
  const isOfOneBody = sorted.every(
    ({ report }) =>
      report.region === first.report.region &&
      (report.region !== null || report.agency?.id === first.report.agency?.id),
  );
  return isOfOneBody && new Set(sorted.map(keyOf)).size === sorted.length ? several : null;
}

const keyOf = ({ report }: Valued) => timeKey(report.period);

function stateSeries(want: Figures, query: Query, desk: Desk, series: Several): Statement[] {
  switch (want.do) {
    case 'sum':
      return [...stateEach(desk, series), ...added(desk, series)];
    case 'mean':
    case 'median':
      return stateAggregate(desk, want.do === 'mean' ? 'average' : 'median', series);
    case 'extreme':
    case 'rank':
      return stateExtremeYear(want, desk, series);
    case 'value':
      return want.each ? stateEach(desk, series) : [stateTrend(desk, series)];
    case 'change':
      return [stateTrend(desk, want.against && want.order ? aroundExtreme(want, series) : series)];
    case 'adds_up':
    case 'compare':
    case 'difference':
    case 'ratio':
    case 'share':
      return [stateTrend(desk, series)];
  }
}

/** The year of a series that had most or least, behind the one before it: 最低的那年比上一年下降多少. */
function aroundExtreme({ order }: Figures, series: Several): Several {
  const amount = amountsOf(series);
  const sign = order === 'least' ? 1 : -1;
  const [extreme] = series.toSorted((a, b) => sign * compare(amount(a), amount(b)));
  const at = extreme ? series.indexOf(extreme) : -1;
  const [before, after] = [series[at - 1], series[at]];
  return before && after ? [before, after] : series;
}

function stateSeveral(want: Figures, query: Query, desk: Desk, valued: Several): Statement[] {
  switch (want.do) {
    case 'mean':
    case 'median':
      return stateAggregate(desk, want.do === 'mean' ? 'average' : 'median', valued);
    case 'compare':
    case 'extreme':
    case 'rank':
      return stateRanking(want, query.whose, desk, valued);
    case 'difference':
    case 'change':
    case 'ratio':
      return [...stateEach(desk, valued), ...stateDifference(want.do, desk, valued)];
    case 'sum':
      return stateAddition(query, desk, valued);
    case 'adds_up':
    case 'share':
    case 'value':
      return stateEach(desk, valued);
  }
}

/** Several bodies are added up only where nothing stands against it; of one body, whatever the question names. */
function stateAddition({ whose }: Query, desk: Desk, valued: Several): Statement[] {
  const isOfOneMeasure = valued.every(
    ({ indicator, label }) => indicator.id === valued[0].indicator.id && label === valued[0].label,
  );
  if (whose.within !== null && isOfOneMeasure) return stateAggregate(desk, 'sum', valued);
  const each = stateEach(desk, valued);
  const obstacles = isOfOneMeasure ? obstaclesToAddition(valued) : [];
  if (obstacles.length > 0) return [...each, refuse(obstacles, valued, '不作相加')];
  return [...each, ...added(desk, valued)];
}

/** What figures come to that were named one by one, or why they come to nothing. */
const added = (desk: Desk, valued: Several): Statement[] => [
  stateSum(desk, valued) ?? refuse(['units'], valued, '不作相加'),
];
