import { Failure } from '../domain/failures.ts';

/** Ends a turn; again it does nothing. */
export type Leave = () => void;

/** So many requests are worked on at the same time; others wait their turn, and more are refused. */
export interface Admission {
  /** @throws Failure BUSY where neither a turn nor a place to wait is left */
  assertRoom(client: string): void;
  /** Resolves when it is the client's turn. @throws Failure BUSY, as above; the reason of the signal when it no longer waits */
  enter(client: string, signal?: AbortSignal): Promise<Leave>;
}

export interface AdmissionLimits {
  readonly running: number;
  readonly waiting: number;
  /** Of one client. */
  readonly waitingOfOne: number;
}

type Wake = () => void;

/** Turns go round the clients: whoever has many requests waiting does not keep others from their first. */
export function createAdmission({ running: most, waiting, waitingOfOne }: AdmissionLimits): Admission {
  const queues = new Map<string, Set<Wake>>();
  let running = 0;

  const lengthOf = (client: string) => queues.get(client)?.size ?? 0;
  const length = () => [...queues.values()].reduce((sum, { size }) => sum + size, 0);

  function assertRoom(client: string) {
    if (running < most) return;
    if (lengthOf(client) >= waitingOfOne || length() >= waiting) throw new Failure('BUSY', '');
  }

  function leaving(): Leave {
    let isOver = false;
    return () => {
      if (isOver) return;
      isOver = true;
      running -= 1;
      wakeNext();
    };
  }

  /** The client who waits at the head goes to the end, with what else it has waiting. */
  function wakeNext() {
    for (const [client, queue] of queues) {
      queues.delete(client);
      const [wake] = queue;
      if (!wake) continue;
      queue.delete(wake);
      if (queue.size > 0) queues.set(client, queue);
      running += 1;
      wake();
      return;
    }
  }

  function wait(client: string, signal: AbortSignal | undefined): Promise<void> {
    const queue = queues.get(client) ?? new Set();
    queues.set(client, queue);
    return new Promise((resolve, reject) => {
      const wake = () => {
        signal?.removeEventListener('abort', giveUp);
        resolve();
      };
      const giveUp = () => {
        queue.delete(wake);
        reject(signal?.reason as Error);
      };
      queue.add(wake);
      signal?.addEventListener('abort', giveUp, { once: true });
    });
  }

  return {
    assertRoom,
    async enter(client, signal) {
      signal?.throwIfAborted();
      assertRoom(client);
      if (running < most) running += 1;
      else await wait(client, signal);
      return leaving();
    },
  };
}
