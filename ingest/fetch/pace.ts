import { setTimeout as sleep } from 'node:timers/promises';

/** Waits until this host may be asked again, at least `gapMs` after the request before. */
export type Pace = (host: string, gapMs: number) => Promise<void>;

interface Clock {
  readonly now: () => number;
  readonly sleep: (ms: number) => Promise<unknown>;
}

export function createPace(clock: Clock = { now: Date.now, sleep }): Pace {
  const next = new Map<string, number>();
  return async (host, gapMs) => {
    const now = clock.now();
    const at = Math.max(now, next.get(host) ?? 0);
    next.set(host, at + gapMs);
    if (at > now) await clock.sleep(at - now);
  };
}
