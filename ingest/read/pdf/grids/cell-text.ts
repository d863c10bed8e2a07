import { needsSpace } from '../../join-lines.ts';
import { groupBy } from '../group-by.ts';
import { isInk, linesOf, textOf } from '../lines.ts';
import { type Glyph, middleOf } from '../page-marks.ts';

/** What stands in one cell. Sideways text is read along its columns. */
export function cellText(glyphs: readonly Glyph[]): string {
  const sideways = glyphs.filter(({ flow }) => flow !== 'right');
  if (sideways.length > glyphs.length / 2) return columnText(glyphs, sideways[0]?.flow === 'up');
  const lines = linesOf(glyphs).map((line) => textOf(line, false));
  return lines.reduce((text, line) => text + joint(text, line) + line, '');
}

/** Two lines of digits are two numbers, however full the first is; but none ends or begins with a point. */
function joint(above: string, below: string): string {
  const isCut = /\d[.,]$/.test(above) ? /^\d/.test(below) : /\d$/.test(above) && /^[.,]\d/.test(below);
  return isCut || !needsSpace(above, below) ? '' : ' ';
}

/** Chinese columns run from right to left; text turned to the left runs upwards, its lines from left to right. */
function columnText(glyphs: readonly Glyph[], upwards: boolean): string {
  const direction = upwards ? -1 : 1;
  const columns = groupBy(glyphs.filter(isInk), (glyph) => Math.round(middleOf(glyph)[0] / glyph.size));
  return [...columns]
    .toSorted(([a], [b]) => (b - a) * direction)
    .flatMap(([, column]) => column.toSorted((a, b) => (a.baseline - b.baseline) * direction))
    .map(({ text }) => text)
    .join('');
}
