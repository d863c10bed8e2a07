import { ChatFailure } from '../chat-failure.ts';
import type { ChatModel } from '../chat.ts';
import { stoppable } from './stoppable.ts';

/** Lets a whole answer take at most so long, whatever lies below: retries, waiting for a turn, the server. */
export const withDeadline = (model: ChatModel, milliseconds: number): ChatModel => ({
  id: model.id,
  async *stream(request) {
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(new ChatFailure('timeout')), milliseconds);
    try {
      yield* stoppable(model, request, stop);
    } finally {
      clearTimeout(timer);
    }
  },
});

/** Lets each piece take at most so long, the first included. The time that the reader takes for a piece does not count. */
export const withIdleLimit = (model: ChatModel, milliseconds: number): ChatModel => ({
  id: model.id,
  stream(request) {
    const stop = new AbortController();
    return stoppable(model, request, stop, async (step) => {
      const timer = setTimeout(() => stop.abort(new ChatFailure('idle')), milliseconds);
      try {
        return await step;
      } finally {
        clearTimeout(timer);
      }
    });
  },
});
