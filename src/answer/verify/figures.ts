import type { Figure } from '../../domain/answer.ts';
import type { Quantity } from '../../domain/units.ts';
import { givesNumber } from '../../evidence/contradiction.ts';
import { operandsOf } from './operands.ts';
import type { CitedPlace } from './places.ts';

/**
 * Figures that the words at their own place do not give, and computed ones with an operand that is no figure of the answer
 * and stands at no cited place.
 */
export function unsupported(
  figures: readonly Figure[],
  places: readonly CitedPlace[],
  unlisted: readonly Quantity[] = [],
): Figure[] {
  const known = operandsOf(figures, places, unlisted);
  const byNumber = new Map(places.map((place) => [place.citation.n, place]));
  return figures.filter((figure) =>
    figure.source === 'derived' ? !known(figure) : !isPrinted(figure, byNumber.get(figure.citation)),
  );
}

/** A figure that is quoted without a place of its own stands in its quote, which the gate of numerals looks at. */
function isPrinted(figure: Figure, place: CitedPlace | undefined): boolean {
  if (!place) return true;
  for (const said of place.readings(figure.unit)) if (givesNumber(said, figure)) return true;
  return false;
}
