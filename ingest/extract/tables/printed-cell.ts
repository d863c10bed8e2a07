import { type Decimal, parseDecimal } from '../../../src/domain/decimal.ts';
import type { Span } from '../../../src/domain/passage.ts';
import { findNumerals } from '../../../src/text/numerals.ts';
import { unitIn } from '../../../src/text/printed-units.ts';

/** A number alone in its cell; of a range (100-120) only the bounds are known. */
export interface CellNumber {
  readonly value: Decimal | null;
  readonly low: Decimal | null;
  readonly high: Decimal | null;
  /** As the cell itself prints it. */
  readonly unit: string | null;
}

/** What a cell says. `none`: a mark for nothing (/, -); `unclear`: digits that are not surely one number. */
export type CellContent =
  | { readonly kind: 'words' }
  | { readonly kind: 'number'; readonly number: CellNumber }
  | { readonly kind: 'none' }
  | { readonly kind: 'blank' }
  | { readonly kind: 'unclear' };

/** A cell of a table that is no statutory form; the span is that of its trimmed content. */
export interface PrintedCell extends Span {
  /** The content without white space. */
  readonly words: string;
  readonly content: CellContent;
}

export function printedCell(text: string, span: Span): PrintedCell {
  const printed = text.slice(span.start, span.end);
  const lead = printed.length - printed.trimStart().length;
  const start = span.start + lead;
  const content = printed.trim();
  return { words: content.replace(/\s+/g, ''), content: contentOf(content), start, end: start + content.length };
}

export const isWords = ({ content }: PrintedCell): boolean => content.kind === 'words';
export const isBlank = ({ content }: PrintedCell): boolean => content.kind === 'blank';
/** What may stand where a number is expected. */
export const isFilling = ({ content }: PrintedCell): boolean => content.kind !== 'words' && content.kind !== 'blank';

/** Tags are no words, nor are their pieces. */
const TAG = /<\s*\/?[a-z]|\/[a-z]+\s*>/i;

function contentOf(printed: string): CellContent {
  if (printed === '') return { kind: 'blank' };
  if (/^(?:[/\\*—–－-]+|…+)$/u.test(printed)) return { kind: 'none' };
  const number = numberOf(printed);
  if (number) return { kind: 'number', number };
  return /\p{L}/u.test(printed) && !TAG.test(printed) ? { kind: 'words' } : { kind: 'unclear' };
}

/** 35.2万元 keeps its unit: amounts of money are compared as they are printed. */
const MONEY = /^(?<digits>-?[\d,]+(?:\.\d+)?)(?<unit>[万亿]元)$/;

function numberOf(printed: string): CellNumber | undefined {
  if (!/^\D{0,4}\d/.test(printed)) return undefined;
  const money = MONEY.exec(printed)?.groups;
  const amount = money && parseDecimal(money['digits'] ?? '');
  if (amount !== undefined) return { value: amount, low: amount, high: amount, unit: money?.['unit'] ?? null };
  const [numeral, ...others] = findNumerals(printed);
  if (!numeral || numeral.start > 0 || others.length > 0) return undefined;
  const behind = printed
    .slice(numeral.end)
    .trim()
    .replace(/\((?!.*\d).+\)$/, '');
  const unit = numeral.unit ?? unitIn(behind);
  if (behind !== '' && unit === null) return undefined;
  return { value: numeral.value, low: numeral.low, high: numeral.high, unit };
}
