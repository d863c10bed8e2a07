import type { Figure, Notice } from '../../../../domain/answer.ts';
import {
  type Decimal,
  compare,
  decimalOf,
  divide,
  multiply,
  percentage,
  subtract,
  sum,
} from '../../../../domain/decimal.ts';
import { type InOneUnit, inOneUnit, withSteps } from '../../../../domain/one-unit.ts';
import { periodLabel } from '../../../../domain/period.ts';
import { total } from '../../../../figures/aggregate.ts';
import { firstOfOtherForm } from '../../../../figures/comparability.ts';
import { type Found, type Valued, quantityOf } from '../../../../figures/found.ts';
import { nameOf } from '../../../../plan/library.ts';
import { bodyAndTime, display } from '../wording.ts';
import type { Desk, Statement } from './desk.ts';
import { refuse } from './obstacles.ts';
import { displayOf, figureOf, labelOf, marksOf, unitOf } from './state-figure.ts';

/** Derived figures always carry their formula, in words and as numbers (docs/decisions/0003). */
export function derived(
  desk: Desk,
  operands: readonly [Valued, ...Valued[]],
  label: string,
  value: Decimal,
  unit: string,
  formula: string,
): Figure {
  const first = figureOf(desk, operands[0]);
  return {
    ...first,
    indicator: `derived.${first.indicator}`,
    label,
    scope: null,
    value,
    unit,
    display: display(value, unit),
    wording: null,
    source: 'derived',
    formula,
  };
}

/** Measures that a sum is named after. */
const NAMED = 3;

/** Null where the figures do not measure the same. */
export function stateSum(desk: Desk, operands: readonly [Valued, ...Valued[]]): Statement | null {
  const made = total(quantitiesOf(operands));
  if (!made) return null;
  const unit = made.unit ?? unitOf(operands[0]);
  const labels = [...new Set(operands.map(labelOf))];
  const label = labels.length > 1 && labels.length <= NAMED ? `${labels.join('、')}合计` : '合计';
  const figure = derived(desk, operands, label, made.value, unit, made.formula);
  return { text: `合计${display(made.value, unit)}（${made.formula}）`, figures: [figure], notices: [] };
}

const quantitiesOf = ([first, ...rest]: readonly [Valued, ...Valued[]]) =>
  [quantityOf(first), ...rest.map(quantityOf)] as const;

/** 72.7%(16 ÷ 22): one decimal, half up; nothing when the whole is zero or does not measure the same. */
export function stateShare(
  desk: Desk,
  part: readonly [Valued, ...Valued[]],
  whole: readonly [Valued, ...Valued[]],
  label: string,
): Statement | null {
  const converted = inOneUnit([...quantitiesOf(part), ...quantitiesOf(whole)]);
  if (!converted) return null;
  const [a, b] = [converted.values.slice(0, part.length), converted.values.slice(part.length)];
  const rate = percentage(sum(a), sum(b));
  if (rate === undefined) return null;
  const formula = withSteps(`${bracket(a)} ÷ ${bracket(b)}`, converted.steps);
  const figure = derived(desk, part, label, rate, '%', formula);
  const marks = [...part, ...whole].map((reading) => marksOf(desk, reading));
  return {
    text: `${bodyAndTime(part[0].report)}${label}：${rate}%${[...new Set(marks)].join('')}，计算方式：${formula}，其中${[...part, ...whole].map((reading) => `${labelOf(reading)}${displayOf(reading)}`).join('、')}`,
    figures: [
      figure,
      ...part.map((reading) => figureOf(desk, reading)),
      ...whole.map((reading) => figureOf(desk, reading)),
    ],
    notices: [],
  };
}

const bracket = (values: readonly Decimal[]) => (values.length > 1 ? `(${values.join(' + ')})` : (values[0] ?? ''));

/** How far two figures are apart, or how often the one holds the other; why not where they do not measure the same. */
export function stateDifference(
  operation: 'difference' | 'change' | 'ratio',
  desk: Desk,
  pair: readonly [Valued, Valued, ...Valued[]],
): Statement[] {
  const [a, b, ...others] = pair;
  if (others.length > 0) return [];
  const converted = inOneUnit([quantityOf(a), quantityOf(b)]);
  if (!converted) return [refuse(['units'], pair, '不计算差额')];
  return operation === 'ratio' ? stateRatio(desk, a, b, converted) : [stateGap(desk, a, b, converted)];
}

function stateGap(desk: Desk, a: Valued, b: Valued, { values, unit: one, steps }: InOneUnit): Statement {
  const [left, right = left] = values;
  const unit = one ?? unitOf(a);
  const order = compare(left, right);
  const [more, less] = order >= 0 ? [left, right] : [right, left];
  const size = subtract(more, less);
  const formula = withSteps(`${more} − ${less} = ${size}`, steps);
  const figure = derived(desk, [a, b], '相差', size, unit, formula);
  return {
    text: order === 0 ? '两者相同' : `相差${display(size, unit)}（${formula}）`,
    figures: [figure],
    notices: [],
  };
}

function stateRatio(desk: Desk, a: Valued, b: Valued, { values, steps }: InOneUnit): Statement[] {
  const [left, right = left] = values;
  const times = divide(left, right, 2);
  if (times === undefined) return [];
  const formula = withSteps(`${left} ÷ ${right} = ${times}`, steps);
  const figure = derived(desk, [a, b], '倍数', times, '倍', formula);
  return [{ text: `前者是后者的${times}倍（${formula}）`, figures: [figure], notices: [] }];
}

/** 由550件增至9487件, with the difference and the rate computed from the two reports; the points alone where they do not measure the same. */
export function stateTrend(desk: Desk, series: readonly [Valued, Valued, ...Valued[]]): Statement {
  const [first, last] = [series[0], series.at(-1) ?? series[1]];
  const points = series.map((reading) => `${periodOf(reading)}${displayOf(reading)}${marksOf(desk, reading)}`);
  const lead = `${nameOf(first.report)}${labelOf(first)}：${points.join('，')}`;
  const figures = series.map((reading) => figureOf(desk, reading));
  const change = changeOf(desk, first, last);
  if (change === null) {
    const refusal = refuse(['units'], series, '不计算变化');
    return { ...refusal, text: `${lead}；${refusal.text}`, figures };
  }
  return { text: `${lead}；${change.text}`, figures: [...figures, ...change.figures], notices: formChanged(series) };
}

/** 增加2999件（增加233.3%）, with its figures; null where the two do not measure the same. */
function changeOf(desk: Desk, first: Valued, last: Valued): Pick<Statement, 'text' | 'figures'> | null {
  const converted = inOneUnit([quantityOf(first), quantityOf(last)]);
  if (!converted) return null;
  const [before, after = before] = converted.values;
  const unit = converted.unit ?? unitOf(first);
  const change = subtract(after, before);
  const size = change.replace('-', '') as Decimal;
  const formula = withSteps(`${after} − ${before} = ${change}`, converted.steps);
  const made = derived(desk, [last, first], `${labelOf(first)}变化`, change, unit, formula);
  const direction = compare(change, decimalOf(0));
  if (direction === 0) return { text: '持平', figures: [{ ...made, display: '持平' }] };
  const word = direction > 0 ? '增加' : '减少';
  const rate = divide(multiply(size, decimalOf(100)), before, 1);
  const amount = `${word}${display(size, unit)}`;
  const label = `${labelOf(first)}变化率`;
  const rateFormula = withSteps(`${size} ÷ ${before} × 100%`, converted.steps);
  const rated = rate === undefined ? [] : [derived(desk, [last, first], label, rate, '%', rateFormula)];
  return {
    text: `${amount}${rate === undefined ? '' : `（${word}${rate}%）`}`,
    figures: [{ ...made, display: amount }, ...rated],
  };
}

/** The forms of 2019 and 2021 have cells of their own for the same name: whoever reads the series should know. */
export function formChanged(series: readonly Valued[]): Notice[] {
  const changed = firstOfOtherForm(series);
  if (!changed) return [];
  const text = `${periodOf(changed)}的报告换了统计表格式，同名项目的填报要求可能不同，变化仅供参考。`;
  return [{ kind: 'form_changed', text }];
}

const periodOf = ({ report }: Found) => (report.period ? periodLabel(report.period) : '');
