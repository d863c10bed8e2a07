import type { IndicatorId } from '../../src/domain/ids.ts';
import type { Span } from '../../src/domain/passage.ts';
import type { Numeral } from '../../src/text/numerals.ts';

/** A figure of the running text: a number with a unit and the words that say what it counts. */
export interface ProseFigure extends Span {
  readonly numeral: Numeral;
  readonly unit: string | null;
  readonly subject: string;
  readonly indicator: IndicatorId | null;
  readonly scope: string | null;
  /** Paired with one name of an enumeration (甲、乙分别…); the scope is that name. */
  readonly listed: boolean;
}
