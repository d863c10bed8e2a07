import { type Font, type GraphicsState, initialState, moveLine, startLine } from './graphics-state.ts';
import { compose, type Matrix } from './matrix.ts';
import { type Box, type Glyph, intersect, type PageMarks, type Ruling } from './page-marks.ts';
import { boxOn, tracePath } from './trace-path.ts';
import { type ShownGlyph, traceText } from './trace-text.ts';

/** The drawing commands of a page as pdf.js lists them, and what is needed to read them. */
export interface Drawing {
  readonly commands: readonly number[];
  readonly values: readonly (readonly unknown[] | null)[];
  readonly names: Readonly<Record<number, string>>;
  readonly fontNamed: (name: string) => Font;
  readonly width: number;
  readonly height: number;
  /** From the page's own coordinates to points from its top left corner. */
  readonly toPage: Matrix;
}

const STROKES = new Set([
  'stroke',
  'closeStroke',
  'fillStroke',
  'eoFillStroke',
  'closeFillStroke',
  'closeEOFillStroke',
]);
const FILLS = new Set(['fill', 'eoFill']);

/**
 * Carries out the commands that move, place text, or draw lines, and collects what is visible. The positions are exact:
 * the text extraction of pdf.js merges neighbouring cells and loses parts of vertical text.
 */
export function tracePage(drawing: Drawing): PageMarks {
  const { width, height, names } = drawing;
  const glyphs: Glyph[] = [];
  const rulings: Ruling[] = [];
  const saved: GraphicsState[] = [];
  let state = initialState(drawing.toPage, { left: 0, top: 0, right: width, bottom: height });
  let clipNext = false;

  const save = () => void saved.push({ ...state });
  const restore = () => void (state = saved.pop() ?? state);
  const narrow = (box: Box) => void (state.clip = intersect(state.clip, box));
  const constructPath = (paint: number, [data]: [ArrayLike<number> | null], extent: ArrayLike<number> | null) => {
    const name = names[paint] ?? '';
    if (data && STROKES.has(name)) rulings.push(...tracePath(data, state.toPage, 'stroke', state.clip));
    if (data && FILLS.has(name)) rulings.push(...tracePath(data, state.toPage, 'fill', state.clip));
    if (extent && clipNext) narrow(boxOn(state.toPage, Array.from(extent)));
    clipNext = false;
  };
  const beginForm = (matrix: Matrix | null, box: number[] | null) => {
    save();
    if (matrix) state.toPage = compose(state.toPage, matrix);
    if (box) narrow(boxOn(state.toPage, box));
  };
  // pdf.js fixes the arguments of every command; the casts say which they are.
  const carryOut: Readonly<Record<string, (values: readonly unknown[]) => void>> = {
    save,
    restore,
    transform: (matrix) => void (state.toPage = compose(state.toPage, matrix as unknown as Matrix)),
    clip: () => void (clipNext = true),
    eoClip: () => void (clipNext = true),
    constructPath: (values) => constructPath(...(values as Parameters<typeof constructPath>)),
    paintFormXObjectBegin: (values) => beginForm(...(values as Parameters<typeof beginForm>)),
    paintFormXObjectEnd: restore,
    beginText: () => startLine(state, [1, 0, 0, 1, 0, 0]),
    setTextMatrix: ([matrix]) => startLine(state, toMatrix(matrix as ArrayLike<number>)),
    moveText: ([x, y]) => moveLine(state, x as number, y as number),
    setLeadingMoveText: ([x, y]) => {
      state.leading = y as number;
      moveLine(state, x as number, y as number);
    },
    nextLine: () => moveLine(state, 0, state.leading),
    setFont: ([name, size]) => void Object.assign(state, { font: drawing.fontNamed(name as string), fontSize: size }),
    setLeading: ([value]) => void (state.leading = -(value as number)),
    setCharSpacing: ([value]) => void (state.charSpacing = value as number),
    setWordSpacing: ([value]) => void (state.wordSpacing = value as number),
    setHScale: ([value]) => void (state.stretch = (value as number) / 100),
    setTextRise: ([value]) => void (state.rise = value as number),
    showText: ([shown]) => void glyphs.push(...traceText(state, shown as (ShownGlyph | number)[])),
  };
  drawing.commands.forEach((command, index) => carryOut[names[command] ?? '']?.(drawing.values[index] ?? []));
  return { width, height, glyphs, rulings };
}

const toMatrix = (values: ArrayLike<number>): Matrix => Array.from(values) as unknown as Matrix;

/** Share of sideways characters that makes a page one that lies on its side. */
const LYING = 0.6;

/** Traces a page; one that was laid out sideways is turned upright first. */
export function traceUpright(drawing: Drawing): PageMarks {
  const { width, height, toPage } = drawing;
  const marks = tracePage(drawing);
  const share = (flow: Glyph['flow']) =>
    marks.glyphs.filter((glyph) => glyph.flow === flow).length / marks.glyphs.length;
  const turn = share('down') > LYING ? ([0, -1, 1, 0, 0, width] as const) : ([0, 1, -1, 0, height, 0] as const);
  if (!(share('down') > LYING || share('up') > LYING)) return marks;
  return tracePage({ ...drawing, width: height, height: width, toPage: compose(turn, toPage) });
}
