import { needsSpace } from '../join-lines.ts';
import { groupBy } from './group-by.ts';
import { isInk, type Line, linesOf, textOf } from './lines.ts';
import { type Glyph, type Interval, middleOf } from './page-marks.ts';

/** Margin that Word leaves at either side of a cell. */
const PADDING = 5.4;

/** What stands in one cell. Sideways text is read along its columns. */
export function cellText(glyphs: readonly Glyph[], cell: Interval): string {
  const sideways = glyphs.filter(({ flow }) => flow !== 'right');
  if (sideways.length > glyphs.length / 2) return columnText(glyphs, sideways[0]?.flow === 'up');
  const lines = linesOf(glyphs);
  return lines.reduce(
    (text, line, index) => text + joint(text, lines[index - 1], line, cell) + textOf(line, false),
    '',
  );
}

/** A number that fills its cell goes on in the next line; otherwise two lines hold two numbers. */
function joint(text: string, above: Line | undefined, below: Line, cell: Interval): string {
  if (!above || !needsSpace(text, textOf(below, false))) return '';
  const first = below.glyphs.find(isInk);
  const room = cell.right - cell.left - 2 * PADDING - (above.right - above.left);
  const cutNumber = /[\d.,-]$/.test(text) && /^[\d.,%]/.test(first?.text ?? '');
  return cutNumber && first && room < first.right - first.left ? '' : ' ';
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
