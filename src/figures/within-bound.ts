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
  return is === 'over' ? order > 0 || (order === 0 && liesOver(one)) : order < 0;
}

/** 超700万次, 700余万次: the report itself says that it is more than its number. */
function liesOver({ finding: { facts } }: Valued): boolean {
  const [{ low, high, wording }] = facts;
  return facts.length === 1 && low !== null && high === null && !AT_LEAST.test(wording);
}

/** 不少于700万次 may be just as many. */
const AT_LEAST = /以上|不少于|不低于|至少/;
