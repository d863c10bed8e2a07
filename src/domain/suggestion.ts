/** What may be meant by what has been typed so far. */
export interface Suggestion {
  readonly kind: 'place' | 'agency' | 'indicator' | 'question';
  /** Takes the place of what was typed. */
  readonly text: string;
  /** What tells it from others of the same text: where a body is, what a word counts, which report answers. */
  readonly label: string;
  /** The stretch of the text that was typed, in characters or by their sound. */
  readonly match: readonly [start: number, end: number] | null;
}
