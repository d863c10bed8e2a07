import { type Decimal, decimalOf, multiply } from '../domain/decimal.ts';
import type { Span } from '../domain/passage.ts';
import { isSpaced, parseAmount } from './amount.ts';
import { type Bounds, type Surroundings, boundsOf, surroundingsOf } from './approximation.ts';
import { parseRange } from './range.ts';

/**
 * A number as printed, its value with 万/亿 multiplied out. The span covers its approximating words too. Of a range
 * (100-120) only the bounds are known.
 */
export interface Numeral extends Span, Bounds {
  readonly value: Decimal | null;
  /** Printed in words before the number: 百分之三十. */
  readonly unit: '%' | '‰' | null;
}

const HAN = '〇○零一二两三四五六七八九十百千万亿廿卅';
/** 2.3百分点 ends before 百; the 一 of 统一 and 唯一 belongs to that word. */
const CORE = String.raw`(?:(?![百千]分点|(?<=[统唯之其单同专归合])一\d)[\d${HAN}])`;
const JOINTS = [
  String.raw`(?<=\d) ?[.,] ?(?=\d)`,
  String.raw`(?<=\d)[:/·×*+=](?=\d)`,
  String.raw`(?<=\d)[ \t]+(?=[\d${HAN}])`,
  String.raw`(?<=[${HAN}]) (?=[${HAN}])`,
  String.raw` ?[-~—–−至到]{1,2} ?(?=[\d${HAN}])`,
  '[余多几来](?=[十百千万亿])',
  String.raw`点(?=[${HAN}])`,
  '分之',
].join('|');

/** Everything that may be one number or range: it is read as a whole or not at all. */
const STRETCH = new RegExp(String.raw`${CORE}(?:(?:${JOINTS})?${CORE})*`, 'gu');

/** Part of a code or a sum: H5, No.3, 1+N+5. A word of letters has its own number behind it: APP96件. */
const IN_CODE = /(?:[\d_@#№.×*/=+]|(?<![A-Za-z])[A-Za-z]{1,2})$/u;
const REACH = 3;

/** Every number in a text, Arabic or Chinese, in order. Telling figures from dates and names is the caller's task. */
export function findNumerals(text: string): Numeral[] {
  return Array.from(text.matchAll(STRETCH)).flatMap(({ 0: printed, index }) => {
    const around = surroundingsOf(text, { start: index, end: index + printed.length });
    if (around === undefined || IN_CODE.test(text.slice(Math.max(0, around.start - REACH), around.start))) return [];
    const read = readPrinted(printed, around);
    if (!read || (isSpaced(printed) && !isSurelyOne(text, index))) return [];
    return [{ ...read, start: around.start, end: around.end }];
  });
}

type Reading = Omit<Numeral, keyof Span>;

function readPrinted(printed: string, around: Surroundings): Reading | undefined {
  const share = /^(?<of>[百千])分之(?<amount>.+)$/u.exec(printed)?.groups;
  if (share) {
    const value = share['amount'] === share['of'] ? decimalOf(100) : parseAmount(share['amount'] ?? '');
    return (
      value && { value: signed(value, around), ...boundsOf(value, around), unit: share['of'] === '百' ? '%' : '‰' }
    );
  }
  const range = parseRange(printed);
  if (range) {
    const { sign, change, approximation } = around;
    return sign || change ? undefined : { value: null, ...range, approximation, unit: null };
  }
  return readAmount(printed, around);
}

/** 10余万 has its approximation inside; 百 alone is a number only beside one (近百, 百余). */
function readAmount(printed: string, around: Surroundings): Reading | undefined {
  const vague = /^(?<head>.+)[余多几来](?<scale>[十百千万亿]+)$/u.exec(printed)?.groups;
  if (vague) {
    const value = parseAmount(`${vague['head']}${vague['scale']}`);
    return value && { value, ...boundsOf(value, { ...around, approximation: 'over' }), unit: null };
  }
  const value = parseAmount(printed) ?? (around.approximation ? bareScale(printed) : undefined);
  return value && { value: signed(value, around), ...boundsOf(signed(value, around), around), unit: null };
}

const signed = (value: Decimal, { sign }: Surroundings) => (sign === '-' ? multiply(value, decimalOf(-1)) : value);

const ZEROS: Readonly<Record<string, number>> = { 百: 2, 千: 3, 万: 4, 百万: 6, 千万: 7, 亿: 8 };

function bareScale(printed: string): Decimal | undefined {
  const zeros = ZEROS[printed];
  return zeros === undefined ? undefined : decimalOf(10 ** zeros);
}

/**
 * `受理1 051件` is one number, `甲区 120 340` may be two cells: a space may part the number from the words before it
 * only in a sentence.
 */
function isSurelyOne(text: string, start: number): boolean {
  const before = text.slice(0, start);
  if (/[\p{Script=Han}([“"]$/u.test(before)) return true;
  return /[\p{Script=Han}] $/u.test(before) && /[,。;:、]/.test(text);
}
