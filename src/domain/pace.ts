/** Keeps long work from holding the thread. Loops whose length is up to the library call it once a turn. */
export interface Pace {
  /**
   * Nothing to wait for, or a short rest in which others are served. Throws `OutOfTime` when the work has used up its time,
   * and the reason of the signal when nobody waits for it any more.
   */
  step(): Promise<void> | undefined;
  /** Waiting for somebody else does not count. */
  outside<Result>(wait: () => Promise<Result>): Promise<Result>;
}

/** The work would take longer than it may. */
export class OutOfTime extends Error {
  constructor() {
    super('the work takes longer than it may');
    this.name = 'OutOfTime';
  }
}

/** For work that may take as long as it takes. */
export const unhurried: Pace = { step: () => undefined, outside: async (wait) => wait() };
