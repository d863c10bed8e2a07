import type { Glyph } from './page-marks.ts';

/** Fewer marks in a row are punctuation. */
const FEWEST = 4;
const MARK = /^[.·…‥．・┈┄-]$/;

/** Without the dots that lead from a label to its number, or that draw a line across the page. */
export function withoutLeaders(glyphs: readonly Glyph[]): readonly Glyph[] {
  const isLeader = glyphs.map(() => false);
  let start = 0;
  for (let at = 1; at <= glyphs.length; at++) {
    const goesOn = glyphs[at]?.text === glyphs[start]?.text && MARK.test(glyphs[start]?.text ?? '');
    if (goesOn) continue;
    if (at - start >= FEWEST) isLeader.fill(true, start, at);
    start = at;
  }
  return glyphs.filter((_, index) => !isLeader[index]);
}
