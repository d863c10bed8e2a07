import { quotedIn } from '../../../catalogue/quoted.ts';
import { correct, findWordingSlips, type WordingSlip } from '../../../catalogue/wording-slips.ts';
import type { Span } from '../../../domain/passage.ts';
import { isOf, type Piece } from '../piece.ts';
import { recognise } from '../recognise.ts';
import type { ReadingContext } from '../recogniser.ts';

export interface Mend {
  readonly text: string;
  readonly slips: readonly WordingSlip[];
}

const isMeasure = isOf('measure', 'rate');

/** Official wording that is misspelt is read as it was meant, unless the question names a measure of its own. */
export function mend(text: string, context: ReadingContext): Mend {
  const pieces = recognise(text, context);
  if (pieces.some(isOf('talk', 'register', 'checks')) || isKnown(text, pieces)) return { text, slips: [] };
  const taken = pieces.filter(isOf('place', 'body'));
  const slips = findWordingSlips(text, [...taken, ...quotedIn(text)]);
  // 依申请 in 依申请公凯 is a part of what was meant, and no measure beside it.
  const isNamed = pieces.some((piece) => isMeasure(piece) && !slips.some((slip) => isWithin(piece, slip)));
  return isNamed ? { text, slips: [] } : { text: correct(text, slips), slips };
}

const isWithin = (inner: Span, outer: Span) => outer.start <= inner.start && inner.end <= outer.end;

/** Nothing is left that nobody knows; one character may be a part of anything (无发提供). */
function isKnown(text: string, pieces: readonly Piece[]): boolean {
  const covered = pieces
    .filter(({ start, end, means }) => end - start > 1 || !LOOSE.has(means.kind))
    .reduce((sum, { start, end }) => sum + end - start, 0);
  return covered === text.length;
}
const LOOSE: ReadonlySet<Piece['means']['kind']> = new Set(['verb', 'not', 'except']);
