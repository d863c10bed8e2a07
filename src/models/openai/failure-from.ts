import { ChatFailure } from '../chat-failure.ts';

/** What the client library throws, as far as it is looked at; its message and body are not. */
interface ClientError {
  readonly name?: unknown;
  readonly status?: unknown;
  readonly headers?: unknown;
  /** What an event of the stream reported in place of text. */
  readonly error?: unknown;
}

/** Names the kind of an error of the client library, and keeps nothing else of it. */
export function failureFrom(error: unknown): ChatFailure {
  if (error instanceof ChatFailure) return error;
  const { name, status, headers, error: reported } = (error ?? {}) as ClientError;
  if (typeof status === 'number') return failureOf(status, headers);
  if (name === 'ContextOverflowError') return new ChatFailure('rejected', { status: 400 });
  if (error instanceof SyntaxError) return new ChatFailure('malformed');
  return new ChatFailure(reported === undefined ? 'network' : 'server');
}

function failureOf(status: number, headers: unknown): ChatFailure {
  const retryAfterMs = headers instanceof Headers ? millisecondsIn(headers.get('retry-after')) : undefined;
  const detail = { status, ...(retryAfterMs !== undefined && { retryAfterMs }) };
  if (status === 429) return new ChatFailure('rate_limited', detail);
  return new ChatFailure(status === 408 || status >= 500 ? 'server' : 'rejected', detail);
}

/** Seconds, or a date. */
function millisecondsIn(retryAfter: string | null): number | undefined {
  if (retryAfter === null) return undefined;
  const milliseconds = /^\d{1,6}$/.test(retryAfter) ? Number(retryAfter) * 1000 : Date.parse(retryAfter) - Date.now();
  return Number.isNaN(milliseconds) ? undefined : Math.max(0, milliseconds);
}
