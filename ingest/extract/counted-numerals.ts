import type { Span } from '../../src/domain/passage.ts';
import { type Counts, type MeasuredNumeral, measuredNumerals } from '../../src/text/measured-numerals.ts';
import type { Numeral } from '../../src/text/numerals.ts';
import { isPartOfName } from './named-numerals.ts';
import { nonFigureSpans } from './not-figures.ts';

/** The numerals of a sentence that are figures, in order. */
export function countedNumerals(content: string): MeasuredNumeral[] {
  if (!/[\d零〇一二两三四五六七八九十百千]/.test(content)) return [];
  const excluded = nonFigureSpans(content);
  const isExcluded = ({ start, end }: Span) => excluded.some((span) => start < span.end && span.start < end);
  const counts: Counts = (numeral, unit) => !isExcluded(numeral) && !(unit && isNamed(content, numeral, unit));
  return measuredNumerals(content, counts);
}

function isNamed(
  content: string,
  numeral: Numeral,
  { unit, length }: { readonly unit: string; readonly length: number },
) {
  const printed = content.slice(numeral.start, numeral.end).replace(/[余多几来]$|以上$/, '');
  const behind = content.slice(numeral.end + length - unit.length, numeral.end + length + 12);
  return isPartOfName({ printed, value: numeral.value, unit, before: content.slice(0, numeral.start), behind });
}
