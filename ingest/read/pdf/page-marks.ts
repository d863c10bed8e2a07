/** A stretch of the page's width. */
export interface Interval {
  readonly left: number;
  readonly right: number;
}

/** A rectangle on the page. All lengths are points; y grows downwards from the top of the page. */
export interface Box extends Interval {
  readonly top: number;
  readonly bottom: number;
}

/**
 * One printed character. Sideways characters are described as if they stood upright at the same place; `flow` is where
 * the next one follows.
 */
export interface Glyph {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
  readonly flow: 'right' | 'down' | 'up';
  /** Characters with the same number were shown by one command: those that touch are one word. */
  readonly run: number;
}

/** A drawn line: at y = `at` from x `from` to `to` when horizontal, the other way round when vertical. */
export interface Ruling {
  readonly axis: 'horizontal' | 'vertical';
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** What is printed on one page. */
export interface PageMarks {
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly Glyph[];
  readonly rulings: readonly Ruling[];
}

/** The middle of the body of a character. */
export const middleOf = (glyph: Omit<Glyph, 'run'>): readonly [number, number] => [
  (glyph.left + glyph.right) / 2,
  glyph.baseline - glyph.size * 0.35,
];

export const intersect = (a: Box, b: Box): Box => ({
  left: Math.max(a.left, b.left),
  top: Math.max(a.top, b.top),
  right: Math.min(a.right, b.right),
  bottom: Math.min(a.bottom, b.bottom),
});

export const holds = (box: Box, [x, y]: readonly [number, number], slack = 0) =>
  x >= box.left - slack && x <= box.right + slack && y >= box.top - slack && y <= box.bottom + slack;
