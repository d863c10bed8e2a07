import { setTimeout as pause } from 'node:timers/promises';
import { abortedBy, CHAT_FAULTS, ChatFailure } from '../chat-failure.ts';
import type { ChatModel } from '../chat.ts';

export interface RetrySettings {
  /** How often more after the first time. */
  readonly retries: number;
  /** About how long to wait before the first retry, in milliseconds; twice that before the second, and so on. */
  readonly firstPauseMs: number;
  /** A server that wants to be left alone for longer is not asked again. */
  readonly longestPauseMs: number;
  /** Resolves after so many milliseconds, or rejects when the signal aborts. */
  readonly wait?: (milliseconds: number, signal?: AbortSignal) => Promise<unknown>;
}

const waitFor = (milliseconds: number, signal?: AbortSignal) =>
  pause(milliseconds, undefined, { ...(signal && { signal }) });

/** Asks again after a failure that may pass, but only as long as nothing of the answer has been given out. */
export const withRetries = (model: ChatModel, settings: RetrySettings): ChatModel => ({
  id: model.id,
  async *stream(request) {
    for (let retry = 0; ; retry += 1) {
      let begun = false;
      try {
        for await (const piece of model.stream(request)) {
          begun = true;
          yield piece;
        }
        return;
      } catch (error) {
        const milliseconds = begun ? undefined : pauseAfter(error, retry, settings);
        if (milliseconds === undefined) throw error;
        await patiently(milliseconds, settings, request.signal);
      }
    }
  },
});

async function patiently(milliseconds: number, { wait = waitFor }: RetrySettings, signal?: AbortSignal): Promise<void> {
  try {
    await wait(milliseconds, signal);
  } catch (error) {
    throw signal?.aborted ? abortedBy(signal) : error;
  }
}

/** How long to wait before asking again; undefined: not at all. Never all at the same moment, and never too early. */
function pauseAfter(error: unknown, retry: number, settings: RetrySettings): number | undefined {
  if (!(error instanceof ChatFailure) || !CHAT_FAULTS[error.kind].passing || retry >= settings.retries)
    return undefined;
  const wished = error.detail.retryAfterMs ?? 0;
  const milliseconds = wished + settings.firstPauseMs * 2 ** retry * (0.5 + Math.random());
  return milliseconds > settings.longestPauseMs ? undefined : milliseconds;
}
