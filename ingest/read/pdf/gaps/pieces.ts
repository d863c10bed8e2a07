import { cellText } from '../cell-text.ts';
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
/** Wider spacing is no letter spacing. */
const WIDEST_SPACING = 0.35;
/** How much wider digits may be spaced than the Chinese beside them. */
const SPACING_SLACK = 0.1;

const isDigit = ({ text }: Glyph) => /^[\d０-９]$/.test(text);
const isPartOfNumber = ({ text }: Glyph) => /^[\d０-９.,，．%％+\-−/／]$/.test(text);
const isHan = ({ text }: Glyph) => /^\p{Script=Han}$/u.test(text);

export const gapBetween = (left: Glyph, right: Glyph) => (right.left - left.right) / Math.max(left.size, right.size);

export const inkOf = (line: Line) => line.glyphs.filter(isInk).toSorted((a, b) => a.left - b.left);

const gapsBetween = (line: Line, isKind: (glyph: Glyph) => boolean): number[] => {
  const ink = inkOf(line);
  return ink.slice(1).flatMap((glyph, index) => {
    const before = ink[index];
    return before && isKind(before) && isKind(glyph) ? [gapBetween(before, glyph)] : [];
  });
};

/** How far the Chinese characters of these lines are set apart, in parts of their size. */
export function letterSpacing(lines: readonly Line[]): number {
  const gaps = lines.flatMap((line) => gapsBetween(line, isHan)).toSorted((a, b) => a - b);
  return Math.min(WIDEST_SPACING, Math.max(0, gaps[Math.floor(gaps.length / 2)] ?? 0));
}

/** The same for a line: its numbers show it best, unless they have but one digit each. */
function spacingOf(line: Line, usual: number): number {
  const ofHan = gapsBetween(line, isHan).length > 0 ? letterSpacing([line]) : usual;
  const least = Math.min(...gapsBetween(line, isDigit));
  return least <= ofHan + SPACING_SLACK ? Math.max(0, least) : ofHan;
}

/**
 * The pieces of a line from left to right.
 * @param usual letter spacing of the lines around it
 */
export function piecesOf(line: Line, usual: number): Piece[] {
  const spacing = spacingOf(line, usual);
  const groups: Glyph[][] = [];
  for (const glyph of inkOf(line)) {
    const before = groups.at(-1)?.at(-1);
    if (before && gapBetween(before, glyph) <= spacing + widestGap(before, glyph)) groups.at(-1)?.push(glyph);
    else groups.push([glyph]);
  }
  return groups.map(pieceOf);
}

function widestGap(left: Glyph, right: Glyph): number {
  if (isPartOfNumber(left) && isPartOfNumber(right)) return left.run === right.run ? BETWEEN_DIGITS : BETWEEN_SHOWN;
  if (isDigit(left) || isDigit(right)) return BESIDE_A_DIGIT;
  return left.run === right.run ? BETWEEN_WORDS : BETWEEN_RUNS;
}

export function pieceOf(glyphs: readonly Glyph[]): Piece {
  const left = Math.min(...glyphs.map((glyph) => glyph.left));
  const right = Math.max(...glyphs.map((glyph) => glyph.right));
  return {
    left,
    right,
    baseline: Math.max(...glyphs.map(({ baseline }) => baseline)),
    size: Math.max(...glyphs.map(({ size }) => size)),
    text: cellText(glyphs, { left, right }),
    glyphs,
  };
}

/** What may stand in a cell for a number: `12`, `7,730.28`, `-8`, `增10`, `35.2万元`, `12（其中3件）`, `/`, `—`. */
const VALUE = /^[约近超增减+\-−–—－(（]{0,3}[\d０-９](?:[\d０-９,，.．]*[\d０-９])?[)）]?(?:[%％]|\p{Script=Han}{1,2})?(?:[(（].*[)）])?$/u;
const NO_VALUE = /^(?:[-−–—－]+|[/／]+|\ufffd+)$/;

export const isValueText = (text: string) => VALUE.test(text.replace(/\s/g, '')) || NO_VALUE.test(text);

export const isValue = ({ text }: Piece) => isValueText(text);
