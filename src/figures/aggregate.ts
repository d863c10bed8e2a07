import { type Decimal, compare, decimalOf, divide, sum } from '../domain/decimal.ts';
import { type InOneUnit, inOneUnit, withSteps } from '../domain/one-unit.ts';
import type { Quantity } from '../domain/units.ts';

/** One number made of several, with how it was made. */
export interface Aggregate extends Quantity {
  /** `(95 + 22) ÷ 2 = 58.5`. */
  readonly formula: string;
}

export type Several = readonly [Quantity, ...Quantity[]];
type Values = readonly [Decimal, ...Decimal[]];

/** Longer lists of summands are not spelled out: `合计 1234 ÷ 13 = 94.92`. */
const SPELLED = 12;
/** Decimals of an average, rounded half up. */
const PLACES = 2;

/** 2110 + -30 would read badly. */
const summand = (value: Decimal) => (value.startsWith('-') ? `(${value})` : value);
export const spelled = (values: Values): string => values.map(summand).join(' + ');

/** `undefined` where the quantities do not measure the same. */
export type Combine = (quantities: Several) => Aggregate | undefined;

/** Converts first, then makes one number of the values, and says both. */
const combining =
  (make: (values: Values) => { readonly value: Decimal; readonly formula: string }): Combine =>
  (quantities) => {
    const converted = inOneUnit(quantities);
    if (!converted) return undefined;
    const { value, formula } = make(converted.values);
    return { value, unit: converted.unit, formula: withSteps(formula, shownSteps(converted)) };
  };

const shownSteps = ({ steps, unit }: InOneUnit) => (steps.length > SPELLED ? [`各数已折算为${unit ?? ''}`] : steps);

export const total = combining((values) => {
  const value = sum(values);
  const parts = values.length > SPELLED ? `${values.length}项相加` : spelled(values);
  return { value, formula: `${parts} = ${value}` };
});

export const average = combining((values) => {
  const whole = sum(values);
  const value = divide(whole, decimalOf(values.length), PLACES) ?? decimalOf(0);
  const parts = values.length > SPELLED ? `合计${whole}` : `(${spelled(values)})`;
  return { value, formula: `${parts} ÷ ${values.length} = ${value}` };
});

/** The middle one of the sorted values, or half of the middle two. */
export const median = combining((values) => {
  const sorted = values.toSorted(compare);
  const upper = sorted[sorted.length >> 1] ?? values[0];
  if (sorted.length % 2 === 1) return { value: upper, formula: `${sorted.length}个数从小到大，居中的是${upper}` };
  const lower = sorted[(sorted.length >> 1) - 1] ?? upper;
  const value = divide(sum([lower, upper]), decimalOf(2), PLACES) ?? upper;
  return { value, formula: `${sorted.length}个数从小到大，居中的两个：(${spelled([lower, upper])}) ÷ 2 = ${value}` };
});
