import type { NonEmpty, Reason } from '../domain/answer.ts';
import type { Query } from '../query/query.ts';

/** A question back: readings of the same words, each with the query that it comes to. */
export interface Choice {
  readonly reason: Extract<Reason, `ambiguous_${string}`>;
  /** The words that leave it open. */
  readonly words: string;
  readonly options: NonEmpty<ChoiceOption>;
}

export interface ChoiceOption {
  readonly label: string;
  readonly query: Query;
}

/** Nobody chooses among more. */
export const MOST_OPTIONS = 8;
