import { compose, type Matrix } from './matrix.ts';
import { intersect } from './page-marks.ts';
import { boxOn, tracePath } from './trace-path.ts';
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

/** Commands that move the coordinate system, narrow the visible part, and paint paths. */
export const GRAPHICS_COMMANDS: Commands = {
  save,
  restore,
  clip,
  eoClip: clip,
  transform: ({ state }, matrix) => {
    state.toPage = compose(state.toPage, matrix as unknown as Matrix);
  },
  constructPath: (tracing, values) => {
    const [command, [path], extent] = values as [number, [ArrayLike<number> | null], ArrayLike<number> | null];
    const { state, drawing, rulings } = tracing;
    const paint = PAINTS[drawing.names[command] ?? ''];
    if (paint && path) rulings.push(tracePath(path, state.toPage, paint, state.clip));
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
