import type { Answer, Reason } from './answer.ts';

export const VERDICTS = ['useful', 'wrong'] as const;
export const FEEDBACK_REASONS = ['number', 'source', 'outdated', 'not_answered', 'unclear', 'other'] as const;
export const HANDLING_STATUSES = ['open', 'in_progress', 'closed'] as const;

/** Characters of a comment. */
export const COMMENT_LIMIT = 300;

/** What a reader says of an answer. */
export interface Judgement {
  readonly verdict: (typeof VERDICTS)[number];
  readonly reasons: readonly (typeof FEEDBACK_REASONS)[number][];
  readonly comment: string | null;
}

export type HandlingStatus = (typeof HANDLING_STATUSES)[number];

/** What staff made of it. */
export interface Handling {
  readonly status: HandlingStatus;
  readonly note: string | null;
  /** When staff last changed it; null: never. */
  readonly changedAt: string | null;
}

/** A judgement with what it is about, as it is kept: without personal particulars, and of nobody in particular. */
export interface Feedback extends Judgement {
  readonly id: string;
  readonly answerId: string;
  readonly question: string;
  readonly answerStatus: Answer['status'];
  readonly answerReason: Reason | null;
  /** The generation of the library that the answer was made from. */
  readonly snapshot: string;
  readonly at: string;
  readonly handling: Handling;
}
