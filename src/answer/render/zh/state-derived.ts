import type { Figure, Notice } from '../../../domain/answer.ts';
import { type Decimal, compare, decimalOf, divide, multiply, percentage, subtract, sum } from '../../../domain/decimal.ts';
import { periodLabel } from '../../../domain/period.ts';
import { firstOfOtherForm } from '../../../figures/comparability.ts';
import type { Found, Valued } from '../../../figures/found.ts';
import { nameOf } from '../../../plan/library.ts';
import { bodyAndTime, display } from './wording.ts';
import type { Desk, Statement } from './desk.ts';
import { displayOf, figureOf, labelOf, marksOf, unitOf, valueOf } from './state-figure.ts';

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

export function stateSum(desk: Desk, operands: readonly [Valued, ...Valued[]]): Statement {
  const total = sum(operands.map(valueOf));
  const unit = unitOf(operands[0]);
  const formula = operands.map(valueOf).join(' + ');
  const labels = [...new Set(operands.map(labelOf))];
  const label = labels.length > 1 && labels.length <= NAMED ? `${labels.join('、')}合计` : '合计';
  const figure = derived(desk, operands, label, total, unit, `${formula} = ${total}`);
  return { text: `合计${display(total, unit)}（${formula} = ${total}）`, figures: [figure], notices: [] };
}

/** 72.7%(16 ÷ 22): one decimal, half up; nothing when the whole is zero. */
export function stateShare(
  desk: Desk,
  part: readonly [Valued, ...Valued[]],
  whole: readonly [Valued, ...Valued[]],
  label: string,
): Statement | null {
  const [a, b] = [sum(part.map(valueOf)), sum(whole.map(valueOf))];
  const rate = percentage(a, b);
  if (rate === undefined) return null;
  const formula = `${bracket(part.map(valueOf))} ÷ ${bracket(whole.map(valueOf))}`;
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

/** How far two figures are apart, or how often the one holds the other; nothing where they cannot be put together. */
export function stateDifference(operation: 'difference' | 'change' | 'ratio', desk: Desk, [a, b, ...others]: readonly [Valued, Valued, ...Valued[]]): Statement[] {
  const unit = unitOf(a);
  if (others.length > 0 || unit !== unitOf(b)) return [];
  if (operation === 'ratio') return stateRatio(desk, a, b);
  const gap = subtract(valueOf(a), valueOf(b));
  const size = gap.replace('-', '') as Decimal;
  const order = compare(gap, decimalOf(0));
  const [more, less] = order >= 0 ? [a, b] : [b, a];
  const formula = `${valueOf(more)} − ${valueOf(less)} = ${size}`;
  const figure = derived(desk, [a, b], '相差', size, unit, formula);
  return [{ text: order === 0 ? '两者相同' : `相差${display(size, unit)}（${formula}）`, figures: [figure], notices: [] }];
}

function stateRatio(desk: Desk, a: Valued, b: Valued): Statement[] {
  const times = divide(valueOf(a), valueOf(b), 2);
  if (times === undefined) return [];
  const formula = `${valueOf(a)} ÷ ${valueOf(b)} = ${times}`;
  const figure = derived(desk, [a, b], '倍数', times, '倍', formula);
  return [{ text: `前者是后者的${times}倍（${formula}）`, figures: [figure], notices: [] }];
}

/** 由550件增至9487件, with the difference and the rate computed from the two reports. */
export function stateTrend(desk: Desk, series: readonly [Valued, Valued, ...Valued[]]): Statement {
  const first = series[0];
  const last = series.at(-1) ?? series[1];
  const points = series.map((reading) => `${periodOf(reading)}${displayOf(reading)}${marksOf(desk, reading)}`);
  const change = subtract(valueOf(last), valueOf(first));
  const size = change.replace('-', '') as Decimal;
  const direction = compare(change, decimalOf(0));
  const word = direction > 0 ? '增加' : direction < 0 ? '减少' : '持平';
  const rate = divide(multiply(size, decimalOf(100)), valueOf(first), 1);
  const formula = `${valueOf(last)} − ${valueOf(first)} = ${change}`;
  const figure = derived(desk, [last, first], `${labelOf(first)}变化`, change, unitOf(first), formula);
  const amount =
    direction === 0
      ? '持平'
      : `${word}${display(size, unitOf(first))}${rate === undefined ? '' : `（${word}${rate}%）`}`;
  const figures = series.map((reading) => figureOf(desk, reading));
  const rateFigure =
    rate === undefined || direction === 0
      ? []
      : [derived(desk, [last, first], `${labelOf(first)}变化率`, rate, '%', `${size} ÷ ${valueOf(first)} × 100%`)];
  const sized = { ...figure, display: direction === 0 ? '持平' : `${word}${display(size, unitOf(first))}` };
  return {
    text: `${nameOf(first.report)}${labelOf(first)}：${points.join('，')}；${amount}`,
    figures: [...figures, sized, ...rateFigure],
    notices: formChanged(series),
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
