import { GRAPHICS_COMMANDS } from './graphics-commands.ts';
import { type Font, initialState } from './graphics-state.ts';
import { muteFonts } from '../lost-text.ts';
import { compose, type Matrix } from './matrix.ts';
import type { Glyph, PageMarks } from '../page-marks.ts';
import { shownGlyphs } from './shown-glyphs.ts';
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
  const { marks, mute } = carryOut(drawing);
  if (mute.size > 0) return tracePage({ ...drawing, fontNamed: (name) => named(drawing.fontNamed(name), mute) });
  const turn = turnFor(marks);
  return turn ? carryOut({ ...drawing, width: height, height: width, toPage: compose(turn, toPage) }).marks : marks;
}

const named = (font: Font | null, mute: ReadonlySet<Font>) => (font && mute.has(font) ? null : font);

function carryOut(drawing: Drawing): { readonly marks: PageMarks; readonly mute: ReadonlySet<Font> } {
  const { commands, values, names, width, height } = drawing;
  const tracing: Tracing = {
    drawing,
    state: initialState(drawing.toPage, { left: 0, top: 0, right: width, bottom: height }),
    saved: [],
    clipNext: false,
    usage: new Map(),
    grounds: [],
    glyphs: { seen: [], unsure: [], unseen: [] },
    runs: 0,
    rulings: [],
  };
  commands.forEach((command, index) => COMMANDS[names[command] ?? '']?.(tracing, values[index] ?? []));
  const { glyphs, rulings, usage } = tracing;
  return { marks: { width, height, glyphs: shownGlyphs(glyphs), rulings: rulings.flat() }, mute: muteFonts(usage) };
}

function turnFor({ glyphs, width, height }: PageMarks): Matrix | undefined {
  const share = (flow: Glyph['flow']) => glyphs.filter((glyph) => glyph.flow === flow).length / glyphs.length;
  if (share('down') > LYING) return [0, -1, 1, 0, 0, width];
  if (share('up') > LYING) return [0, 1, -1, 0, height, 0];
  return undefined;
}
