import type { GraphicsState, VerticalMetrics } from './graphics-state.ts';
import { compose, type Matrix, transform } from './matrix.ts';
import { type Glyph, holds, middleOf } from '../page-marks.ts';
import { plainCharacters } from '../plain-characters.ts';

/** What pdf.js says of one character of a shown string; a bare number moves the next character. */
export interface ShownGlyph {
  readonly unicode: string;
  readonly originalCharCode: number;
  /** In thousandths of the font size. */
  readonly width: number;
  readonly isSpace: boolean;
  readonly vmetric?: VerticalMetrics | null;
}

const WIDTH_UNIT = 0.001;
/** Smaller print is not meant to be read. */
const SMALLEST = 2;

/** Places the characters of one shown string on the page and moves the text position behind them. */
export function traceText(state: GraphicsState, shown: readonly (ShownGlyph | number)[], run: number): Glyph[] {
  const vertical = state.font?.vertical ?? false;
  const size = Math.abs(state.fontSize);
  const direction = state.fontSize < 0 ? -1 : 1;
  const stretch = state.stretch * direction;
  const unit = size * (state.font?.fontMatrix?.[0] ?? WIDTH_UNIT);
  const toPage = compose(state.toPage, state.textMatrix);
  const glyphs: Glyph[] = [];
  let advance = 0;
  for (const item of shown) {
    if (typeof item === 'number') {
      advance += ((vertical ? 1 : -1) * item * size) / 1000;
      continue;
    }
    const metrics = vertical ? (item.vmetric ?? state.font?.defaultVMetrics) : undefined;
    const [x, y] = metrics
      ? [state.x - metrics[1] * unit * stretch, state.y - advance - metrics[2] * unit]
      : [state.x + advance * stretch, state.y];
    const glyph = place(toPage, item, [x, y + state.rise], [item.width * unit * stretch, size * direction], vertical);
    if (glyph && isVisible(glyph, state)) glyphs.push({ ...glyph, run });
    const spacing = (item.isSpace ? state.wordSpacing : 0) + state.charSpacing;
    advance += metrics ? -metrics[0] * unit - spacing * direction : item.width * unit + spacing * direction;
  }
  if (vertical) state.y -= advance;
  else state.x += advance * stretch;
  return glyphs;
}

const isVisible = (glyph: Omit<Glyph, 'run'>, { clip }: GraphicsState) =>
  glyph.size >= SMALLEST && holds(clip, middleOf(glyph), 1);

/** `undefined` for what is no character, or stands askew: a watermark or a stamp. */
function place(
  toPage: Matrix,
  { unicode }: ShownGlyph,
  [x, y]: readonly [number, number],
  [width, height]: readonly [number, number],
  vertical: boolean,
): Omit<Glyph, 'run'> | undefined {
  const text = plainCharacters(unicode);
  const [fromX, fromY] = transform(toPage, x, y);
  const [toX, toY] = transform(toPage, x + width, y);
  const size = Math.hypot(toPage[2] * height, toPage[3] * height);
  const turn = turnOf(toX - fromX, toY - fromY);
  if (text === '' || turn === undefined) return undefined;
  if (turn === 'right') {
    return { text, left: fromX, right: toX, baseline: fromY, size, flow: vertical ? 'down' : 'right' };
  }
  const [middleX, middleY] = transform(toPage, x + width / 2, y + height * 0.35);
  return {
    text,
    left: middleX - size / 2,
    right: middleX + size / 2,
    baseline: middleY + size * 0.35,
    size,
    flow: turn,
  };
}

function turnOf(dx: number, dy: number): Glyph['flow'] | undefined {
  if (Math.abs(dy) <= 0.05 * Math.abs(dx)) return dx >= 0 ? 'right' : undefined;
  if (Math.abs(dx) <= 0.05 * Math.abs(dy)) return dy > 0 ? 'down' : 'up';
  return undefined;
}
