import { ChatFailure } from '../chat-failure.ts';

/** Far more than any answer; the client library searches what has come so far again with each packet. */
const MOST_BYTES = 4_000_000;

/**
 * `fetch` whose response is closed when its signal aborts or when it is too large. Left to itself, the client library was seen
 * to go on reading an event without an end for as long as the process lived, long after its signal had aborted.
 */
export const boundedFetch: typeof fetch = async (input, init) => {
  const response = await fetch(input, init);
  if (response.body === null) return response;
  return new Response(ReadableStream.from(packetsOf(response.body, init?.signal ?? undefined)), response);
};

async function* packetsOf(body: ReadableStream<Uint8Array>, signal: AbortSignal | undefined) {
  const reader = body.getReader();
  const close = () => void reader.cancel().catch(() => undefined);
  signal?.addEventListener('abort', close, { once: true });
  try {
    let left = MOST_BYTES;
    for (;;) {
      const { done, value } = await reader.read();
      signal?.throwIfAborted();
      if (done) return;
      left -= value.byteLength;
      if (left < 0) throw new ChatFailure('too_long');
      yield value;
    }
  } finally {
    signal?.removeEventListener('abort', close);
    close();
  }
}
