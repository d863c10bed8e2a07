import type { Decimal } from './decimal.ts';
import { type Quantity, areConvertible, normalUnit, toNormal } from './units.ts';

type Several<Item> = readonly [Item, ...Item[]];

/** Quantities in the one unit that they are computed with in. */
export interface InOneUnit {
  readonly unit: string | null;
  readonly values: Several<Decimal>;
  /** What was converted, for the reader to follow: `3000万元 = 30000000元`. */
  readonly steps: readonly string[];
}

/**
 * Quantities as they are printed where they all have the same unit, else in their normal unit; `undefined` where they do not
 * measure the same, and cannot be compared or put together.
 */
export function inOneUnit(quantities: Several<Quantity>): InOneUnit | undefined {
  const [first, ...rest] = quantities;
  if (rest.every(({ unit }) => unit === first.unit)) return { ...asPrinted(quantities), steps: [] };
  if (!rest.every(({ unit }) => areConvertible(first.unit, unit))) return undefined;
  const [normal, ...others] = [toNormal(first), ...rest.map(toNormal)] as const;
  const steps = quantities.flatMap((one) => (toNormal(one).unit === one.unit ? [] : [stepOf(one)]));
  return { ...asPrinted([normal, ...others]), steps: [...new Set(steps)] };
}

const asPrinted = ([first, ...rest]: Several<Quantity>) => ({
  unit: first.unit,
  values: [first.value, ...rest.map(({ value }) => value)] as const,
});

function stepOf(quantity: Quantity): string {
  const { value, unit } = toNormal(quantity);
  return `${quantity.value}${quantity.unit ?? ''} = ${value}${unit ?? ''}`;
}

/** Behind a formula: `9999 + 30000000 = 30009999，其中3000万元 = 30000000元`. */
export const withSteps = (formula: string, steps: readonly string[]): string =>
  steps.length === 0 ? formula : `${formula}，其中${steps.join('、')}`;

/** How figures that a rule holds against one another are compared. */
export interface Yardstick {
  readonly unit: string | null;
  readonly amount: (quantity: Quantity) => Decimal;
}

/**
 * As printed where all have one unit, else each in its normal one; `undefined` where a count would be held against money or
 * against a rate. What is counted may have several names: bodies print 件, 条 and 份 for the same cases.
 */
export function yardstickOf(units: readonly (string | null)[]): Yardstick | undefined {
  const [first = null, ...rest] = units;
  if (rest.every((unit) => unit === first)) return { unit: first, amount: ({ value }) => value };
  const measured = measuredIn(first);
  if (!rest.every((unit) => measuredIn(unit) === measured)) return undefined;
  return { unit: normalUnit(first), amount: (quantity) => toNormal(quantity).value };
}

function measuredIn(unit: string | null): 'money' | 'rate' | 'count' {
  const normal = normalUnit(unit) ?? '';
  if (normal.endsWith('元')) return 'money';
  return /[%‰]|百分点/.test(normal) ? 'rate' : 'count';
}
