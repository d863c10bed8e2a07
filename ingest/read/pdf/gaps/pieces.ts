import { cellText } from '../grids/cell-text.ts';
import { withoutLeaders } from '../leaders.ts';
import { isInk, type Line } from '../lines.ts';
import type { Glyph, Interval } from '../page-marks.ts';

/** Characters of one line that stand together: a word of a label, a whole number. The smallest thing a table is made of. */
export interface Piece extends Interval {
  readonly text: string;
  readonly baseline: number;
  readonly size: number;
  readonly glyphs: readonly Glyph[];
}

/** Gaps from which on two characters stand apart, in parts of their size, beyond the letter spacing. */
const BETWEEN_DIGITS = 0.15;
/** Digits that were not shown together are two numbers sooner. */
const BETWEEN_SHOWN = 0.08;
const BESIDE_A_DIGIT = 0.4;
const BETWEEN_WORDS = 0.35;
/** Text that was not shown together is two words sooner. */
const BETWEEN_RUNS = 0.06;
/** Digits that one command shows without a space between are one number up to this gap. */
const WITHIN_NUMBER = 0.6;
/** Wider spacing is no letter spacing. */
const WIDEST_SPACING = 0.45;
/** How much wider digits may be spaced than the Chinese beside them, unless several are spaced alike. */
const SPACING_SLACK = 0.1;
const SEVERAL = 3;
const ALIKE = 0.03;
const TIGHT = 0.1;

const isDigit = ({ text }: Glyph) => /^[\d０-９]$/.test(text);
const isPartOfNumber = ({ text }: Glyph) => /^[\d０-９.,，．%％+\-−/／]$/.test(text);
const endsOrdinal = ({ text }: Glyph) => /^[.．、)）]$/.test(text);
const isHan = ({ text }: Glyph) => /^\p{Script=Han}$/u.test(text);

export const gapBetween = (left: Glyph, right: Glyph) => (right.left - left.right) / Math.max(left.size, right.size);

export const inkOf = (line: Line) => withoutLeaders(line.glyphs.filter(isInk).toSorted((a, b) => a.left - b.left));

const gapsBetween = (line: Line, isKind: (glyph: Glyph) => boolean): number[] => {
  const ink = inkOf(line);
  return ink.slice(1).flatMap((glyph, index) => {
    const before = ink[index];
    return before && isKind(before) && isKind(glyph) ? [gapBetween(before, glyph)] : [];
  });
};

/** How far characters of one word are set apart around a line, in parts of their size. */
export interface Spacing {
  readonly ofHan: number;
  /** Undefined where no several digits are spaced alike. */
  readonly ofDigits: number | undefined;
}

export const letterSpacing = (lines: readonly Line[]): Spacing => ({
  ofHan: medianOf(lines.flatMap((line) => gapsBetween(line, isHan))),
  ofDigits: alike(lines.flatMap((line) => gapsBetween(line, isDigit))),
});

function medianOf(gaps: readonly number[]): number {
  const middle = gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0;
  return Math.min(WIDEST_SPACING, Math.max(0, middle));
}

/** The least gap, when several are as wide; columns are hardly ever as near, and not at one distance. */
function alike(gaps: readonly number[]): number | undefined {
  const least = Math.max(0, Math.min(...gaps));
  return least <= WIDEST_SPACING && gaps.filter((gap) => gap < least + ALIKE).length >= SEVERAL ? least : undefined;
}

/** The spacing of a line: its numbers show it best, unless they have but one digit each. */
function spacingOf(line: Line, { ofHan, ofDigits }: Spacing): number {
  const own = gapsBetween(line, isHan);
  const han = own.length > 0 ? medianOf(own) : ofHan;
  const gaps = gapsBetween(line, isDigit);
  const least = Math.max(0, Math.min(...gaps));
  const isSure = least <= han + SPACING_SLACK || alike(gaps) !== undefined;
  return isSure || (ofDigits !== undefined && least < ofDigits + ALIKE) ? Math.min(least, WIDEST_SPACING) : han;
}

/** The pieces of a line from left to right. */
export function piecesOf(line: Line, around: Spacing): Piece[] {
  const spacing = spacingOf(line, around);
  const spaces = line.glyphs.filter((glyph) => !isInk(glyph));
  const groups: { glyphs: Glyph[]; number: string }[] = [];
  const ink = inkOf(line);
  ink.forEach((glyph, index) => {
    const before = ink[index - 1];
    const isTyped = before !== undefined && spaces.some((space) => fitsBetween(space, before, glyph, spacing));
    const group = groups.at(-1);
    if (before && group && joins(ink, index, isTyped, spacing)) {
      group.glyphs.push(glyph);
      group.number += (isTyped ? ' ' : '') + glyph.text;
    } else groups.push({ glyphs: [glyph], number: glyph.text });
  });
  return groups.map(({ glyphs, number }) => pieceOf(glyphs, isValueText(number) ? number : undefined));
}

function joins(ink: readonly Glyph[], at: number, isTyped: boolean, spacing: number): boolean {
  const [left, right] = [ink[at - 1], ink[at]];
  if (!left || !right) return false;
  if (isTyped && isDigit(left) && isDigit(right)) return isThousands(ink, at, spacing);
  return gapBetween(left, right) <= widestGap(left, right, spacing);
}

/** A space that was typed between two characters, not one that pads a cell. */
const fitsBetween = (space: Glyph, left: Glyph, right: Glyph, spacing: number) =>
  space.left > left.left &&
  Math.abs(gapBetween(left, space) - spacing) < TIGHT &&
  Math.abs(gapBetween(space, right) - spacing) < TIGHT;

function widestGap(left: Glyph, right: Glyph, spacing: number): number {
  const isShown = left.run === right.run;
  if (isDigit(left) && isDigit(right) && isShown) return WITHIN_NUMBER;
  if (isDigit(left) && endsOrdinal(right)) return spacing + BESIDE_A_DIGIT;
  if (isPartOfNumber(left) && isPartOfNumber(right)) return spacing + (isShown ? BETWEEN_DIGITS : BETWEEN_SHOWN);
  if (isDigit(left) || isDigit(right)) return spacing + BESIDE_A_DIGIT;
  return spacing + (isShown ? BETWEEN_WORDS : BETWEEN_RUNS);
}

/** Three digits and no more stand at `at`. */
function isThousands(ink: readonly Glyph[], at: number, spacing: number): boolean {
  const next = ink.slice(at).findIndex((glyph, index) => {
    const before = ink[at + index - 1];
    return !isDigit(glyph) || (index > 0 && before && gapBetween(before, glyph) > spacing + BETWEEN_DIGITS);
  });
  return (next === -1 ? ink.length - at : next) === SEVERAL;
}

/** @param text what they say; by default as any cell */
export function pieceOf(glyphs: readonly Glyph[], text?: string): Piece {
  const left = Math.min(...glyphs.map((glyph) => glyph.left));
  const right = Math.max(...glyphs.map((glyph) => glyph.right));
  return {
    left,
    right,
    baseline: Math.max(...glyphs.map(({ baseline }) => baseline)),
    size: Math.max(...glyphs.map(({ size }) => size)),
    text: text ?? cellText(glyphs),
    glyphs,
  };
}

/** What may stand in a cell for a number: `12`, `7,730.28`, `-8`, `增10`, `35.2万元`, `12（其中3件）`, `/`, `—`. */
const VALUE =
  /^[约近超增减+\-−–—－(（]{0,3}[\d０-９](?:[\d０-９,，.．]*[\d０-９])?[)）]?(?:[%％]|\p{Script=Han}{1,2})?(?:[(（].*[)）])?$/u;
const NO_VALUE = /^(?:[-−–—－]+|[/／]+|\ufffd+)$/;

export const isValueText = (text: string) => VALUE.test(text.replace(/\s/g, '')) || NO_VALUE.test(text);

export const isValue = ({ text }: Piece) => isValueText(text);
