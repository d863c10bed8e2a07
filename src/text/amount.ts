import { type Decimal, add, compare, decimalOf, multiply, parseDecimal } from '../domain/decimal.ts';
import { CHINESE_DIGITS, parseWrittenInteger } from './chinese-numerals.ts';

/**
 * The value of one number as printed, with everything that belongs to it: 1,051 · 12万3456 · 三点五万 · 二百零六.
 * `undefined` where it is none, or may be read in two ways (2,0 3 4 · 051 · 三五 · 3万5): its end alone is never a number.
 */
export const parseAmount = (printed: string): Decimal | undefined =>
  parseDigits(printed) ?? parseWritten(printed) ?? parseScaled(printed);

/** Digits in groups of three: a space between them may also stand between two numbers. */
export const isSpaced = (printed: string): boolean => SPACED.test(printed);

const SPACED = /^[1-9]\d{0,2}(?: \d{3})+(?:\.\d+)?$/;
const DIGITS = /^(?:[1-9]\d{0,2}(?:,\d{3})+|0|[1-9]\d*)(?:\.\d+)?$/;

function parseDigits(printed: string): Decimal | undefined {
  if (DIGITS.test(printed)) return parseDecimal(printed);
  return isSpaced(printed) ? parseDecimal(printed.replaceAll(' ', '')) : undefined;
}

/** 二百零六, 九十五点三; letter-spaced (二 十 三) only where every character stands alone. */
function parseWritten(printed: string): Decimal | undefined {
  const packed = /^\S(?: \S)+$/.test(printed) ? printed.replaceAll(' ', '') : printed;
  const [whole = '', decimals, ...more] = packed.split('点');
  const integer = parseWrittenInteger(whole);
  if (integer === undefined || more.length > 0) return undefined;
  if (decimals === undefined) return decimalOf(integer);
  const digits = Array.from(decimals, (character) => CHINESE_DIGITS.indexOf(character));
  return digits.includes(-1) || digits.length === 0 ? undefined : parseDecimal(`${integer}.${digits.join('')}`);
}

const SCALES: readonly (readonly [sign: string, zeros: number])[] = [
  ['亿', 8],
  ['万', 4],
  ['千', 3],
  ['百', 2],
];

/** 25.52万, 3百万, 1亿2000万: what stands before the largest scale times it, plus what stands behind it. */
function parseScaled(printed: string): Decimal | undefined {
  const scale = SCALES.find(([sign]) => printed.includes(sign));
  if (!scale || !/[\d点]/.test(printed)) return undefined;
  const [sign, zeros] = scale;
  const [head = '', tail = '', ...more] = printed.split(sign);
  const times = more.length > 0 ? undefined : parseAmount(head.trimEnd());
  if (times === undefined) return undefined;
  const whole = multiply(times, decimalOf(10 ** zeros));
  if (tail === '') return whole;
  const rest = times.includes('.') ? undefined : parseRest(tail, zeros);
  return rest && add(whole, rest);
}

/** Behind 万 stand three or four digits (12万3456), fewer only behind 零; 3万5 may mean 35,000. */
function parseRest(tail: string, zeros: number): Decimal | undefined {
  const digits = /^\d+$/.test(tail) ? tail : undefined;
  if (digits !== undefined) {
    const length = digits.length;
    return length <= zeros && length >= Math.max(2, zeros - 1) ? decimalOf(Number(digits)) : undefined;
  }
  const rest = parseAmount(tail.replace(/^零/, ''));
  return rest !== undefined && !rest.includes('.') && compare(rest, decimalOf(10 ** zeros)) < 0 ? rest : undefined;
}
