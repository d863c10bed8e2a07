/**
 * What is printed in a cell, piece by piece. `mark` is a note sign beside a number, `struck` is crossed out, `hidden` is
 * in the file but not to be seen, and `break` begins a new line. `way` chooses among the ways of a format to print it.
 */
export type Ink =
  | string
  | { readonly kind: 'mark' | 'struck' | 'hidden'; readonly text: string; readonly way: number }
  | { readonly kind: 'break'; readonly way: number };

/** The pieces of plain text alone. */
export const plainText = (ink: readonly Ink[]) => ink.filter((piece) => typeof piece === 'string').join('');

/** The one of `ways` that a piece asks for. */
export const wayOf = <Way>(ways: readonly [Way, ...Way[]], way: number): Way => ways[way % ways.length] ?? ways[0];
