import { type Decimal, compare } from '../../domain/decimal.ts';
import { periodKey } from '../../domain/period.ts';
import type { Reading, Valued } from '../../statistics/look-up.ts';
import { parseAgencyName } from '../../catalogue/agencies.ts';
import { nameOf } from '../library.ts';
import { addsUp } from '../../statistics/operation.ts';
import type { Turn } from '../turn.ts';
import type { Desk, Statement } from './desk.ts';
import { stateShare, stateSum, stateTrend } from './state-derived.ts';
import { stateFigure, unitOf, valueOf } from './state-figure.ts';

/** Part and whole of a share, each one figure or the sum of several; empty when a report does not state one of them. */
export interface Operands {
  readonly part: readonly Valued[];
  readonly whole: readonly Valued[];
  readonly label: string;
}

/** The sentences that the asked operation calls for: a share, a series, a sum, a comparison, or each figure by itself. */
export function statementsFor(
  turn: Turn,
  desk: Desk,
  valued: readonly Valued[],
  operands: Operands | null,
): Statement[] {
  const share = operands && shareOf(desk, operands);
  if (share) return [share];
  const { operation, time } = turn.slots;
  const claims = valued.filter(isClaim);
  const series = seriesOf(valued.filter((reading) => !isClaim(reading)));
  if (series && operation !== 'trend' && /一共|总共|合计|加起来/.test(turn.text))
    return [...series.map((one) => stateFigure(desk, one)), stateSum(desk, series)];
  if (series && (operation === 'trend' || time.years.length > 1 || time.several))
    return [stateTrend(desk, series), ...claims.map((claim) => stateFigure(desk, claim))];
  const each = valued.map((reading) => stateFigure(desk, reading));
  const [first, second, ...rest] = valued;
  if (!first || !second) return each;
  if ((operation === 'sum' || addsUp(turn.text, turn.slots.measures.list)) && isAddable(valued))
    return [...each, stateSum(desk, [first, second, ...rest])];
  if (operation === 'compare' || operation === 'extreme')
    return [...each, ...stateComparison([first, second, ...rest])];
  return each;
}

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

const keyOf = ({ report }: Reading) => (report.period ? periodKey(report.period) : '');
const isAddable = (valued: readonly Valued[]) => new Set(valued.map(unitOf)).size === 1;

/**
 * Which body has more — only where the indicator is comparable (class A) and the periods are the same; otherwise the
 * figures stand side by side with the reason (notes on the domain §6).
 */
function stateComparison(valued: readonly [Valued, Valued, ...Valued[]]): Statement[] {
  const [first] = valued;
  if (!valued.every(({ indicator }) => indicator === first.indicator)) return [];
  return [...unlikeBodies(valued), ...rankedOrSideBySide(valued)];
}

/** A government answers for its whole place, a bureau for itself: their figures may be read together, not as rivals. */
function unlikeBodies(valued: readonly Valued[]): Statement[] {
  const isBureau = ({ report, finding }: Valued) =>
    report.agency !== null &&
    !finding.facts[0].scope?.includes('政府') &&
    !SPEAK_FOR_PLACE.includes(parseAgencyName(report.agency.name).kind);
  const bureaus = valued.filter(isBureau);
  if (bureaus.length === 0 || bureaus.length === valued.length) return [];
  const names = [...new Set(bureaus.map(({ report }) => nameOf(report)))].join('、');
  const text = `统计口径不同：${names}只统计本机关，政府的报告统计所辖范围，不宜直接比较`;
  return [{ text, figures: [], notices: [{ kind: 'scope', text: `${text}。` }] }];
}

const SPEAK_FOR_PLACE: readonly string[] = ['government', 'zone_committee', 'office', 'town'];

function rankedOrSideBySide(valued: readonly [Valued, Valued, ...Valued[]]): Statement[] {
  const [first] = valued;
  const periods = new Set(valued.map(keyOf));
  if (periods.size > 1 || first.indicator.comparable !== 'A') {
    const reason = periods.size > 1 ? '各报告的年度不同' : '各机关的统计口径不同';
    return [
      {
        text: `${reason}，以上数字并列供参考，不作高低排名${same(valued) ? '（数值相同）' : ''}`,
        figures: [],
        notices: [{ kind: 'scope', text: `${reason}，不宜直接比较。` }],
      },
    ];
  }
  if (same(valued)) return [{ text: '数值相同', figures: [], notices: [] }];
  const ranked = valued.toSorted((a, b) => compare(valueOf(b), valueOf(a)));
  const most = ranked.filter((one) => equal(valueOf(one), valueOf(ranked[0] ?? first)));
  return [{ text: `最多的是${most.map(({ report }) => nameOf(report)).join('、')}`, figures: [], notices: [] }];
}

const equal = (a: Decimal, b: Decimal) => compare(a, b) === 0;
const same = (valued: readonly [Valued, ...Valued[]]) => valued.every((one) => equal(valueOf(one), valueOf(valued[0])));
