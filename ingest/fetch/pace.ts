import { setTimeout as sleep } from 'node:timers/promises';

/** Waits until this host may be asked again, at least `gapMs` after the request before. */
export type Pace = (host: string, gapMs: number) => Promise<void>;

export function createPace(now: () => number = Date.now): Pace {
  const next = new Map<string, number>();
  return async (host, gapMs) => {
    const at = Math.max(now(), next.get(host) ?? 0);
    next.set(host, at + gapMs);
    if (at > now()) await sleep(at - now());
  };
}
