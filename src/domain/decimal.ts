import { Big } from 'big.js';

declare const brand: unique symbol;

/** A reported value, exact: canonical decimal text such as `24252.311082` or `-8`. Never a float. */
export type Decimal = string & { readonly [brand]: 'Decimal' };

const canonical = (value: Big) => value.toFixed() as Decimal;

/** Reads plain digits with an optional sign, point and thousands separators; `undefined` for anything else. */
export function parseDecimal(text: string): Decimal | undefined {
  const digits = text.replace(/(?<=\d)[,，](?=\d{3}(?!\d))/g, '');
  return /^[-+]?\d+(?:\.\d+)?$/.test(digits) ? canonical(new Big(digits)) : undefined;
}

export const decimalOf = (integer: number) => canonical(new Big(integer));
export const compare = (a: Decimal, b: Decimal) => new Big(a).cmp(b);
export const add = (a: Decimal, b: Decimal) => canonical(new Big(a).plus(b));
export const subtract = (a: Decimal, b: Decimal) => canonical(new Big(a).minus(b));
export const multiply = (a: Decimal, b: Decimal) => canonical(new Big(a).times(b));
export const sum = (values: readonly Decimal[]) => values.reduce(add, decimalOf(0));

/** a ÷ b, rounded half up to `places` decimals; `undefined` when b is 0. */
export function divide(a: Decimal, b: Decimal, places: number): Decimal | undefined {
  const divisor = new Big(b);
  if (divisor.eq(0)) return undefined;
  // Big keeps DP digits of a quotient, so scale first and round once.
  const scaled = new Big(a).times(new Big(10).pow(places + 2)).div(divisor);
  return canonical(scaled.div(new Big(10).pow(places + 2)).round(places, Big.roundHalfUp));
}

/** 16 of 22 → `72.7` (one decimal, half up). */
export const percentage = (part: Decimal, whole: Decimal, places = 1) =>
  divide(multiply(part, decimalOf(100)), whole, places);
