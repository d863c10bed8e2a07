import { type Decimal, decimalOf, multiply, parseDecimal } from '../domain/decimal.ts';
import type { Span } from '../domain/passage.ts';
import { parseChineseInteger } from './chinese-numerals.ts';

/** How a printed number relates to the true one. `over`: at least (余, 超, 以上); `under`: at most (近, 以内). */
export type Approximation = 'over' | 'under' | 'about';

/** A number as printed, its value with 万/亿 multiplied out. The span covers its approximating words too. */
export interface Numeral extends Span {
  readonly value: Decimal;
  readonly approximation: Approximation | null;
}

const DIGITS = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`;
const PATTERN = new RegExp(
  String.raw`(?<before>超过|超|突破|逾|接近|将近|近|大约|(?<![节制签条合])约|不少于|至少)?` +
    String.raw`(?:(?<![\d.]|\d,)(?<sign>(?<![\d\p{L}])-)?(?<digits>${DIGITS})(?![\d]) ?|(?<han>[一二两三四五六七八九十百千]+|零))` +
    String.raw`(?<scale>万亿|[百千]?万|亿|千(?!米|克|瓦|方|伏)|百(?!分))?(?<after>余|多|几|以上|左右|以内)?`,
  'gu',
);

const BEFORE: Readonly<Record<string, Approximation>> = {
  超过: 'over',
  超: 'over',
  突破: 'over',
  逾: 'over',
  不少于: 'over',
  至少: 'over',
  近: 'under',
  接近: 'under',
  将近: 'under',
  约: 'about',
  大约: 'about',
};
const AFTER: Readonly<Record<string, Approximation>> = {
  余: 'over',
  多: 'over',
  几: 'over',
  以上: 'over',
  左右: 'about',
  以内: 'under',
};
const SCALES: Readonly<Record<string, number>> = {
  百: 1e2,
  千: 1e3,
  万: 1e4,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
  万亿: 1e12,
};

/** Every number in a text, Arabic or Chinese, in order. Telling figures from dates and names is the caller's task. */
export function findNumerals(text: string): Numeral[] {
  const found: Numeral[] = [];
  for (const match of text.matchAll(PATTERN)) {
    const groups = match.groups ?? {};
    const value = valueOf(groups);
    if (value === undefined) continue;
    const printed = match[0].trimEnd();
    found.push({
      value,
      approximation: BEFORE[groups['before'] ?? ''] ?? AFTER[groups['after'] ?? ''] ?? null,
      start: match.index,
      end: match.index + printed.length,
    });
  }
  return found;
}

function valueOf(groups: Readonly<Record<string, string | undefined>>): Decimal | undefined {
  const scale = decimalOf(SCALES[groups['scale'] ?? ''] ?? 1);
  const digits = groups['digits'];
  if (digits !== undefined) {
    const plain = parseDecimal(`${groups['sign'] ?? ''}${digits}`);
    return plain && multiply(plain, scale);
  }
  const integer = parseChineseInteger(groups['han'] ?? '');
  return integer === undefined ? undefined : multiply(decimalOf(integer), scale);
}
