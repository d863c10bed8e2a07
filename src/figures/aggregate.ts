import { type Decimal, compare, decimalOf, divide, sum } from '../domain/decimal.ts';

/** One number made of several, with how it was made. */
export interface Aggregate {
  readonly value: Decimal;
  /** `(95 + 22) ÷ 2 = 58.5`. */
  readonly formula: string;
}

type Several = readonly [Decimal, ...Decimal[]];

/** Longer lists of summands are not spelled out: `合计 1234 ÷ 13 = 94.92`. */
const SPELLED = 12;
/** Decimals of an average, rounded half up. */
const PLACES = 2;

/** 2110 + -30 would read badly. */
const summand = (value: Decimal) => (value.startsWith('-') ? `(${value})` : value);
const spelled = (values: Several) => values.map(summand).join(' + ');

export function total(values: Several): Aggregate {
  const value = sum(values);
  return {
    value,
    formula: values.length > SPELLED ? `${values.length}项相加 = ${value}` : `${spelled(values)} = ${value}`,
  };
}

export function average(values: Several): Aggregate {
  const whole = sum(values);
  const value = divide(whole, decimalOf(values.length), PLACES) ?? decimalOf(0);
  const parts = values.length > SPELLED ? `合计${whole}` : `(${spelled(values)})`;
  return { value, formula: `${parts} ÷ ${values.length} = ${value}` };
}

/** The middle one of the sorted values, or half of the middle two. */
export function median(values: Several): Aggregate {
  const sorted = values.toSorted(compare);
  const upper = sorted[sorted.length >> 1] ?? values[0];
  if (sorted.length % 2 === 1) return { value: upper, formula: `${sorted.length}个数从小到大，居中的是${upper}` };
  const lower = sorted[(sorted.length >> 1) - 1] ?? upper;
  const value = divide(sum([lower, upper]), decimalOf(2), PLACES) ?? upper;
  return { value, formula: `${sorted.length}个数从小到大，居中的两个：(${spelled([lower, upper])}) ÷ 2 = ${value}` };
}
