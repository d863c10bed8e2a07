import { compare } from '../../src/domain/decimal.ts';
import type { Span } from '../../src/domain/passage.ts';
import { boundsOf, together, wordAt } from '../../src/text/approximation.ts';
import { type Numeral, findNumerals } from '../../src/text/numerals.ts';
import { isPartOfName } from './named-numerals.ts';
import { nonFigureSpans } from './not-figures.ts';
import { unitAfter } from './units.ts';

/** A numeral that counts or measures something. The span covers its unit and the words that bound it (100件以上). */
export interface CountedNumeral extends Span {
  readonly numeral: Numeral;
  readonly unit: string | null;
}

/** The numerals of a sentence that are figures, in order. */
export function countedNumerals(content: string): CountedNumeral[] {
  const numerals = findNumerals(content);
  if (numerals.length === 0) return [];
  const excluded = nonFigureSpans(content);
  const isExcluded = ({ start, end }: Span) => excluded.some((span) => start < span.end && span.start < end);
  const counted = numerals
    .filter((numeral) => !isExcluded(numeral))
    .flatMap((numeral) => countedAt(content, numeral) ?? []);
  return joinRanges(content, counted);
}

function countedAt(content: string, numeral: Numeral): CountedNumeral | undefined {
  const unit = numeral.unit === null ? unitAfter(content, numeral.end) : { unit: numeral.unit, length: 0 };
  if (!unit)
    return isBare(content, numeral) ? { numeral, unit: null, start: numeral.start, end: numeral.end } : undefined;
  if (isBrokenUp(content, numeral, unit.unit) || isNamed(content, numeral, unit)) return undefined;
  const end = numeral.end + unit.length;
  const word = wordAt(content, end);
  const approximation = together(numeral.approximation ?? undefined, word && isBound(word[1]) ? word[0] : undefined);
  const bounded = numeral.value === null ? numeral : { ...numeral, ...boundsOf(numeral.value, { approximation }) };
  return {
    numeral: { ...bounded, approximation },
    unit: unit.unit,
    start: numeral.start,
    end: end + (word && isBound(word[1]) ? word[1].length : 0),
  };
}

/** 100件多 is nothing that is written, 3个多月 something else. */
const isBound = (word: string) => word.length === 2;

function isNamed(
  content: string,
  numeral: Numeral,
  { unit, length }: { readonly unit: string; readonly length: number },
) {
  if (numeral.unit !== null) return false;
  const printed = content.slice(numeral.start, numeral.end).replace(/[余多几来]$|以上$/, '');
  const behind = content.slice(numeral.end + length - unit.length, numeral.end + length + 12);
  return isPartOfName({ printed, value: numeral.value, unit, before: content.slice(0, numeral.start), behind });
}

/** In label–value tables the unit may be missing (从业人数 8); in sentences a bare number is no figure. */
const isBare = (content: string, { start, end }: Numeral) =>
  /^\s*(?:[|。;,]|$)/.test(content.slice(end)) &&
  /\d/.test(content.slice(start, end)) &&
  /[数量额][\s|]*$/.test(content.slice(0, start));

const MEASURES = /[%‰元]|百分点$/;

/** 2.30件: of things there are no hundredths; the number is a list mark, a date, or cut. */
const isBrokenUp = (content: string, { start, end }: Numeral, unit: string) => {
  const printed = content.slice(start, end);
  return /\d\.\d/.test(printed) && !/[万亿千百]/.test(printed) && !MEASURES.test(unit);
};

const BETWEEN = /^ ?[-~—–−至到]{1,2} ?(?=[\d一二两三四五六七八九十百])/u;

/** 100件至120件 is one range, unless it is said that one became the other (由100件到120件). */
function joinRanges(content: string, counted: readonly CountedNumeral[]): CountedNumeral[] {
  const joined: CountedNumeral[] = [];
  for (const low of counted) {
    if (low.start < (joined.at(-1)?.end ?? 0)) continue;
    const between = BETWEEN.exec(content.slice(low.end))?.[0];
    if (between === undefined || isChange(content, low)) joined.push(low);
    else joined.push(...asRange(content, low, between));
  }
  return joined;
}

const isChange = (content: string, { start }: Span) => /[由从自][^,。;、]{0,8}$/.test(content.slice(0, start));

/** The range; the lower number alone before another unit (转12件到3个部门) or a smaller number; nothing before what cannot be read. */
function asRange(content: string, low: CountedNumeral, between: string): CountedNumeral[] {
  const at = low.end + between.length;
  const high = upperEnd(content.slice(at));
  if (!high || low.numeral.value === null || high.numeral.value === null) return between.includes('到') ? [low] : [];
  if (high.unit !== low.unit) return /[至到]/.test(between) ? [low] : [];
  if (compare(low.numeral.value, high.numeral.value) >= 0) return [low];
  const numeral = { ...low.numeral, value: null, low: low.numeral.value, high: high.numeral.value };
  return [{ ...low, numeral, end: at + high.end }];
}

function upperEnd(content: string): CountedNumeral | undefined {
  const first = findNumerals(content)[0];
  return first?.start === 0 ? countedAt(content, first) : undefined;
}
