import type { Figure, Outcome } from '../../domain/answer.ts';
import { givesNumber } from '../../evidence/contradiction.ts';
import { readQuote } from '../../evidence/said.ts';
import { operandsOf } from './operands.ts';
import type { ReadPlace } from './places.ts';

/**
 * Figures that the words at their own place do not give, and computed ones with an operand that is no figure of the answer
 * and stands at no cited place.
 */
export function unsupported(outcome: Outcome, places: readonly ReadPlace[]): Figure[] {
  const figures = 'figures' in outcome ? outcome.figures : [];
  const known = operandsOf(figures, places);
  return figures.filter((figure) => (figure.source === 'derived' ? !known(figure) : !isPrinted(figure, places)));
}

/**
 * A figure that is quoted without a place of its own stands in its quote, which the gate of numerals looks at. A sentence that
 * is quoted for several figures shows the place of the first.
 */
function isPrinted(figure: Figure, places: readonly ReadPlace[]): boolean {
  const place = places.find(({ citation }) => citation.n === figure.citation);
  if (!place) return true;
  const { citation, cell, sentence } = place;
  const others = citation.cell === null ? readQuote(citation.quote, figure.unit) : [];
  return [cell, sentence, ...others].some((said) => said !== undefined && givesNumber(said, figure));
}
