import { Worker } from 'node:worker_threads';
import type { ParseRequest } from './parse-document.ts';
import type { WorkerMessage } from './parse-worker.ts';

/** A document may keep this thread busy for ever, and the parent may be killed before it can end that. */
const WATCH = `
  const parent = process.ppid;
  setInterval(() => process.ppid === parent || process.kill(process.pid, 'SIGKILL'), 250);
`;
new Worker(WATCH, { eval: true, execArgv: [] }).unref();
// Only now what takes a second to load: the parent may be gone before that.
const { parseDocument } = await import('./parse-document.ts');

const send = (message: WorkerMessage) => process.send?.(message);

/** Where an error of our own making arose, without its text: that may quote the document. */
function siteOf(error: unknown): string {
  const [, place] = /([\w.-]+:\d+):\d+\)?$/m.exec(error instanceof Error ? (error.stack ?? '') : '') ?? [];
  return [error instanceof Error ? error.name : 'Error', place].filter(Boolean).join(' ');
}

async function answer(request: ParseRequest): Promise<void> {
  try {
    const outcome = await parseDocument(request);
    send({ kind: 'done', outcome, residentBytes: process.memoryUsage.rss() });
  } catch (error) {
    send({ kind: 'broken', site: siteOf(error) });
  }
}

// The parent sends one request at a time and nothing else.
process.on('message', (request: ParseRequest) => void answer(request));
send({ kind: 'ready' });
