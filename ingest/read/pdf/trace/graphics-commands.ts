import { parseColour } from '../../colours.ts';
import type { GraphicsState } from './graphics-state.ts';
import type { Ground } from './ground.ts';
import { compose, type Matrix } from './matrix.ts';
import { intersect } from '../page-marks.ts';
import { areasOf, boxOn, tracePath } from './trace-path.ts';
import type { Commands, Tracing } from './tracing.ts';

const PAINTS: Readonly<Record<string, 'stroke' | 'fill'>> = {
  stroke: 'stroke',
  closeStroke: 'stroke',
  fillStroke: 'stroke',
  eoFillStroke: 'stroke',
  closeFillStroke: 'stroke',
  closeEOFillStroke: 'stroke',
  fill: 'fill',
  eoFill: 'fill',
};

/** Of which nothing more is known. */
const PATTERN = 'pattern';

function save({ state, saved }: Tracing): void {
  saved.push({ ...state });
}

function restore(tracing: Tracing): void {
  tracing.state = tracing.saved.pop() ?? tracing.state;
}

function narrow({ state }: Tracing, box: ArrayLike<number>): void {
  state.clip = intersect(state.clip, boxOn(state.toPage, Array.from(box)));
}

function clip(tracing: Tracing): void {
  tracing.clipNext = true;
}

const areas = (path: ArrayLike<number>, { toPage, clip, fill }: GraphicsState): Ground[] =>
  areasOf(path, toPage).map((area) => ({ ...intersect(area, clip), colour: fill }));

/** Commands that move the coordinate system, choose a colour, narrow the visible part, and paint paths. */
export const GRAPHICS_COMMANDS: Commands = {
  save,
  restore,
  clip,
  eoClip: clip,
  transform: ({ state }, matrix) => {
    state.toPage = compose(state.toPage, matrix as unknown as Matrix);
  },
  setFillRGBColor: ({ state }, [colour]) => {
    state.fill = parseColour(String(colour));
  },
  setFillColorN: ({ state }) => {
    state.fill = PATTERN;
  },
  setFillTransparent: ({ state }) => {
    state.fill = 'transparent';
  },
  constructPath: (tracing, values) => {
    const [command, [path], extent] = values as [number, [ArrayLike<number> | null], ArrayLike<number> | null];
    const { state, drawing, rulings, grounds } = tracing;
    const name = drawing.names[command] ?? '';
    const paint = PAINTS[name];
    if (paint && path) rulings.push(tracePath(path, state.toPage, paint, state.clip));
    if (/fill/i.test(name) && path) grounds.push(...areas(path, state));
    if (tracing.clipNext && extent) narrow(tracing, extent);
    tracing.clipNext = false;
  },
  paintFormXObjectBegin: (tracing, values) => {
    const [matrix, box] = values as [Matrix | null, number[] | null];
    save(tracing);
    if (matrix) tracing.state.toPage = compose(tracing.state.toPage, matrix);
    if (box) narrow(tracing, box);
  },
  paintFormXObjectEnd: restore,
};
