import { cellText } from '../grids/cell-text.ts';
import { isInk, type Line, TAB_GAP } from '../lines.ts';
import type { Glyph, Interval } from '../page-marks.ts';

/** A piece of a row that stands apart from its neighbours. */
export interface Segment extends Interval {
  readonly text: string;
}

/** Lines so close that they belong to one row: a label of two lines with its numbers at half height. */
export interface Band {
  readonly top: number;
  readonly lines: readonly Line[];
  /** From left to right. */
  readonly segments: readonly Segment[];
}

/** In parts of the character size; ordinary lines are at least 1 apart. */
const SAME_ROW = 0.8;

export function bandsOf(lines: readonly Line[]): Band[] {
  const bands: Line[][] = [];
  for (const line of lines) {
    const above = bands.at(-1)?.[0];
    const near = above && line.baseline - above.baseline < SAME_ROW * Math.max(above.size, line.size);
    if (near) bands.at(-1)?.push(line);
    else bands.push([line]);
  }
  return bands.map(bandOf);
}

const bandOf = (lines: readonly Line[]): Band => ({
  top: Math.min(...lines.map(({ baseline, size }) => baseline - size)),
  lines,
  segments: segmentsOf(lines.flatMap(({ glyphs }) => glyphs).filter(isInk)),
});

function segmentsOf(glyphs: readonly Glyph[]): Segment[] {
  const groups: Glyph[][] = [];
  let right = -Infinity;
  for (const glyph of glyphs.toSorted((a, b) => a.left - b.left)) {
    if (glyph.left - right > TAB_GAP * glyph.size) groups.push([]);
    groups.at(-1)?.push(glyph);
    right = Math.max(right, glyph.right);
  }
  return groups.map(segmentOf);
}

function segmentOf(glyphs: readonly Glyph[]): Segment {
  const left = Math.min(...glyphs.map((glyph) => glyph.left));
  const right = Math.max(...glyphs.map((glyph) => glyph.right));
  return { left, right, text: cellText(glyphs) };
}
