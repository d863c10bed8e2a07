import { BLACK, type Colour } from '../../colours.ts';
import { IDENTITY, type Matrix } from './matrix.ts';
import type { Box } from '../page-marks.ts';

/** The parts of a font that place its characters. */
export interface Font {
  readonly vertical?: boolean;
  readonly fontMatrix?: Matrix;
  /** Advance, and where the origin of a vertically set character lies, in thousandths of the size. */
  readonly defaultVMetrics?: VerticalMetrics;
}
export type VerticalMetrics = readonly [advance: number, x: number, y: number];

/** The state that `save` and `restore` keep, in the terms of the PDF standard. */
export interface GraphicsState {
  toPage: Matrix;
  clip: Box;
  /** What areas and characters are filled with. */
  fill: Colour;
  /** How characters are shown: filled, outlined, not at all (3), … */
  textMode: number;
  font: Font | null;
  fontSize: number;
  charSpacing: number;
  wordSpacing: number;
  stretch: number;
  leading: number;
  rise: number;
  textMatrix: Matrix;
  lineX: number;
  lineY: number;
  x: number;
  y: number;
}

export const initialState = (toPage: Matrix, clip: Box): GraphicsState => ({
  toPage,
  clip,
  fill: BLACK,
  textMode: 0,
  font: null,
  fontSize: 0,
  charSpacing: 0,
  wordSpacing: 0,
  stretch: 1,
  leading: 0,
  rise: 0,
  textMatrix: IDENTITY,
  lineX: 0,
  lineY: 0,
  x: 0,
  y: 0,
});

export function startLine(state: GraphicsState, textMatrix: Matrix): void {
  Object.assign(state, { textMatrix, x: 0, y: 0, lineX: 0, lineY: 0 });
}

export function moveLine(state: GraphicsState, x: number, y: number): void {
  state.x = state.lineX += x;
  state.y = state.lineY += y;
}
