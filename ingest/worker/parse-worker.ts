import { type ChildProcess, fork } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { refusal } from '../read/refusal.ts';
import type { ParseOutcome, ParseRequest } from './parse-document.ts';

export type WorkerMessage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'done'; readonly outcome: ParseOutcome; readonly residentBytes: number }
  /** An exception that is no refusal; the process is still sound. */
  | { readonly kind: 'broken'; readonly site: string };

export interface ParseLimits {
  /** Milliseconds for one document. */
  readonly longestMs: number;
  /** Megabytes of JavaScript heap. */
  readonly heapMb: number;
}

/** A process that parses one document after the other, until one is too much for it. */
export interface ParseWorker {
  /** A document that hangs or kills the process is an outcome like any other: `PARSE_TIMEOUT`, `PARSE_CRASHED`. */
  parse(request: ParseRequest): Promise<ParseOutcome>;
  /** False once the process is gone or has grown too large for another document. */
  usable(): boolean;
  stop(): void;
}

/** What a process keeps in memory after a document before it is replaced. */
const FATTEST_BYTES = 320 * 1024 * 1024;
/** For loading the program itself on a machine that is busy. */
const SLOWEST_START_MS = 60_000;

export function createParseWorker(limits: ParseLimits): ParseWorker {
  const child = startProcess(limits.heapMb);
  let usable = true;
  let ready: Promise<unknown> | undefined = nextMessage(child, SLOWEST_START_MS);
  const stop = () => {
    usable = false;
    child.kill('SIGKILL');
  };
  return {
    async parse(request) {
      const { sourceName } = request.identity;
      const begun = await ready;
      ready = undefined;
      if (begun === 'exit' || begun === 'late') return stopped(crashed(sourceName, '未能启动'), stop);
      child.send(request);
      const message = await nextMessage(child, limits.longestMs);
      if (message === 'late') return stopped(late(sourceName, limits.longestMs), stop);
      if (message === 'exit') return stopped(crashed(sourceName, '内存不足或异常退出'), stop);
      if (message.kind !== 'done') return crashed(sourceName, message.kind === 'broken' ? message.site : '');
      if (message.residentBytes > FATTEST_BYTES) stop();
      return message.outcome;
    },
    usable: () => usable && child.connected,
    stop,
  };
}

function stopped(outcome: ParseOutcome, stop: () => void): ParseOutcome {
  stop();
  return outcome;
}

function nextMessage(child: ChildProcess, longestMs: number): Promise<WorkerMessage | 'exit' | 'late'> {
  return new Promise((resolve) => {
    const settle = (result: WorkerMessage | 'exit' | 'late') => {
      clearTimeout(timer);
      child.off('message', heard).off('exit', gone).off('error', gone);
      resolve(result);
    };
    // Our own process is at the other end.
    const heard = (message: unknown) => settle(message as WorkerMessage);
    const gone = () => settle('exit');
    const timer = setTimeout(() => settle('late'), longestMs);
    child.on('message', heard).on('exit', gone).on('error', gone);
    if (!child.connected) gone();
  });
}

const late = (name: string, ms: number): ParseOutcome => ({
  kind: 'refused',
  ...described(refusal('PARSE_TIMEOUT', name, `${ms / 1000} 秒内未能读完，请拆分或重新导出后再试`)),
});

const crashed = (name: string, why: string): ParseOutcome => ({
  kind: 'refused',
  ...described(refusal('PARSE_CRASHED', name, `读取进程中止（${why}），请重新导出后再试；若仍如此，请报告这份文件`)),
});

const described = ({ code, message }: ReturnType<typeof refusal>) => ({ code, message });

/** Run from source, the process needs the loader for TypeScript too. */
function startProcess(heapMb: number): ChildProcess {
  const fromSource = import.meta.url.endsWith('.ts');
  const entry = new URL(fromSource ? './worker-process.ts' : './worker-process.js', import.meta.url);
  return fork(fileURLToPath(entry), {
    execArgv: [`--max-old-space-size=${heapMb}`, ...(fromSource ? ['--import', typeScriptLoader()] : [])],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
}

const typeScriptLoader = () => pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
