import { quotedIn } from '../../../catalogue/quoted.ts';
import { correct, findWordingSlips, type WordingSlip } from '../../../catalogue/wording-slips.ts';
import { isOf, type Piece } from '../piece.ts';
import { recognise } from '../recognise.ts';
import type { ReadingContext } from '../recogniser.ts';

export interface Mend {
  readonly text: string;
  readonly slips: readonly WordingSlip[];
}

/** Official wording that is misspelt is read as it was meant, unless the question names a measure already. */
export function mend(text: string, context: ReadingContext): Mend {
  const pieces = recognise(text, context);
  if (pieces.some(isOf('measure', 'rate', 'talk', 'register', 'checks')) || isKnown(text, pieces))
    return { text, slips: [] };
  const taken = pieces.filter(isOf('place', 'body'));
  const slips = findWordingSlips(text, [...taken, ...quotedIn(text)]);
  return { text: correct(text, slips), slips };
}

/** Nothing is left that nobody knows. */
function isKnown(text: string, pieces: readonly Piece[]): boolean {
  const covered = pieces.reduce((sum, { start, end }) => sum + end - start, 0);
  return covered === text.length;
}
