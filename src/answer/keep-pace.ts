import { setImmediate } from 'node:timers/promises';
import { OutOfTime, type Pace } from '../domain/pace.ts';

/** So long the thread is held before others get their turn. */
const SLICE_MS = 10;

/** Counts the milliseconds in which the work itself holds the thread; those in which others have it do not count. */
export function keepPace(most: number, signal?: AbortSignal, now: () => number = () => performance.now()): Pace {
  let used = 0;
  let since = now();
  const pause = () => {
    used += now() - since;
  };
  const resume = () => {
    since = now();
    signal?.throwIfAborted();
  };
  const rest = async () => {
    pause();
    await setImmediate();
    resume();
  };
  return {
    step() {
      const held = now() - since;
      if (used + held > most) throw new OutOfTime();
      signal?.throwIfAborted();
      return held > SLICE_MS ? rest() : undefined;
    },
    async outside(wait) {
      pause();
      try {
        return await wait();
      } finally {
        resume();
      }
    },
  };
}
