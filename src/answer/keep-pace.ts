import { setImmediate } from 'node:timers/promises';
import { OutOfTime, type Pace } from '../domain/pace.ts';

/** So long the thread is held before others get their turn. */
const SLICE_MS = 10;

/** Milliseconds by the clock, and those in which the process computed. */
export interface Clock {
  readonly wall: () => number;
  readonly computed: () => number;
}

const ofProcess: Clock = {
  wall: () => performance.now(),
  computed() {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  },
};

/**
 * Counts the milliseconds in which the work itself holds the thread; those in which others have it do not count. A busy
 * machine slows the clock's time and other threads add to the computing, so the lesser of the two is counted.
 */
export function keepPace(most: number, signal?: AbortSignal, clock: Clock = ofProcess): Pace {
  let used = 0;
  let since = { wall: clock.wall(), computed: clock.computed() };
  const pause = () => {
    used += Math.min(clock.wall() - since.wall, clock.computed() - since.computed);
    if (used > most) throw new OutOfTime();
  };
  const resume = () => {
    since = { wall: clock.wall(), computed: clock.computed() };
    signal?.throwIfAborted();
  };
  const rest = async () => {
    pause();
    await setImmediate();
    resume();
  };
  return {
    step: () => (clock.wall() - since.wall > SLICE_MS ? rest() : undefined),
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
