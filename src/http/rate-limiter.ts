/** Clients remembered at once; the one that asked longest ago is forgotten first. */
const CLIENTS = 10_000;
const MINUTE = 60_000;

export interface RateLimiter {
  /** Counts one question of a client. Returns 0 when it may be asked, otherwise the seconds to wait. */
  take(client: string): number;
  /** The seconds to wait, with nothing counted. */
  wait(client: string): number;
}

/**
 * Sliding windows over the times of past questions: `perMinute` in a minute and four times as many in ten minutes. A
 * refused question is not counted. `now` is a monotonic clock in milliseconds.
 */
export function createRateLimiter(perMinute: number, now: () => number): RateLimiter {
  const longest = { span: 10 * MINUTE, limit: 4 * perMinute };
  const windows = [{ span: MINUTE, limit: perMinute }, longest];
  const asked = new Map<string, readonly number[]>();

  const remember = (client: string, times: readonly number[]) => {
    asked.delete(client);
    asked.set(client, times);
    const [oldest] = asked.keys();
    if (asked.size > CLIENTS && oldest !== undefined) asked.delete(oldest);
  };

  const stateOf = (client: string, time: number) => {
    const recent = (asked.get(client) ?? []).filter((at) => at > time - longest.span);
    const wait = Math.max(...windows.map(({ span, limit }) => (recent.at(-limit) ?? -Infinity) + span - time));
    return { recent, wait: Math.max(0, Math.ceil(wait / 1000)) };
  };

  return {
    take(client) {
      const time = now();
      const { recent, wait } = stateOf(client, time);
      remember(client, wait > 0 ? recent : [...recent, time]);
      return wait;
    },
    wait: (client) => stateOf(client, now()).wait,
  };
}
