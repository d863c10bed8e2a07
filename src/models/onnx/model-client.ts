import { type ChildProcess, fork } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { FAILURES, Failure } from '../../domain/failures.ts';
import type { ModelFolder } from './model-folder.ts';
import type { Model } from './model.ts';

export interface ModelSource {
  readonly folder: ModelFolder;
  /** Package that runs it. */
  readonly runtime: string;
}

export interface ModelRequest extends ModelSource {
  readonly request: number;
  readonly texts: readonly string[];
  readonly as: 'question' | undefined;
}

export type ModelReply =
  | { readonly request: number; readonly vectors: readonly Float32Array[] }
  /** Message of a Failure EMBEDDER_UNUSABLE, and of its cause. */
  | { readonly request: number; readonly refused: string; readonly cause: string | undefined };

interface Waiting {
  readonly resolve: (vectors: readonly Float32Array[]) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * The model in a process of its own: both runtimes compute for seconds without giving way, and native code may crash.
 * It starts with the first request, never keeps the program alive, and starts anew with the next request should it die.
 */
export function createModelClient(source: ModelSource): Model {
  const waiting = new Map<number, Waiting>();
  let running: ChildProcess | undefined;
  let requests = 0;

  function take(request: number): Waiting | undefined {
    const one = waiting.get(request);
    waiting.delete(request);
    if (waiting.size === 0) holdOpen(running, false);
    return one;
  }

  function gone(child: ChildProcess) {
    if (running !== child) return;
    running = undefined;
    const why = `运行 ${source.folder.modelFile} 的进程中止，可能内存不足；请换用较小或量化的模型`;
    for (const request of waiting.keys()) take(request)?.reject(new Failure('EMBEDDER_UNUSABLE', why));
  }

  function start(): ChildProcess {
    const child = startProcess();
    // Our own process is at the other end.
    child.on('message', (message) => {
      const reply = message as ModelReply;
      const one = take(reply.request);
      if ('vectors' in reply) one?.resolve(reply.vectors);
      else one?.reject(failureOf(reply));
    });
    return child.on('error', () => gone(child)).on('exit', () => gone(child));
  }

  return {
    embed: (texts, as) =>
      new Promise((resolve, reject) => {
        running ??= start();
        holdOpen(running, true);
        const request = requests++;
        waiting.set(request, { resolve, reject });
        running.send({ ...source, request, texts, as } satisfies ModelRequest);
      }),
  };
}

/** Only while somebody waits may the process keep this one from ending. */
function holdOpen(child: ChildProcess | undefined, open: boolean): void {
  for (const handle of [child, child?.channel]) handle?.[open ? 'ref' : 'unref']();
}

const failureOf = ({ refused, cause }: Extract<ModelReply, { refused: string }>) =>
  new Failure('EMBEDDER_UNUSABLE', refused.slice(FAILURES.EMBEDDER_UNUSABLE.length + 1), { cause });

/** Run from source, the process needs the loader for TypeScript too. */
function startProcess(): ChildProcess {
  const fromSource = import.meta.url.endsWith('.ts');
  const entry = new URL(fromSource ? './model-process.ts' : './model-process.js', import.meta.url);
  return fork(fileURLToPath(entry), {
    execArgv: fromSource ? ['--import', typeScriptLoader()] : [],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
}

const typeScriptLoader = () => pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
