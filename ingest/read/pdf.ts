import { type ChildProcess, fork } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { PdfOutcome } from './pdf/read-pages.ts';
import { refusal } from './refusal.ts';
import type { SourceText } from './source-text.ts';

const LONGEST_MS = 20_000;
const HEAP_LIMIT = '--max-old-space-size=512';

/**
 * Reads the text layer of a PDF: one line a paragraph, one a table row, ruled or not; no page numbers. A scan comes out
 * empty. A hostile file can keep pdf.js busy without end, so a process of its own does it, which is killed when late.
 * @throws Failure FORMAT_UNREADABLE: damaged, encrypted, more than 2,000 pages, or not read within the time
 */
export async function readPdf(bytes: Uint8Array, name: string, longestMs = LONGEST_MS): Promise<SourceText> {
  const child = startReader();
  try {
    const outcome = await outcomeOf(child, bytes, longestMs);
    if (outcome.kind === 'refused') throw refusal('FORMAT_UNREADABLE', name, outcome.advice);
    return { format: 'pdf', text: outcome.text, title: outcome.title };
  } finally {
    child.kill('SIGKILL');
  }
}

function outcomeOf(child: ChildProcess, bytes: Uint8Array, longestMs: number): Promise<PdfOutcome> {
  return new Promise((resolve, reject) => {
    const refuse = (advice: string) => resolve({ kind: 'refused', advice });
    const late = () => refuse(`${longestMs / 1000} 秒内未能读完，请拆分或重新导出后再试`);
    const timer = setTimeout(late, longestMs);
    child.once('message', (outcome) => resolve(outcome as PdfOutcome));
    child.once('exit', () => refuse('读取时内存不足或中途退出，请拆分或重新导出后再试'));
    child.once('error', reject);
    child.once('close', () => clearTimeout(timer));
    child.send(bytes);
  });
}

/** Run from source, the process needs the loader for TypeScript too. */
function startReader(): ChildProcess {
  const fromSource = import.meta.url.endsWith('.ts');
  const entry = new URL(fromSource ? './pdf/pdf-process.ts' : './pdf/pdf-process.js', import.meta.url);
  return fork(fileURLToPath(entry), {
    execArgv: [HEAP_LIMIT, ...(fromSource ? ['--import', typeScriptLoader()] : [])],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
}

const typeScriptLoader = () => pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
