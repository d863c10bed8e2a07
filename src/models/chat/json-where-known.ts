import { ChatFailure } from '../chat-failure.ts';
import type { ChatModel } from '../chat.ts';

const isBadRequest = (error: unknown) => error instanceof ChatFailure && error.detail.status === 400;

/**
 * Asks for JSON only where the server knows how. One that calls such a request bad is asked again without; if that works,
 * it is not asked for JSON any more.
 */
export function withJsonWhereKnown(model: ChatModel): ChatModel {
  let known = true;
  return {
    id: model.id,
    async *stream({ json, ...request }) {
      if (!json || !known) return yield* model.stream(request);
      try {
        yield* model.stream({ ...request, json });
      } catch (error) {
        if (!isBadRequest(error)) throw error;
        yield* model.stream(request);
        known = false;
      }
    },
  };
}
