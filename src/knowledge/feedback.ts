import type { Feedback, Handling, HandlingStatus } from '../domain/feedback.ts';

/** Where feedback is kept for good: the contract of every engine. */
export interface FeedbackStore {
  /** Takes the place of one with the same id, which then counts as the newest; the note of staff stays. */
  keep(feedback: Feedback): Promise<void>;
  list(query: FeedbackQuery): Promise<FeedbackPage>;
  /** undefined where there is no such feedback. */
  handle(id: string, change: HandlingChange): Promise<Feedback | undefined>;
  /** False where there is no such feedback. */
  remove(id: string): Promise<boolean>;
  /** Deletes what was said before a moment (ISO time). Resolves to how many. */
  forget(before: string): Promise<number>;
  /** Why nothing can be kept at the moment, in Chinese, for operators; null: it can. Never waits. */
  trouble(): Promise<string | null>;
  close(): Promise<void>;
}

export interface FeedbackQuery {
  readonly status?: HandlingStatus;
  readonly limit: number;
  /** The `nextCursor` of the page before. */
  readonly cursor?: string;
}

/** The newest first. */
export interface FeedbackPage {
  readonly feedback: readonly Feedback[];
  readonly nextCursor: string | null;
}

/** A note that is absent stays as it is; null takes it away. */
export type HandlingChange = Pick<Handling, 'status'> & Partial<Pick<Handling, 'note'>> & { readonly at: string };
