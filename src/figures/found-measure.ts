import type { Indicator } from '../catalogue/indicators.ts';

/** A measure with its place in the question, while it is being read. */
export interface FoundMeasure {
  readonly alternatives: readonly [Indicator, ...Indicator[]];
  readonly words: string;
  readonly start: number;
}
