import { CHAT_FAULTS, ChatFailure } from '../chat-failure.ts';
import type { ChatModel, ChatRequest } from '../chat.ts';

export interface CircuitSettings {
  /** Failures of the server in a row after which it is left alone. */
  readonly failures: number;
  /** How long, in milliseconds; then one question tries whether it works again. */
  readonly pauseMs: number;
  readonly now?: () => number;
}

/** `half_open`: the pause is over, and the next question, or one that is under way, decides. */
export type CircuitState = 'closed' | 'open' | 'half_open';

/**
 * Leaves a server alone that keeps failing, so that readers need not wait for it each time. A reader who leaves, a limit of
 * our own and an answer that is merely unfit say nothing against the server.
 */
export class CircuitBreaker {
  readonly #settings: CircuitSettings;
  readonly #now: () => number;
  #failures = 0;
  #openedAt = 0;
  #trying = false;

  constructor(settings: CircuitSettings) {
    this.#settings = settings;
    this.#now = settings.now ?? Date.now;
  }

  get state(): CircuitState {
    if (this.#failures < this.#settings.failures) return 'closed';
    return this.#now() - this.#openedAt < this.#settings.pauseMs ? 'open' : 'half_open';
  }

  guard(model: ChatModel): ChatModel {
    return { id: model.id, stream: (request) => this.#stream(model, request) };
  }

  async *#stream(model: ChatModel, request: ChatRequest): AsyncGenerator<string> {
    const tries = this.#enter();
    try {
      yield* model.stream(request);
      this.#failures = 0;
    } catch (error) {
      this.#learnFrom(error);
      throw error;
    } finally {
      if (tries) this.#trying = false;
    }
  }

  /** Is this question the one that tries? Throws when there is nothing to try yet. */
  #enter(): boolean {
    const { state } = this;
    if (state === 'closed') return false;
    if (state === 'open' || this.#trying) throw new ChatFailure('circuit_open');
    this.#trying = true;
    return true;
  }

  #learnFrom(error: unknown): void {
    if (!(error instanceof ChatFailure)) return;
    const { by } = CHAT_FAULTS[error.kind];
    if (by === 'answer') this.#failures = 0;
    if (by !== 'server') return;
    // What was asked before the pause began does not make it longer.
    if (this.state !== 'open') this.#openedAt = this.#now();
    this.#failures += 1;
  }
}
