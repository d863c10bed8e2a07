import { compare, parseDecimal } from '../domain/decimal.ts';
import { toNormal } from '../domain/units.ts';
import type { Bound } from '../query/query.ts';
import { type Valued, quantityOf } from './found.ts';

/** 超过500件, 不到1.2万件: is a figure beyond the bound that the question names? Both are compared in their normal unit. */
export function isBeyond({ is, value }: Bound, one: Valued): boolean {
  const [, digits = '', scale = ''] = /^(.*?)([万亿]?)$/.exec(value) ?? [];
  const parsed = parseDecimal(digits);
  if (parsed === undefined) return false;
  const { value: amount, unit } = toNormal(quantityOf(one));
  const order = compare(amount, toNormal({ value: parsed, unit: `${scale}${unit ?? ''}` }).value);
  return is === 'over' ? order > 0 : order < 0;
}
