import type { ChatModel } from '../chat.ts';
import { type BudgetUse, DailyBudget } from './budget.ts';
import { CircuitBreaker, type CircuitState } from './circuit-breaker.ts';
import { withConcurrency } from './concurrency.ts';
import { withJsonWhereKnown } from './json-where-known.ts';
import { withRetries } from './retry.ts';
import { withSoundText } from './sound-text.ts';
import { withDeadline, withIdleLimit } from './time-limits.ts';
import { type StoppableChatModel, untilStopped } from './until-stopped.ts';

export interface ChatLimits {
  /** For a whole answer, from asking to its last piece. */
  readonly deadlineMs: number;
  /** For each piece. */
  readonly idleMs: number;
  /** Answers at the same time; twice as many questions may wait. */
  readonly concurrency: number;
  /** Per day; 0: no limit. */
  readonly dailyCalls: number;
  /** Per day, estimated; 0: no limit. */
  readonly dailyTokens: number;
}

/** What keeps a model from being asked, at this moment. */
export interface ChatModelState {
  readonly circuit: CircuitState;
  readonly budget: BudgetUse;
}

/** A model that answers soundly and in time, or fails. */
export interface GuardedChatModel extends StoppableChatModel {
  state(): ChatModelState;
}

const RETRY = { retries: 2, firstPauseMs: 250 };
const CIRCUIT = { failures: 5, pauseMs: 30_000 };

/** Puts all limits around a model. Read from the inside out: the later ones see what the earlier ones let through. */
export function guardChatModel(model: ChatModel, limits: ChatLimits): GuardedChatModel {
  const { deadlineMs, idleMs, concurrency, dailyCalls, dailyTokens } = limits;
  const budget = new DailyBudget({ calls: dailyCalls, tokens: dailyTokens });
  const circuit = new CircuitBreaker(CIRCUIT);
  const sound = withSoundText(withIdleLimit(model, idleMs));
  const counted = withJsonWhereKnown(budget.guard(sound));
  const repeated = withRetries(counted, { ...RETRY, longestPauseMs: deadlineMs / 3 });
  const inTurn = withConcurrency(repeated, { running: concurrency, waiting: 2 * concurrency });
  // The deadline is inside, so that what it ends counts against the server.
  const guarded = untilStopped(circuit.guard(withDeadline(inTurn, deadlineMs)));
  return { ...guarded, state: () => ({ circuit: circuit.state, budget: budget.use }) };
}
