import type { Answer } from '../../../domain/answer.ts';
import type { Problem } from '../service/problem.ts';
import type { Feedback } from '../service/service.ts';

export type TurnState =
  | { readonly kind: 'waiting'; readonly step: string | null; readonly text: string }
  | { readonly kind: 'stopped'; readonly text: string }
  | { readonly kind: 'failed'; readonly problem: Problem }
  | { readonly kind: 'answered'; readonly answer: Answer; readonly verdict: Feedback['verdict'] | null };

/** A question and what has become of it. */
export interface Turn {
  readonly id: number;
  readonly question: string;
  /** ISO time of the question. */
  readonly at: string;
  readonly state: TurnState;
}

export interface AnsweredTurn extends Turn {
  readonly state: Extract<TurnState, { kind: 'answered' }>;
}

export const isAnswered = (turn: Turn): turn is AnsweredTurn => turn.state.kind === 'answered';
