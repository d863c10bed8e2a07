import type { Span } from './passage.ts';

/** What a document, or someone about it, says of its being in force. */
export interface Validity {
  readonly state: 'in_force' | 'repealed' | 'expired';
  /** ISO date of the last day in force, when one is stated. */
  readonly until: string | null;
  readonly words: string;
  /** Where the words stand in the document; null when they were noted beside it. */
  readonly span: Span | null;
}

/**
 * Whether a document is out of force on a day.
 *
 * @param today ISO date
 */
export const isStale = ({ state, until }: Validity, today: string) =>
  state !== 'in_force' || (until !== null && until < today);
