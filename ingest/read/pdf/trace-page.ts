import { GRAPHICS_COMMANDS } from './graphics-commands.ts';
import { initialState } from './graphics-state.ts';
import { compose, type Matrix } from './matrix.ts';
import type { Glyph, PageMarks } from './page-marks.ts';
import { TEXT_COMMANDS } from './text-commands.ts';
import type { Commands, Drawing, Tracing } from './tracing.ts';

const COMMANDS: Commands = { ...GRAPHICS_COMMANDS, ...TEXT_COMMANDS };
/** Share of sideways characters that makes a page one that lies on its side. */
const LYING = 0.6;

/**
 * Carries out the commands that move, show text, or draw lines, and collects what is visible; a page laid out sideways
 * is turned upright. The positions are exact: the text extraction of pdf.js merges neighbouring cells and loses parts
 * of vertical text.
 */
export function tracePage(drawing: Drawing): PageMarks {
  const { width, height, toPage } = drawing;
  const marks = carryOut(drawing);
  const turn = turnFor(marks);
  return turn ? carryOut({ ...drawing, width: height, height: width, toPage: compose(turn, toPage) }) : marks;
}

function carryOut(drawing: Drawing): PageMarks {
  const { commands, values, names, width, height } = drawing;
  const tracing: Tracing = {
    drawing,
    state: initialState(drawing.toPage, { left: 0, top: 0, right: width, bottom: height }),
    saved: [],
    clipNext: false,
    hasLostText: false,
    glyphs: [],
    rulings: [],
  };
  commands.forEach((command, index) => COMMANDS[names[command] ?? '']?.(tracing, values[index] ?? []));
  const { glyphs, rulings, hasLostText } = tracing;
  return { width, height, glyphs: glyphs.flat(), rulings: rulings.flat(), hasLostText };
}

function turnFor({ glyphs, width, height }: PageMarks): Matrix | undefined {
  const share = (flow: Glyph['flow']) => glyphs.filter((glyph) => glyph.flow === flow).length / glyphs.length;
  if (share('down') > LYING) return [0, -1, 1, 0, 0, width];
  if (share('up') > LYING) return [0, 1, -1, 0, height, 0];
  return undefined;
}
