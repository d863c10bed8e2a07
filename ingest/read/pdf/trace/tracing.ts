import type { Sight } from '../../sight.ts';
import type { Font, GraphicsState } from './graphics-state.ts';
import type { Ground } from './ground.ts';
import type { FontUsage } from '../lost-text.ts';
import type { Matrix } from './matrix.ts';
import type { Glyph, Ruling } from '../page-marks.ts';

/** The drawing commands of a page as pdf.js lists them, and what is needed to read them. */
export interface Drawing {
  readonly commands: readonly number[];
  readonly values: readonly (readonly unknown[] | null)[];
  readonly names: Readonly<Record<number, string>>;
  /** null when the font does not say which characters it shows. */
  readonly fontNamed: (name: string) => Font | null;
  readonly width: number;
  readonly height: number;
  /** From the page's own coordinates to points from its top left corner. */
  readonly toPage: Matrix;
}

/** A page while its commands are carried out. */
export interface Tracing {
  readonly drawing: Drawing;
  state: GraphicsState;
  readonly saved: GraphicsState[];
  /** The next path narrows the visible part of the page. */
  clipNext: boolean;
  readonly usage: FontUsage;
  /** Areas that were painted so far, the last one on top. */
  readonly grounds: Ground[];
  /** By how well they can be seen. */
  readonly glyphs: Readonly<Record<Sight, Glyph[]>>;
  /** Strings shown so far. */
  runs: number;
  readonly rulings: Ruling[][];
}

/** What each command does, by name. pdf.js fixes the types of the values; casts in these tables say which they are. */
export type Commands = Readonly<Record<string, (tracing: Tracing, values: readonly unknown[]) => void>>;
