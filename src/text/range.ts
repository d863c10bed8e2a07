import { type Decimal, compare, decimalOf, multiply } from '../domain/decimal.ts';
import { parseAmount } from './amount.ts';

export interface Range {
  readonly low: Decimal;
  readonly high: Decimal;
}

const BETWEEN = / ?[-~—–−至到]{1,2} ?/u;
/** Further apart the two are rather parts of a code. */
const WIDEST = decimalOf(1000);

/** 100-120, 三十至四十, 3-5万 (30,000 to 50,000); `undefined` for a date, a code, or ends in the wrong order. */
export function parseRange(printed: string): Range | undefined {
  const [first = '', last, ...more] = printed.split(BETWEEN);
  if (last === undefined || more.length > 0) return undefined;
  const high = parseAmount(last);
  const low = parseAmount(sharesScale(first, last) ? `${first}${/[百千万亿]+$/u.exec(last)?.[0] ?? ''}` : first);
  if (low === undefined || high === undefined || compare(low, high) >= 0) return undefined;
  return compare(high, multiply(low, WIDEST)) > 0 ? undefined : { low, high };
}

/** Of 3-5万 both ends count 万, of 5000-1万 only the second does. */
function sharesScale(first: string, last: string): boolean {
  const plain = /^(?<digits>[\d.]+)[百千万亿]+$/u.exec(last)?.groups?.['digits'];
  const [low, high] = [parseAmount(first), plain === undefined ? undefined : parseAmount(plain)];
  return /^[\d.]+$/.test(first) && low !== undefined && high !== undefined && compare(low, high) < 0;
}
