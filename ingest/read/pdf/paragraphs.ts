import { endsWide, startsWide } from '../join-lines.ts';
import type { Page } from './blocks.ts';
import { groupBy } from './group-by.ts';
import { isInk, type Line, WORD_GAP } from './lines.ts';
import type { Glyph } from './page-marks.ts';

/** Where prose begins and ends on pages of one width, and how far its lines are apart. */
interface Measure {
  readonly left: number;
  readonly right: number;
  readonly pitch: number;
}

/** In parts of the character size. */
const INDENT = 0.8;
const SLACK = 0.6;
const SAME_SIZE = 0.15;
/** In parts of the usual distance of two lines. */
const WIDEST_PITCH = 1.4;
/** Share of lines that end at the right edge or before it; a few may hang over. */
const RIGHT_EDGE = 0.95;
/** In parts of the page: shorter lines do not show where the right edge is. */
const NARROWEST = 0.5;
/** Must not begin a line, so the character before it moves along. */
const CLOSING = /^[，。、；：？！）》〉”’」』】〕％%,.;:?!)]/;

/** A line of prose with the page it stands on. */
export interface PlacedLine {
  readonly page: Page;
  readonly line: Line;
}

/** How the lines of a document are set; its pages are measured together because the last may hold two lines. */
export function measureLines(pages: readonly Page[]): (page: Page) => Measure {
  const measures = new Map<number, Measure>();
  return (page) => {
    const width = Math.round(page.width);
    const known = measures.get(width);
    if (known) return known;
    const measure = measureAlike(
      pages.filter((other) => Math.round(other.width) === width),
      width,
    );
    measures.set(width, measure);
    return measure;
  };
}

function measureAlike(pages: readonly Page[], width: number): Measure {
  const columns = pages.map(({ blocks }) => blocks.flatMap((block) => (block.kind === 'line' ? [block.line] : [])));
  const lines = columns.flat();
  const pitches = columns.flatMap((column) =>
    column.slice(1).map((line, index) => line.baseline - (column[index]?.baseline ?? 0)),
  );
  const left = mostCommon(lines.map((line) => line.left));
  const right = quantile(
    lines.map((line) => line.right),
    RIGHT_EDGE,
  );
  return { left, right: right - left > NARROWEST * width ? right : width - left, pitch: quantile(pitches, 0.5) };
}

/** The most frequent position, to four points; the first of several. */
function mostCommon(values: readonly number[]): number {
  const groups = [...groupBy(values, (value) => Math.round(value / 4))];
  const [bucket = 0] = groups.toSorted(([a, m], [b, n]) => n.length - m.length || a - b)[0] ?? [];
  return bucket * 4;
}

const quantile = (values: readonly number[], share: number) =>
  values.toSorted((a, b) => a - b)[Math.ceil((values.length - 1) * share)] ?? 0;

/** Whether `below` goes on with the paragraph of `above`: it is not indented, and `above` is filled to the margin. */
export function continues(above: PlacedLine, below: PlacedLine, measureOf: (page: Page) => Measure): boolean {
  const size = below.line.size;
  if (Math.abs(above.line.size - size) > SAME_SIZE * size) return false;
  if (below.line.left - measureOf(below.page).left > INDENT * size) return false;
  const { right, pitch } = measureOf(above.page);
  const apart = below.line.baseline - above.line.baseline;
  if (above.page === below.page && apart > WIDEST_PITCH * pitch) return false;
  return above.line.right + leadWidth(below.line) + SLACK * size > right;
}

/** Width of what had to move to the next line together: a Chinese character or a word, with the closing marks behind. */
function leadWidth({ glyphs }: Line): number {
  const ink = glyphs.filter(isInk);
  const last = ink.find((glyph, index) => mayBreak(glyph, ink[index + 1]));
  return (last?.right ?? 0) - (ink[0]?.left ?? 0);
}

function mayBreak(before: Glyph, after: Glyph | undefined): boolean {
  if (!after) return true;
  if (CLOSING.test(after.text)) return false;
  return endsWide(before.text) || startsWide(after.text) || after.left - before.right > WORD_GAP * before.size;
}
