import { decimalOf, divide, parseDecimal } from '../../../src/domain/decimal.ts';
import { displayDate, isDateFormat } from './display-date.ts';

/** One section of a format: decimals, thousands separators and the words around the digits; nothing else is known. */
const PLAIN = /^(?<before>[^#0?.]*?)(?<digits>[#0?]+(?:,[#0?]+)*)(?:\.(?<places>[0#?]+))?(?<after>[^#0?.,]*)$/;

/**
 * A stored number as the sheet shows it. Formats that hide part of the number (thousands as units, conditions,
 * fractions) are not followed: then the stored number is written. A zero that accountants print as `-` is a zero; what a
 * format leaves blank (`;;;`, `0;-0;`) is blank.
 */
export function displayNumber(stored: string, format: string, from1904: boolean): string {
  const number = Number(stored);
  if (stored.trim() === '' || !Number.isFinite(number)) return stored;
  if (isDateFormat(format)) return displayDate(number, format, from1904) ?? general(number);
  if (hidesNumber(number, format)) return '';
  const section = bare(format.split(';')[0] ?? '');
  const match = PLAIN.exec(section)?.groups;
  if (!match || /[[\]]/.test(format.replace(/\[(?:Red|Blue|Black|Green|White|Yellow|\$[^\]]*|DBNum\d)\]/gi, '')))
    return general(number);
  const { before = '', digits = '', places = '', after = '' } = match;
  if (/[^\s%¥￥$()\p{Script=Han}+-]/u.test(before + after)) return general(number);
  const percent = after.includes('%');
  const rounded = round(percent ? number * 100 : number, places);
  if (rounded === undefined) return general(number);
  return `${before.trim()}${digits.includes(',') ? grouped(rounded) : rounded}${after.trim()}`.replace(/[()]/g, '');
}

/** Fifteen digits are what a spreadsheet knows of a number; the rest is noise of binary arithmetic. */
function general(number: number): string {
  const precise = Number(number.toPrecision(15));
  const text = String(precise);
  return text.includes('e') && Math.abs(precise) < 1 ? precise.toFixed(15).replace(/0+$/, '') : text;
}

function round(number: number, places: string): string | undefined {
  const exact = parseDecimal(general(number));
  const rounded = exact && divide(exact, decimalOf(1), places.length);
  if (rounded === undefined) return undefined;
  const least = places.replace(/[#?]+$/, '').length;
  const [whole = '', decimals = ''] = rounded.split('.');
  const shown = decimals.padEnd(least, '0');
  return shown ? `${whole}.${shown}` : whole;
}

const grouped = (number: string) => number.replace(/^-?\d+/, (whole) => whole.replace(/\B(?=(?:\d{3})+$)/g, ','));

/** The sections of a format, for positive and negative numbers, zero, and text. */
const sectionsOf = (format: string) =>
  format.replace(/"[^"]*"|\\./g, (literal) => literal.replaceAll(';', ',')).split(';');

/** An empty section shows nothing, but a missing one leaves the matter to the first. */
const isEmpty = (section: string | undefined) => section !== undefined && bare(section).trim() === '';

function hidesNumber(number: number, format: string): boolean {
  const [positive, negative = positive, zero = positive] = sectionsOf(format);
  return format !== '' && isEmpty(number > 0 ? positive : number < 0 ? negative : zero);
}

/** Whether a format leaves text blank: `;;;`. */
export const hidesText = (format: string): boolean => isEmpty(sectionsOf(format)[3]);

/** A section without quotation marks, escapes, colours, locales, and the room it leaves for alignment. */
const bare = (section: string) =>
  section
    .replace(/\[[^\]]*\]/g, '')
    .replace(/_./g, '')
    .replace(/\*./g, '')
    .replace(/"([^"]*)"/g, '$1')
    .replace(/\\(.)/g, '$1');
