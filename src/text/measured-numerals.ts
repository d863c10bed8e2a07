import { compare } from '../domain/decimal.ts';
import type { Span } from '../domain/passage.ts';
import { boundsOf, together, wordAt } from './approximation.ts';
import { type Numeral, findNumerals } from './numerals.ts';
import { unitAfter } from './printed-units.ts';

/** A numeral with the unit behind it. The span covers its unit and the words that bound it (100件以上). */
export interface MeasuredNumeral extends Span {
  readonly numeral: Numeral;
  readonly unit: string | null;
}

/** Whether a numeral counts something; `unit` is null where it was printed within the numeral (百分之三十). */
export type Counts = (numeral: Numeral, unit: { readonly unit: string; readonly length: number } | null) => boolean;

/** The numerals of a text that measure something, in order; ranges are one. */
export function measuredNumerals(content: string, counts: Counts = () => true): MeasuredNumeral[] {
  const measured = findNumerals(content).flatMap((numeral) => measuredAt(content, numeral, counts) ?? []);
  return joinRanges(content, measured, counts);
}

function measuredAt(content: string, numeral: Numeral, counts: Counts): MeasuredNumeral | undefined {
  const unit = numeral.unit === null ? unitAfter(content, numeral.end) : { unit: numeral.unit, length: 0 };
  if (!counts(numeral, numeral.unit === null ? (unit ?? null) : null)) return undefined;
  if (!unit)
    return isBare(content, numeral) ? { numeral, unit: null, start: numeral.start, end: numeral.end } : undefined;
  if (isBrokenUp(content, numeral, unit.unit)) return undefined;
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
function joinRanges(content: string, measured: readonly MeasuredNumeral[], counts: Counts): MeasuredNumeral[] {
  const joined: MeasuredNumeral[] = [];
  for (const low of measured) {
    if (low.start < (joined.at(-1)?.end ?? 0)) continue;
    const between = BETWEEN.exec(content.slice(low.end))?.[0];
    if (between === undefined || isChange(content, low)) joined.push(low);
    else joined.push(...asRange(content, low, between, counts));
  }
  return joined;
}

const isChange = (content: string, { start }: Span) => /[由从自][^,。;、]{0,8}$/.test(content.slice(0, start));

/** The range; the lower number alone before another unit (转12件到3个部门) or a smaller number; nothing before what cannot be read. */
function asRange(content: string, low: MeasuredNumeral, between: string, counts: Counts): MeasuredNumeral[] {
  const high = upperEnd(content, low.end + between.length, counts);
  if (!high || low.numeral.value === null || high.numeral.value === null) return between.includes('到') ? [low] : [];
  if (high.unit !== low.unit) return /[至到]/.test(between) ? [low] : [];
  if (compare(low.numeral.value, high.numeral.value) >= 0) return [low];
  const numeral = { ...low.numeral, value: null, low: low.numeral.value, high: high.numeral.value };
  return [{ ...low, numeral, end: high.end }];
}

function upperEnd(content: string, at: number, counts: Counts): MeasuredNumeral | undefined {
  const first = findNumerals(content.slice(at))[0];
  return first?.start === 0 ? measuredAt(content, { ...first, start: at, end: at + first.end }, counts) : undefined;
}
