import type { Parse } from './parse-document.ts';
import { createParseWorker, type ParseLimits, type ParseWorker } from './parse-worker.ts';

export interface WorkerPool {
  readonly parse: Parse;
  /** Ends all processes, whatever they are doing. */
  close(): void;
}

const WORKERS = 2;
const LIMITS: ParseLimits = { longestMs: 20_000, heapMb: 512 };

/**
 * Processes that parse documents, two at a time, started when they are needed and replaced when a document was too much
 * for one.
 */
export function createWorkerPool(limits: Partial<ParseLimits> = {}): WorkerPool {
  const idle: ParseWorker[] = [];
  const busy = new Set<ParseWorker>();
  const waiting: (() => void)[] = [];

  async function take(): Promise<ParseWorker> {
    while (busy.size >= WORKERS) await new Promise<void>((resolve) => waiting.push(resolve));
    const worker = idle.pop() ?? createParseWorker({ ...LIMITS, ...limits });
    busy.add(worker);
    return worker;
  }

  function giveBack(worker: ParseWorker) {
    busy.delete(worker);
    if (worker.usable()) idle.push(worker);
    waiting.shift()?.();
  }

  return {
    async parse(request) {
      const worker = await take();
      try {
        return await worker.parse(request);
      } finally {
        giveBack(worker);
      }
    },
    close() {
      for (const worker of [...idle.splice(0), ...busy]) worker.stop();
    },
  };
}
