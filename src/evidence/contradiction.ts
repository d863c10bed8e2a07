import { type Decimal, compare } from '../domain/decimal.ts';
import { BLANK, type Fact } from '../domain/fact.ts';
import { normalUnit, toNormal } from '../domain/units.ts';
import { readRowLabel } from './row-label.ts';
import { type Said, readCell, readSentence } from './said.ts';

/** Why a stored figure cannot be what its place says. */
export type Contradiction = 'wording' | 'value' | 'bounds' | 'unit' | 'state' | 'row';

/**
 * Holds a stored figure against the words at its place, read anew by the readers that ingest uses. Null when they agree;
 * a figure without a number makes no claim, unless its cell is called blank.
 */
export function contradictionOf(fact: Fact, text: string): Contradiction | null {
  if (text.slice(fact.start, fact.end) !== fact.wording) return 'wording';
  if (fact.state === 'missing') return saysNumber(fact, text) ? 'state' : null;
  return differsInWords(fact, text) ?? (readRowLabel(text, fact) === 'other' ? 'row' : null);
}

/** The cells of bulletins' own tables are written like sentences as well: 1.12个百分点. */
function differsInWords(fact: Fact, text: string): Contradiction | null {
  const asCell = fact.source === 'table' ? differsFrom(fact, readCell(text, fact)) : 'value';
  return asCell === null || fact.place !== null ? asCell : differsFrom(fact, readSentence(text, fact));
}

function differsFrom(fact: Fact, said: Said | undefined): Contradiction | null {
  if (!said) return 'value';
  return fact.state === 'not_applicable' ? differsInState(fact, said) : differsInNumber(fact, said);
}

const saysNumber = (fact: Fact, text: string) => fact.note === BLANK && (readCell(text, fact)?.value ?? null) !== null;

const differsInState = ({ state }: Fact, said: Said): Contradiction | null => (said.state === state ? null : 'state');

function differsInNumber(fact: Fact, said: Said): Contradiction | null {
  if (!isSameUnit(said.unit, fact.unit)) return 'unit';
  if (!isSame(said.value, fact.value, said, fact)) return 'value';
  const bounded = isSame(said.low, fact.low, said, fact) && isSame(said.high, fact.high, said, fact);
  if (!bounded) return 'bounds';
  return said.state === fact.state ? null : 'state';
}

/** Whether words at a place give this very number, in this unit or another of the same measure. */
export const givesNumber = (said: Said, figure: { readonly value: Decimal; readonly unit: string | null }): boolean =>
  isSameUnit(said.unit, figure.unit) && isSame(said.value, figure.value, said, figure);

/** Where no unit is printed at the figure it stands in a head or in the form. */
const isSameUnit = (printed: string | null, stored: string | null) =>
  printed === null || isScale(printed) || normalUnit(printed) === normalUnit(stored);

const isScale = (unit: string) => /^[百千万亿]+$/.test(unit);

type Unit = Pick<Said, 'unit'>;

/** Compared as printed where the unit stands elsewhere, else in the normal unit. */
function isSame(printed: Decimal | null, stored: Decimal | null, said: Unit, fact: Unit): boolean {
  if (printed === null || stored === null) return printed === stored;
  if (said.unit === null) return compare(printed, stored) === 0;
  const unit = isScale(said.unit) ? `${said.unit}${normalUnit(fact.unit) ?? ''}` : said.unit;
  return compare(toNormal({ value: printed, unit }).value, toNormal({ value: stored, unit: fact.unit }).value) === 0;
}
