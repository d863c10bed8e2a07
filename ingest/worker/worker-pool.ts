import type { Parse } from './parse-document.ts';
import { createParseWorker, type ParseLimits, type ParseWorker } from './parse-worker.ts';

export interface WorkerPool {
  /** Rejects once the pool is closed, also what was waiting for a process then. */
  readonly parse: Parse;
  /** Ends all processes, whatever they are doing, and starts no more. */
  close(): void;
}

interface Waiting {
  readonly resolve: () => void;
  readonly reject: (error: Error) => void;
}

const WORKERS = 2;
const LIMITS: ParseLimits = { longestMs: 20_000, heapMb: 512 };

const closedError = () => new Error('the pool of parsing processes is closed');

/**
 * Processes that parse documents, two at a time, started when they are needed and replaced when a document was too much
 * for one.
 */
export function createWorkerPool(limits: Partial<ParseLimits> = {}): WorkerPool {
  const idle: ParseWorker[] = [];
  const busy = new Set<ParseWorker>();
  const waiting: Waiting[] = [];
  let closed = false;

  async function take(): Promise<ParseWorker> {
    while (busy.size >= WORKERS) await new Promise<void>((resolve, reject) => waiting.push({ resolve, reject }));
    if (closed) throw closedError();
    const worker = idle.pop() ?? createParseWorker({ ...LIMITS, ...limits });
    busy.add(worker);
    return worker;
  }

  function giveBack(worker: ParseWorker) {
    busy.delete(worker);
    if (worker.usable()) idle.push(worker);
    waiting.shift()?.resolve();
  }

  return {
    async parse(request) {
      const worker = await take();
      try {
        const outcome = await worker.parse(request);
        if (closed) throw closedError(); // its process was ended from here: that says nothing about the document
        return outcome;
      } finally {
        giveBack(worker);
      }
    },
    close() {
      closed = true;
      for (const worker of [...idle.splice(0), ...busy]) worker.stop();
      for (const one of waiting.splice(0)) one.reject(closedError());
    },
  };
}
