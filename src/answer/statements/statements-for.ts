import { timeKey } from '../../domain/period.ts';
import type { Reading, Valued } from '../../statistics/look-up.ts';
import { addsUp } from '../../statistics/operation.ts';
import type { Turn } from '../turn.ts';
import type { Desk, Statement } from './desk.ts';
import { refuse } from './obstacles.ts';
import { obstaclesToAddition, stateAggregate } from './state-aggregate.ts';
import { stateShare, stateSum, stateTrend } from './state-derived.ts';
import { stateFigure } from './state-figure.ts';
import { stateRanking } from './state-ranking.ts';

/** Part and whole of a share, each one figure or the sum of several; empty when a report does not state one of them. */
export interface Operands {
  readonly part: readonly Valued[];
  readonly whole: readonly Valued[];
  readonly label: string;
}

/**
 * The sentences that the asked operation calls for: a share, a series, a sum, a mean, a ranking, or each figure by
 * itself.
 */
export function statementsFor(
  turn: Turn,
  desk: Desk,
  valued: readonly Valued[],
  operands: readonly Operands[],
): Statement[] {
  const shares = operands.flatMap((one) => shareOf(desk, one) ?? []);
  if (shares.length > 0) return shares;
  const { operation, time } = turn.slots;
  const claims = valued.filter(isClaim);
  const series = seriesOf(valued.filter((reading) => !isClaim(reading)));
  if (series && operation !== 'trend' && /一共|总共|合计|加起来/.test(turn.text))
    return [...series.map((one) => stateFigure(desk, one)), ...added(desk, series)];
  if (series && (operation === 'average' || operation === 'median')) return stateAggregate(desk, operation, series);
  if (series && (operation === 'trend' || time.years.length > 1 || time.several))
    return [stateTrend(desk, series), ...claims.map((claim) => stateFigure(desk, claim))];
  const [first, second, ...rest] = valued;
  if (!first || !second) return valued.map((reading) => stateFigure(desk, reading));
  return stateSeveral(turn, desk, [first, second, ...rest]);
}

function stateSeveral(turn: Turn, desk: Desk, valued: readonly [Valued, Valued, ...Valued[]]): Statement[] {
  const { operation, measures } = turn.slots;
  if (operation === 'average' || operation === 'median') return stateAggregate(desk, operation, valued);
  if (operation === 'compare' || operation === 'extreme') return stateRanking(turn, desk, valued);
  if (operation === 'sum' || addsUp(turn.text, measures.list)) return stateAddition(turn, desk, valued);
  return valued.map((reading) => stateFigure(desk, reading));
}

/** Several bodies are added up only where nothing stands against it; of one body, whatever the question names. */
function stateAddition(turn: Turn, desk: Desk, valued: readonly [Valued, Valued, ...Valued[]]): Statement[] {
  const isOfOneMeasure = valued.every(({ indicator }) => indicator === valued[0].indicator);
  if (turn.slots.inside !== null && isOfOneMeasure) return stateAggregate(desk, 'sum', valued);
  const each = valued.map((reading) => stateFigure(desk, reading));
  const obstacles = isOfOneMeasure ? obstaclesToAddition(valued) : [];
  if (obstacles.length > 0) return [...each, refuse(obstacles, valued, '不作相加')];
  return [...each, ...added(desk, valued)];
}

/** What figures come to that were named one by one, or why they come to nothing. */
const added = (desk: Desk, valued: readonly [Valued, Valued, ...Valued[]]): Statement[] => [
  stateSum(desk, valued) ?? refuse(['units'], valued, '不作相加'),
];

function shareOf(desk: Desk, { part, whole, label }: Operands): Statement | null {
  const [a, ...parts] = part;
  const [b, ...wholes] = whole;
  return a && b ? stateShare(desk, [a, ...parts], [b, ...wholes], label) : null;
}

/** What a report itself says of a change (同比). */
const isClaim = ({ indicator }: Reading) => indicator.id.endsWith('_yoy');

/** The same measure of one body over at least two periods, oldest first. */
function seriesOf(valued: readonly Valued[]): readonly [Valued, Valued, ...Valued[]] | null {
  const sorted = [...valued].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  const [first, second, ...rest] = sorted;
  if (!first || !second) return null;
  const same = sorted.every((one) => one.indicator === first.indicator && one.report.region === first.report.region);
  return same && new Set(sorted.map(keyOf)).size === sorted.length ? [first, second, ...rest] : null;
}

const keyOf = ({ report }: Reading) => timeKey(report.period);
