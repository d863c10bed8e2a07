import { ChatFailure } from '../chat-failure.ts';
import type { ChatModel } from '../chat.ts';
import { unlessAborted } from './stoppable.ts';

export interface ConcurrencySettings {
  /** Answers that may be written at the same time. */
  readonly running: number;
  /** Questions that may wait for their turn; one more fails at once. */
  readonly waiting: number;
}

type Release = () => void;

/** Turns for a few at a time; the others wait in the order in which they came. */
class Turns {
  readonly #settings: ConcurrencySettings;
  readonly #waiting = new Set<() => void>();
  #running = 0;

  constructor(settings: ConcurrencySettings) {
    this.#settings = settings;
  }

  async take(signal: AbortSignal | undefined): Promise<Release> {
    if (this.#running < this.#settings.running) this.#running += 1;
    else await this.#queue(signal);
    return () => this.#pass();
  }

  async #queue(signal: AbortSignal | undefined): Promise<void> {
    if (this.#waiting.size >= this.#settings.waiting) throw new ChatFailure('busy');
    let call = (): void => undefined;
    const called = new Promise<void>((resolve) => (call = resolve));
    this.#waiting.add(call);
    try {
      await (signal ? unlessAborted(() => called, signal) : called);
    } catch (error) {
      // Called in the very moment of leaving: the turn goes to the next.
      if (!this.#waiting.delete(call)) this.#pass();
      throw error;
    }
  }

  /** Hands the turn to who has waited longest. */
  #pass(): void {
    const [next] = this.#waiting;
    if (!next) {
      this.#running -= 1;
      return;
    }
    this.#waiting.delete(next);
    next();
  }
}

/** Lets so many answers be written at once, and keeps a short queue behind them. */
export function withConcurrency(model: ChatModel, settings: ConcurrencySettings): ChatModel {
  const turns = new Turns(settings);
  return {
    id: model.id,
    async *stream(request) {
      const release = await turns.take(request.signal);
      try {
        yield* model.stream(request);
      } finally {
        release();
      }
    },
  };
}
