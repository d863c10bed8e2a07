import { Big } from 'big.js';

declare const brand: unique symbol;

/** A reported value, exact: canonical decimal text such as `24252.311082` or `-8`. Never a float. */
export type Decimal = string & { readonly [brand]: 'Decimal' };

const canonical = (value: Big) => value.toFixed() as Decimal;

/** Nearly all figures are small integers, for which numbers are exact and many times faster. */
function small(value: Decimal): number | undefined {
  const number = value.length <= 15 ? Number(value) : Number.NaN;
  return Number.isInteger(number) ? number : undefined;
}

/** The result of an operation on small integers, unless it grew past what numbers hold exactly. */
function exact(a: Decimal, b: Decimal, operate: (x: number, y: number) => number): Decimal | undefined {
  const [x, y] = [small(a), small(b)];
  const result = x === undefined || y === undefined ? undefined : operate(x, y);
  return Number.isSafeInteger(result) ? (String(result) as Decimal) : undefined;
}

/** Reads plain digits with an optional sign, point and thousands separators; `undefined` for anything else. */
export function parseDecimal(text: string): Decimal | undefined {
  const digits = text.replace(/(?<=\d)[,，](?=\d{3}(?!\d))/g, '');
  if (/^\d{1,15}$/.test(digits)) return String(Number(digits)) as Decimal;
  return /^[-+]?\d+(?:\.\d+)?$/.test(digits) ? canonical(new Big(digits)) : undefined;
}

export const decimalOf = (integer: number) =>
  Number.isSafeInteger(integer) ? (String(integer) as Decimal) : canonical(new Big(integer));
export function compare(a: Decimal, b: Decimal): number {
  const [x, y] = [small(a), small(b)];
  return x === undefined || y === undefined ? new Big(a).cmp(b) : Math.sign(x - y);
}
export const add = (a: Decimal, b: Decimal) => exact(a, b, (x, y) => x + y) ?? canonical(new Big(a).plus(b));
export const subtract = (a: Decimal, b: Decimal) => exact(a, b, (x, y) => x - y) ?? canonical(new Big(a).minus(b));
export const multiply = (a: Decimal, b: Decimal) => exact(a, b, (x, y) => x * y) ?? canonical(new Big(a).times(b));
export const sum = (values: readonly Decimal[]) => values.reduce(add, decimalOf(0));

/** a ÷ b, rounded half up to `places` decimals; `undefined` when b is 0. */
export function divide(a: Decimal, b: Decimal, places: number): Decimal | undefined {
  const quick = divideSmall(a, b, places);
  if (quick !== undefined) return quick;
  const divisor = new Big(b);
  if (divisor.eq(0)) return undefined;
  // Big keeps DP digits of a quotient, so scale first and round once.
  const scaled = new Big(a).times(new Big(10).pow(places + 2)).div(divisor);
  return canonical(scaled.div(new Big(10).pow(places + 2)).round(places, Big.roundHalfUp));
}

/** The same for small integers that are not negative: half up is a whole number of half units, rounded down. */
function divideSmall(a: Decimal, b: Decimal, places: number): Decimal | undefined {
  const [x, y] = [small(a), small(b)];
  if (x === undefined || y === undefined || x < 0 || y <= 0) return undefined;
  const doubled = 2 * x * 10 ** places + y;
  if (!Number.isSafeInteger(doubled)) return undefined;
  const digits = String(Math.floor(doubled / (2 * y))).padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  const decimals = places === 0 ? '' : digits.slice(-places).replace(/0+$/, '');
  return (decimals === '' ? whole : `${whole}.${decimals}`) as Decimal;
}

/** 16 of 22 → `72.7` (one decimal, half up). */
export const percentage = (part: Decimal, whole: Decimal, places = 1) =>
  divide(multiply(part, decimalOf(100)), whole, places);
