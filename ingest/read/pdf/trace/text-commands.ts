import { type GraphicsState, moveLine, startLine } from './graphics-state.ts';
import { glyphSight } from './ground.ts';
import { countCharacters, withoutCharacters } from '../lost-text.ts';
import { IDENTITY, type Matrix } from './matrix.ts';
import { type ShownGlyph, traceText } from './trace-text.ts';
import type { Commands } from './tracing.ts';

type NumberOf<State> = { [Key in keyof State]: State[Key] extends number ? Key : never }[keyof State];

const set =
  (key: NumberOf<GraphicsState>, factor = 1): Commands[string] =>
  ({ state }, [value]) => {
    state[key] = (value as number) * factor;
  };

/** Commands that choose a font, move the text position, and show text. */
export const TEXT_COMMANDS: Commands = {
  beginText: ({ state }) => startLine(state, IDENTITY),
  setTextMatrix: ({ state }, [matrix]) => startLine(state, Array.from(matrix as Float32Array) as unknown as Matrix),
  moveText: ({ state }, [x, y]) => moveLine(state, x as number, y as number),
  setLeadingMoveText: ({ state }, [x, y]) => {
    state.leading = y as number;
    moveLine(state, x as number, y as number);
  },
  nextLine: ({ state }) => moveLine(state, 0, state.leading),
  setFont: ({ state, drawing }, [name, size]) => {
    state.font = drawing.fontNamed(name as string);
    state.fontSize = size as number;
  },
  setLeading: set('leading', -1),
  setCharSpacing: set('charSpacing'),
  setWordSpacing: set('wordSpacing'),
  setHScale: set('stretch', 0.01),
  setTextRise: set('rise'),
  setTextRenderingMode: set('textMode'),
  showText: (tracing, [shown]) => {
    const { state, glyphs, usage, grounds } = tracing;
    const items = shown as (ShownGlyph | number)[];
    if (state.font) countCharacters(usage, state.font, items);
    const traced = traceText(state, state.font ? items : withoutCharacters(items), tracing.runs++);
    for (const glyph of traced) glyphs[glyphSight(glyph, state, grounds)].push(glyph);
  },
};
