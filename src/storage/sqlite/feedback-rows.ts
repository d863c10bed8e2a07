import type { Feedback, HandlingStatus } from '../../domain/feedback.ts';

/** Numbered steps of `feedback.sqlite`, as MIGRATIONS are of the library. */
export const FEEDBACK_MIGRATIONS: readonly string[] = [
  `
  -- What is newest has the highest position; a replaced feedback gets a new one.
  CREATE TABLE feedback (
    position INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    answer_id TEXT NOT NULL,
    question TEXT NOT NULL,
    answer_status TEXT NOT NULL,
    answer_reason TEXT,
    snapshot TEXT NOT NULL,
    verdict TEXT NOT NULL,
    reasons TEXT NOT NULL,
    comment TEXT,
    at TEXT NOT NULL,
    status TEXT NOT NULL,
    note TEXT,
    changed_at TEXT
  );
  CREATE INDEX feedback_by_status ON feedback (status, position);
  `,
];

export interface FeedbackRow {
  readonly position: number;
  readonly id: string;
  readonly answer_id: string;
  readonly question: string;
  readonly answer_status: Feedback['answerStatus'];
  readonly answer_reason: Feedback['answerReason'];
  readonly snapshot: string;
  readonly verdict: Feedback['verdict'];
  readonly reasons: string;
  readonly comment: string | null;
  readonly at: string;
  readonly status: HandlingStatus;
  readonly note: string | null;
  readonly changed_at: string | null;
}

export const rowOf = ({ answerId, answerStatus, answerReason, reasons, handling, ...same }: Feedback) => ({
  ...same,
  answer_id: answerId,
  answer_status: answerStatus,
  answer_reason: answerReason,
  reasons: JSON.stringify(reasons),
  status: handling.status,
});

export const readFeedback = (row: FeedbackRow): Feedback => ({
  id: row.id,
  answerId: row.answer_id,
  question: row.question,
  answerStatus: row.answer_status,
  answerReason: row.answer_reason,
  snapshot: row.snapshot,
  verdict: row.verdict,
  // The store wrote this JSON from a Feedback.
  reasons: JSON.parse(row.reasons) as Feedback['reasons'],
  comment: row.comment,
  at: row.at,
  handling: { status: row.status, note: row.note, changedAt: row.changed_at },
});
