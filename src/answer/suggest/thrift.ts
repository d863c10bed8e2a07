/** Time for what is nice to have: some at once, then a small share of all time. */
export interface Thrift {
  readonly allows: () => boolean;
  /** Runs work, and counts what it took. */
  spend<Result>(work: () => Promise<Result>): Promise<Result>;
}

/** Milliseconds at once, and the share of the time that passes. */
const [AT_ONCE, SHARE] = [500, 0.05];

export function createThrift(now: () => number = () => performance.now()): Thrift {
  let left = AT_ONCE;
  let at = now();
  const refill = () => {
    left = Math.min(AT_ONCE, left + (now() - at) * SHARE);
    at = now();
  };
  return {
    allows() {
      refill();
      return left > 0;
    },
    async spend(work) {
      refill();
      try {
        return await work();
      } finally {
        left -= now() - at;
        at = now();
      }
    },
  };
}
