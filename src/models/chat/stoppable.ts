import { abortedBy } from '../chat-failure.ts';
import type { ChatModel, ChatRequest } from '../chat.ts';

type Watch = <Step>(step: Promise<Step>) => Promise<Step>;

/**
 * An answer that ends at once when `stop` or the reader's own signal aborts, even if the model below takes no notice. The
 * request below is told to end in any case: also when the answer is complete, or the loop around it was left.
 * @param watch sees every wait for the next piece
 */
export async function* stoppable(
  model: ChatModel,
  request: ChatRequest,
  stop: AbortController,
  watch: Watch = (step) => step,
): AsyncGenerator<string> {
  const { signal } = stop;
  const leave = () => stop.abort(request.signal?.reason);
  request.signal?.addEventListener('abort', leave, { once: true });
  if (request.signal?.aborted) leave();
  const pieces = model.stream({ ...request, signal })[Symbol.asyncIterator]();
  try {
    for (;;) {
      const step = await watch(unlessAborted(() => pieces.next(), signal));
      if (step.done) return;
      yield step.value;
    }
  } finally {
    request.signal?.removeEventListener('abort', leave);
    stop.abort();
    // Not waited for: what hangs below would keep the reader waiting.
    void pieces.return?.().catch(() => undefined);
  }
}

/** Settles as the work does, or rejects as soon as the signal aborts. Leaves no listener behind. */
export function unlessAborted<Result>(work: () => Promise<Result>, signal: AbortSignal): Promise<Result> {
  if (signal.aborted) return Promise.reject(abortedBy(signal));
  return new Promise((resolve, reject) => {
    const onAbort = () => reject(abortedBy(signal));
    signal.addEventListener('abort', onAbort, { once: true });
    void work()
      .then(resolve, reject)
      .finally(() => signal.removeEventListener('abort', onAbort));
  });
}
