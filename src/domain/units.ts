import { type Decimal, compare, decimalOf, divide, multiply } from './decimal.ts';

/** A number with the unit it was printed in; a unit that nobody knows is null. */
export interface Quantity {
  readonly value: Decimal;
  readonly unit: string | null;
}

/** 万元 is 10,000 times 元. Quantities are computed with in their normal unit only. */
interface Scaled {
  readonly normal: string | null;
  readonly factor: Decimal;
}

const FACTORS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 10_000, 亿: 100_000_000 };
const ONE = decimalOf(1);

/** Other writings of the same unit. Things that bodies merely count alike (件, 条, 份) are not the same unit. */
const WRITINGS: ReadonlyMap<string, string> = new Map([
  ['圆', '元'],
  ['人民币', '元'],
  ['元人民币', '元'],
  ['人民币元', '元'],
  ['％', '%'],
  ['个百分点', '百分点'],
]);

/** 千件 → 件 × 1,000, 百万元 → 元 × 1,000,000; what has no such prefix stands for itself. */
function scaled(unit: string | null): Scaled {
  const match = unit === null ? null : /^(?:人民币)?(?<scale>[十百千万亿]+)(?<counted>(?!分).+)$/.exec(unit);
  const counted = match?.groups?.['counted'] ?? unit;
  const scale = Array.from(match?.groups?.['scale'] ?? '', (sign) => decimalOf(FACTORS[sign] ?? 1));
  return {
    normal: counted === null ? null : (WRITINGS.get(counted) ?? counted),
    factor: scale.reduce(multiply, ONE),
  };
}

/** The unit in which quantities of this one are computed with: 万元 → 元, 千件 → 件. */
export const normalUnit = (unit: string | null): string | null => scaled(unit).normal;

/** The one normal form of a quantity: 0.33万元 → 3300元. Exact. */
export function toNormal({ value, unit }: Quantity): Quantity {
  const { normal, factor } = scaled(unit);
  return { value: multiply(value, factor), unit: normal };
}

/** Whether quantities in these units may be compared and added: 元 and 亿元, but not 件 and 条, nor 件 and one unknown. */
export const areConvertible = (a: string | null, b: string | null): boolean => normalUnit(a) === normalUnit(b);

/** The same amount in another unit, exact; `undefined` where the two do not measure the same. */
export function convert({ value, unit }: Quantity, to: string | null): Decimal | undefined {
  if (unit === to) return value;
  const [from, wanted] = [scaled(unit), scaled(to)];
  if (from.normal !== wanted.normal) return undefined;
  return divide(multiply(value, from.factor), wanted.factor, decimalsOf(value) + zerosOf(wanted.factor));
}

/** Sign of a − b after conversion; `undefined` where the two cannot be compared. */
export function compareQuantities(a: Quantity, b: Quantity): number | undefined {
  return areConvertible(a.unit, b.unit) ? compare(toNormal(a).value, toNormal(b).value) : undefined;
}

/**
 * The unit to state a result over several quantities in: the largest that is printed, so that the figures stay short.
 * `undefined` where they cannot be put together.
 */
export function commonUnit(units: readonly (string | null)[]): string | null | undefined {
  const [first, ...rest] = units;
  if (first === undefined || !rest.every((unit) => areConvertible(first, unit))) return undefined;
  return rest.reduce(
    (largest, unit) => (compare(scaled(unit).factor, scaled(largest).factor) > 0 ? unit : largest),
    first,
  );
}

const decimalsOf = (value: Decimal) => value.split('.')[1]?.length ?? 0;
/** A power of ten divides without a remainder after as many places as it has zeros. */
const zerosOf = (powerOfTen: Decimal) => powerOfTen.length - 1;
