import type { Span } from '../../src/domain/passage.ts';
import type { Numeral } from '../../src/text/numerals.ts';

/** A number with its unit, as a span of its sentence, before anything is known of what it counts. */
export interface FoundFigure extends Span {
  readonly numeral: Numeral;
  readonly unit: string | null;
}
