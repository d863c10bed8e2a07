import { figuresOf, numeralsOf } from './numerals.ts';

const plain = (value: string) =>
  value
    .normalize('NFKC')
    .replace(/\[\d{1,5}\]/g, '')
    .replace(/\s+/g, '')
    .replace(/(?<=\d),(?=\d{3})/g, '')
    .replace(/(?<![\d.])(\d+)\.(\d*?)0+(?![\d.])/g, (_, whole: string, rest: string) => whole + (rest && `.${rest}`));

const MONTH_DAY = /\d{1,2}\s*月(?:\s*\d{1,2}\s*日)?/g;
const isYear = (number: string) => /^(?:19|20)\d{2}$/.test(number);

/**
 * White space, citation marks and idle zeros aside, and a number only as a whole number: 22 is not in 222. A number
 * without a unit is not looked for in dates and ordinals either.
 */
export function contains(text: string, wanted: string): boolean {
  const needle = plain(wanted);
  if (/^\d+(?:\.\d+)?$/.test(needle) && !isYear(needle))
    return numeralsOf(needle).every((numeral) => figuresOf(text.replace(MONTH_DAY, ' ')).includes(numeral));
  const at = plain(text);
  for (let index = at.indexOf(needle); index >= 0; index = at.indexOf(needle, index + 1)) {
    const cutsNumber =
      (/^\d/.test(needle) && /[\d.]$/.test(at.slice(0, index))) ||
      (/\d$/.test(needle) && /^(?:\d|\.\d)/.test(at.slice(index + needle.length)));
    if (!cutsNumber) return true;
  }
  return false;
}
