import { fork } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { LibraryState } from './flat-index.ts';

export interface IndexOrder {
  /** The data directory; the index is saved in its cache. */
  readonly directory: string;
  readonly hnswFrom: number;
}

/** The state of the library that the saved index was made from. */
export type BuiltIndex = Pick<LibraryState, 'generation' | 'embedder' | 'dimensions'>;

/**
 * Builds and saves the index of the newest generation in a process of its own: postings of hundreds of thousands of
 * passages take half a minute, in which nobody would be served. Null when it could not be built there.
 */
export function buildAside(order: IndexOrder): Promise<BuiltIndex | null> {
  const fromSource = import.meta.url.endsWith('.ts');
  const entry = new URL(fromSource ? './index-process.ts' : './index-process.js', import.meta.url);
  const child = fork(fileURLToPath(entry), {
    execArgv: fromSource ? ['--import', typeScriptLoader()] : [],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  return new Promise((resolve) => {
    let built: BuiltIndex | null = null;
    // Our own process is at the other end.
    child.on('message', (message) => (built = message as BuiltIndex));
    child.on('exit', () => resolve(built)).on('error', () => resolve(null));
    child.send(order);
  });
}

/** Run from source, the process needs the loader for TypeScript too. */
const typeScriptLoader = () => pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
