import { endsWide, startsWide } from '../join-lines.ts';
import type { Glyph } from './page-marks.ts';
import { MARK_SIZE, setApart } from './set-apart.ts';

/** Characters on one baseline, from left to right. */
export interface Line {
  readonly glyphs: readonly Glyph[];
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  /** Of its largest character. */
  readonly size: number;
}

/** In parts of the character size. */
const SAME_BASELINE = 0.4;
/** A mark may stand higher, but not as high as the line above. */
const MARK_BASELINE = 0.7;
const SAME_PLACE = 0.15;
/** From this gap on words stand apart without a typed space; next to Chinese type a quarter is only good spacing. */
export const WORD_GAP = 0.15;
const MIXED_GAP = 0.5;
/** Between Chinese characters only a gap like a tab is a space. */
export const TAB_GAP = 1.5;

/** The lines of upright text, from top to bottom. Characters that are printed twice to look bold are kept once. */
export function linesOf(glyphs: readonly Glyph[]): Line[] {
  const rows: Glyph[][] = [];
  for (const glyph of glyphs.toSorted((a, b) => a.baseline - b.baseline)) {
    const first = rows.at(-1)?.[0];
    const reach = first && first.size <= MARK_SIZE * glyph.size ? MARK_BASELINE : SAME_BASELINE;
    const together = first && glyph.baseline - first.baseline <= reach * Math.max(first.size, glyph.size);
    if (together) rows.at(-1)?.push(glyph);
    else rows.push([glyph]);
  }
  return rows.map((row) => lineOf(row.toSorted((a, b) => a.left - b.left))).filter(({ glyphs }) => glyphs.some(isInk));
}

function lineOf(row: readonly Glyph[]): Line {
  const once = row.filter(
    (glyph, index) => !row.slice(Math.max(0, index - 3), index).some((before) => overprints(glyph, before)),
  );
  const glyphs = setApart(once);
  const ink = glyphs.filter(isInk);
  return {
    glyphs,
    left: Math.min(...ink.map(({ left }) => left)),
    right: Math.max(...ink.map(({ right }) => right)),
    baseline: Math.max(...ink.map(({ baseline }) => baseline)),
    size: Math.max(...ink.map(({ size }) => size)),
  };
}

const overprints = (a: Glyph, b: Glyph) =>
  a.text === b.text &&
  Math.abs(a.left - b.left) < SAME_PLACE * a.size &&
  Math.abs(a.baseline - b.baseline) < SAME_PLACE * a.size;

/** The text of a line. Gaps between Chinese characters are letter spacing, in prose only when narrower than a tab. */
export function textOf(line: Line, keepTabs: boolean): string {
  let text = '';
  let last: Glyph | undefined;
  let typedSpace = false;
  for (const glyph of line.glyphs) {
    if (!isInk(glyph)) {
      typedSpace = true;
      continue;
    }
    text += (last && spaceBetween(last, glyph, typedSpace, keepTabs) ? ' ' : '') + glyph.text;
    [last, typedSpace] = [glyph, false];
  }
  return text;
}

function spaceBetween(left: Glyph, right: Glyph, typed: boolean, keepTabs: boolean): boolean {
  const gap = (right.left - left.right) / Math.max(left.size, right.size);
  const [wideLeft, wideRight] = [endsWide(left.text), startsWide(right.text)];
  if ((wideLeft && wideRight) || isPunctuation(left) || isPunctuation(right)) return keepTabs && gap > TAB_GAP;
  return (typed && gap > 0.05) || gap > (wideLeft || wideRight ? MIXED_GAP : WORD_GAP);
}

export const isInk = (glyph: Glyph) => glyph.text.trim() !== '';
const isPunctuation = ({ text }: Glyph) => /^[\u3000-\u303f\uff00-\uff0f\uff1a-\uff20\uff3b-\uff65]$/.test(text);
