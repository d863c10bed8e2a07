import type { FeedbackStore } from './feedback.ts';

const DAY_MS = 86_400_000;
const OFTEN_MS = 3_600_000;

/**
 * Deletes feedback that is older than some days, now and every hour, until the returned function is called. What cannot be
 * deleted now is deleted later: why feedback cannot be used is told elsewhere.
 *
 * @param days 0: nothing is ever too old
 */
export function forgetFeedback(store: Pick<FeedbackStore, 'forget'>, days: number, now: () => number = Date.now) {
  if (days === 0) return () => undefined;
  const forget = async () => {
    try {
      await store.forget(new Date(now() - days * DAY_MS).toISOString());
    } catch {
      // It is tried again.
    }
  };
  void forget();
  const timer = setInterval(() => void forget(), OFTEN_MS);
  timer.unref();
  return () => clearInterval(timer);
}
