import { region } from '../../../../catalogue/regions.ts';
import type { Region } from '../../../../domain/region.ts';
import { type Aggregate, average, median, total } from '../../../../figures/aggregate.ts';
import { type Obstacle, measureTheSame, obstaclesToRanking } from '../../../../figures/comparability.ts';
import { type Valued, quantityOf } from '../../../../figures/found.ts';
import { cutTo } from './cut-to.ts';
import { display } from '../wording.ts';
import type { Desk, Statement } from './desk.ts';
import { refuse } from './obstacles.ts';
import { derived } from './state-derived.ts';
import { labelOf, stateEach, unitOf } from './state-figure.ts';

export type AggregateKind = 'sum' | 'average' | 'median';

const MAKE = { sum: total, average, median } as const;
const NAME = { sum: '合计', average: '平均', median: '中位数' } as const;
const WITHOUT = { sum: '不作相加', average: '不求平均', median: '不取中位数' } as const;

/** More figures than these are counted in the result and not listed one by one; all are in the figures. */
const LISTED = 30;

/** What the figures come to, then each of them; or each, and why they cannot be put together. */
export function stateAggregate(
  desk: Desk,
  kind: AggregateKind,
  valued: readonly [Valued, Valued, ...Valued[]],
): Statement[] {
  const each = stateEach(desk, valued);
  const listed = each.map((one, index) => (index < LISTED ? one : { ...one, text: '' }));
  const obstacles = obstaclesToAggregate(valued);
  const cut = cutTo(LISTED, valued.length, each.length);
  const made = aggregateOf(kind, valued);
  if (obstacles.length > 0 || !made) return [...listed, ...cut, refuse(obstacles, valued, WITHOUT[kind])];
  return [stateMade(desk, kind, valued, made), ...listed, ...cut];
}

/** `undefined` where the figures do not measure the same. */
export const aggregateOf = (
  kind: AggregateKind,
  [first, ...rest]: readonly [Valued, ...Valued[]],
): Aggregate | undefined => MAKE[kind]([quantityOf(first), ...rest.map(quantityOf)]);

export function obstaclesToAggregate(valued: readonly Valued[]): Obstacle[] {
  const isRate = valued.some((reading) => /[%‰]/.test(unitOf(reading)));
  return [
    ...obstaclesToRanking(valued).filter((obstacle) => obstacle !== 'units'),
    ...(isRate ? (['rate'] as const) : []),
    ...(measureTheSame(valued) ? [] : (['units'] as const)),
    ...obstaclesToAddition(valued),
  ];
}

/** Against adding up what the question names one by one: whoever asks for it means those bodies and times. */
export const obstaclesToAddition = (valued: readonly Valued[]): Obstacle[] => (isNested(valued) ? ['nested'] : []);

/** The figure of a place holds those of the places within it, unless it says that it counts a narrower circle (市政府). */
function isNested(valued: readonly Valued[]): boolean {
  const placed = regionsOf(valued).toSorted((a, b) => a.first - b.first);
  const whole = new Set(regionsOf(valued.filter(({ finding }) => /^全|^$/.test(finding.facts[0].scope ?? ''))));
  let last = -1;
  for (const place of placed) {
    if (place.first <= last) return true;
    if (whole.has(place)) last = Math.max(last, place.last);
  }
  return false;
}

/** In the numbering of regions whatever lies in one stands between its first and its last. */
const regionsOf = (valued: readonly Valued[]): Region[] => [
  ...new Set(valued.flatMap(({ report }) => (report.region === null ? [] : (region(report.region) ?? [])))),
];

function stateMade(
  desk: Desk,
  kind: AggregateKind,
  valued: readonly [Valued, Valued, ...Valued[]],
  made: Aggregate,
): Statement {
  const [first] = valued;
  const { value, formula } = made;
  const unit = made.unit ?? unitOf(first);
  const figure = derived(desk, valued, `${labelOf(first)}${NAME[kind]}`, value, unit, formula);
  const shown = display(value, unit);
  return {
    text: `${NAME[kind]}${shown}（${formula}）`,
    figures: [{ ...figure, agency: null, region: null, display: shown }],
    notices: [],
  };
}
