import { createHmac, randomBytes } from 'node:crypto';
import type { Answer } from '../domain/answer.ts';
import type { Feedback, Judgement } from '../domain/feedback.ts';
import { maskPersonal } from '../text/mask.ts';
import type { FeedbackStore } from './feedback.ts';

/** What is judged, and by whom. The client is only ever used to make an id. */
export interface Judged {
  readonly question: string;
  readonly answer: Pick<Answer, 'id' | 'status' | 'reason' | 'snapshot'>;
  readonly client: string;
}

export type CollectFeedback = (judged: Judged, judgement: Judgement) => Promise<Feedback>;

/**
 * Keeps what readers say of answers. A second word of a client on the same answer has the same id and so replaces the
 * first; the salt lives as long as the answers do, and without it no id leads back to an address.
 */
export function createFeedbackCollection(store: FeedbackStore): CollectFeedback {
  const salt = randomBytes(32);
  const idOf = ({ answer, client }: Judged) =>
    createHmac('sha256', salt).update(`${answer.id}\n${client}`).digest('hex').slice(0, 32);
  return async (judged, judgement) => {
    const feedback = { id: idOf(judged), ...feedbackOf(judged, judgement, new Date().toISOString()) };
    await store.keep(feedback);
    return feedback;
  };
}

/** Praise needs no handling. */
const feedbackOf = (
  { question, answer }: Judged,
  { verdict, reasons, comment }: Judgement,
  at: string,
): Omit<Feedback, 'id'> => ({
  answerId: answer.id,
  question: maskPersonal(question),
  answerStatus: answer.status,
  answerReason: answer.reason,
  snapshot: answer.snapshot,
  verdict,
  reasons,
  comment: comment && maskPersonal(comment),
  at,
  handling: { status: verdict === 'wrong' ? 'open' : 'closed', note: null, changedAt: null },
});
