import type { Chart, Figure } from '../../../domain/answer.ts';
import { compare } from '../../../domain/decimal.ts';
import { periodLabel, timeKey } from '../../../domain/period.ts';
import { bodyKey, obstaclesToRanking } from '../../../figures/comparability.ts';
import type { Valued } from '../../../figures/found.ts';
import { nameOf } from '../../../plan/library.ts';
import { labelOf, unitOf, valueOf } from './statements/state-figure.ts';

/** Fewer points than these are read faster than seen. */
const FEWEST_IN_TIME = 3;
const FEWEST_BODIES = 3;
/** The figures of more bodies do not fit a picture that is meant for a chat. */
const MOST = 40;

/** A line for one body over time, bars for comparable bodies; nothing where a picture would compare what must not be. */
export function chartOf(readings: readonly Valued[], figures: readonly Figure[]): Chart | null {
  const valued = readings.filter((one) => figures.some((figure) => isOf(figure, one)));
  const [first] = valued;
  if (!first || !isOfOneMeasure(valued, first) || valued.length > MOST) return null;
  const isOneBody = new Set(valued.map(bodyKey)).size === 1;
  return isOneBody ? lineOf(valued, first) : barsOf(valued, first);
}

/** What the answer does not state is not drawn: of 前三名 the others. */
const isOf = ({ agency, period, value }: Figure, one: Valued) =>
  agency === (one.report.agency?.name ?? null) && (period ?? '') === timeOf(one) && value === valueOf(one);

const isOfOneMeasure = (valued: readonly Valued[], first: Valued) =>
  valued.every(
    (one) => one.indicator === first.indicator && labelOf(one) === labelOf(first) && unitOf(one) === unitOf(first),
  );

function lineOf(valued: readonly Valued[], first: Valued): Chart | null {
  if (valued.length < FEWEST_IN_TIME) return null;
  const inTime = valued.toSorted((a, b) => (timeOf(a) < timeOf(b) ? -1 : 1));
  const points = inTime.flatMap((one) => (one.report.period ? pointOf(periodLabel(one.report.period), one) : []));
  const name = nameOf(first.report);
  return { kind: 'line', title: `${name}${labelOf(first)}`, unit: unitOf(first), series: [{ name, points }] };
}

function barsOf(valued: readonly Valued[], first: Valued): Chart | null {
  if (valued.length < FEWEST_BODIES || obstaclesToRanking(valued).length > 0) return null;
  const time = first.report.period ? periodLabel(first.report.period) : '';
  const largestFirst = valued.toSorted((a, b) => compare(valueOf(b), valueOf(a)));
  const points = largestFirst.map((one) => pointOf(nameOf(one.report), one));
  const series = [{ name: labelOf(first), points }];
  return { kind: 'bar', title: `${time}${labelOf(first)}`, unit: unitOf(first), series };
}

const pointOf = (x: string, one: Valued) => ({ x, y: Number(valueOf(one)) });

const timeOf = ({ report }: Valued) => timeKey(report.period);
