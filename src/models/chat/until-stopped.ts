import { ChatFailure } from '../chat-failure.ts';
import type { ChatModel } from '../chat.ts';
import { stoppable } from './stoppable.ts';

export interface StoppableChatModel extends ChatModel {
  /** For good: what is being written fails at once, and nothing more is asked. */
  stop(): void;
}

/** Lets a service that is told to stop end its answers without waiting for the model. */
export function untilStopped(model: ChatModel): StoppableChatModel {
  const running = new Set<AbortController>();
  let isStopped = false;
  return {
    id: model.id,
    async *stream(request) {
      if (isStopped) throw new ChatFailure('stopping');
      const stop = new AbortController();
      running.add(stop);
      try {
        yield* stoppable(model, request, stop);
      } finally {
        running.delete(stop);
      }
    },
    stop() {
      isStopped = true;
      for (const stop of running) stop.abort(new ChatFailure('stopping'));
    },
  };
}
