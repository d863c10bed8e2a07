/** A word of a query that was read as another one (平谭 as 平潭). */
export interface Correction {
  readonly from: string;
  readonly to: string;
  /** As it was read, all corrections applied. */
  readonly query: string;
  /** As it was written, with the word in quotation marks: asked so, it is taken as it stands. */
  readonly original: string;
}
