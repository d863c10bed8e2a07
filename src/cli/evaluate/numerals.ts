/*
 * Which numerals a text holds, and which of them are figures. The judge has its own reading on purpose: it must not
 * share a mistake with the verification inside the product.
 */

const NUMERAL = /\d+(?:\.\d+)?/g;
const MARKER = /\[\d{1,5}\]/g;
const YEAR =
  /(?<![\d.])(?:19|20)\d{2}(?=\s*年|\s*[-—–至到]\s*(?:19|20)\d{2})(?:\s*年\s*\d{1,2}\s*月(?:\s*\d{1,2}\s*日)?)?/g;
const ORDINAL = /第\s*\d+|[〔[(（](?:19|20)\d{2}[〕\])）]\s*\d+\s*号/g;

const spelled = (text: string) => text.normalize('NFKC').replace(/(?<=\d),(?=\d{3}(?!\d))/g, '');

/** 007 is 7, and 80.0 is 80. */
const plain = (numeral: string) =>
  numeral
    .replace(/^0+(?=\d)/, '')
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '');

/** Every Arabic numeral in one spelling: half width, no thousands separators, no idle zeros. */
export const numeralsOf = (text: string): string[] => (spelled(text).match(NUMERAL) ?? []).map(plain);

/** The numerals that state something: citation marks, years, dates, ordinals, document numbers and `names` left out. */
export function figuresOf(text: string, names: readonly string[] = []): string[] {
  const named = names.filter((name) => name !== '').toSorted((a, b) => b.length - a.length);
  const unnamed = named.reduce((rest, name) => rest.replaceAll(name, ' '), text);
  return numeralsOf(spelled(unnamed).replace(MARKER, ' ').replace(ORDINAL, ' ').replace(YEAR, ' '));
}

/** The numbers of the citations that a text refers to. */
export const markersOf = (text: string): number[] =>
  (text.match(MARKER) ?? []).map((marker) => Number(marker.slice(1, -1)));
