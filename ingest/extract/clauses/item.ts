import type { Span } from '../../../src/domain/passage.ts';

/** How a figure's own clause follows what stands before it; '' at the beginning and where nothing parts the two. */
export type Mark = '' | ',' | '、' | ';' | ':' | '|' | '(';

/** A figure with the words of its sentence that may say what it counts, without white space. */
export interface Item<Figure extends Span = Span> {
  readonly figure: Figure;
  /** Its own clause up to the number, as far as no other figure has it. */
  readonly own: string;
  /** The clauses between the figure before it and its own one, in reading order. */
  readonly leads: readonly string[];
  /** From the number to the next mark or digit. */
  readonly behind: string;
  readonly mark: Mark;
  /** Opens a list of what makes up the figure before it: 其中, a colon, a bracket. */
  readonly opens: boolean;
  /** In brackets behind another figure. */
  readonly aside: boolean;
  /** The name that it was paired with in an enumeration (甲、乙分别…件); null elsewhere. */
  readonly listed: string | null;
}
