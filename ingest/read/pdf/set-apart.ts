import { type Level, raised } from '../../../src/text/raised.ts';
import type { Glyph } from './page-marks.ts';

/** In parts of the character before it: a mark is smaller than this … */
export const MARK_SIZE = 0.8;
/** … stands higher than this, or lower than that, and no further away. */
const [HIGHER, LOWER, APART] = [0.15, 0.08, 0.5];
/** Written by an earlier pass over the same line. */
const SET_APART = /^[⁰¹²³⁴-⁾₀-₎]/u;

/** Characters of one line, in which small ones above or below it are written as such, one glyph for each run of them. */
export function setApart(line: readonly Glyph[]): readonly Glyph[] {
  const written: Glyph[] = [];
  let base: Glyph | undefined;
  for (let at = 0; at < line.length;) {
    const glyph = line[at];
    const level = base && glyph && levelOn(base, glyph, line[at - 1] ?? base);
    if (!glyph || !level) {
      if (glyph && glyph.text.trim() !== '') base = glyph;
      if (glyph) written.push(glyph);
      at++;
      continue;
    }
    const run = runAt(line, at, base ?? glyph);
    const text = raised(run.map((one) => one.text).join(''), written.map((one) => one.text).join(''), level);
    written.push({ ...glyph, text, right: Math.max(...run.map(({ right }) => right)) });
    at += run.length;
  }
  return written;
}

function runAt(line: readonly Glyph[], start: number, base: Glyph): readonly Glyph[] {
  const level = levelOn(base, line[start] ?? base, base);
  const length = line.slice(start).findIndex((glyph, index) => {
    return index > 0 && levelOn(base, glyph, line[start + index - 1] ?? base) !== level;
  });
  return length < 0 ? line.slice(start) : line.slice(start, start + length);
}

function levelOn(base: Glyph, glyph: Glyph, before: Glyph): Level | undefined {
  if (glyph.size > MARK_SIZE * base.size || SET_APART.test(glyph.text)) return undefined;
  if (glyph.left - before.right > APART * base.size) return undefined;
  const shift = base.baseline - glyph.baseline;
  return shift > HIGHER * base.size ? 'above' : shift < -LOWER * base.size ? 'below' : undefined;
}
