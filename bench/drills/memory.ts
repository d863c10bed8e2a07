/**
 * Memory under natural questions that list every body: `npx tsx bench/drills/memory.ts [--reports 3000] [--library FOLDER]
 * [--questions 400] [--heap 256]` serves a library with a small heap, asks it lists, and prints the memory of the service.
 * Ends with 1 when the service dies.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { openSqliteStore } from '../../src/storage/sqlite/sqlite-store.ts';
import { fillWithCounties } from './county-library.ts';

const { values } = parseArgs({
  options: {
    reports: { type: 'string', default: '3000' },
    library: { type: 'string' },
    questions: { type: 'string', default: '400' },
    heap: { type: 'string', default: '256' },
  },
});

const WORDS = ['行政许可超过', '行政处罚超过', '收到申请超过'];
/** Each is another question, and each lists as many bodies as an answer may. */
const questionAt = (index: number) =>
  `${2021 + (index % 4)}年${WORDS[index % WORDS.length]}${Math.floor(index / 12)}件的有哪些？`;

const main = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));

async function serve(folder: string) {
  const env = {
    ...process.env,
    WENZHENG_DATA: folder,
    WENZHENG_RATE_LIMIT: '0',
    WENZHENG_LOG: 'error',
    WENZHENG_ANSWER_SECONDS: '10',
    PORT: '0',
  };
  const flags = [`--max-old-space-size=${values.heap}`, '--import', 'tsx', main, 'serve'];
  const server = spawn(process.execPath, flags, { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const [told] = (await once(server.stdout, 'data')) as [Buffer];
  return { server, url: /http:\/\/\S+/.exec(String(told))?.[0] ?? '' };
}

/** Of a process on Linux, in megabytes. */
const residentMegabytes = (pid = 0) =>
  Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024);

async function ask(url: string, question: string): Promise<number> {
  const headers = { 'Content-Type': 'application/json' };
  const response = await fetch(`${url}/api/v1/ask`, { method: 'POST', headers, body: JSON.stringify({ question }) });
  return (await response.text()).length;
}

const folder = values.library ?? mkdtempSync(join(tmpdir(), 'wenzheng-drill-'));
if (!existsSync(join(folder, 'library.sqlite'))) {
  const store = await openSqliteStore({ directory: folder, hnswFrom: Infinity });
  await fillWithCounties(store, Number(values.reports));
  await store.close();
}
const { server, url } = await serve(folder);
try {
  let longest = 0;
  for (let index = 0; index < Number(values.questions); index++) {
    longest = Math.max(longest, await ask(url, questionAt(index)));
    if ((index + 1) % 50 === 0)
      console.log(
        `${index + 1} questions: rss ${residentMegabytes(server.pid)} MB, longest answer ${Math.round(longest / 1024)} kB`,
      );
  }
} catch (error) {
  console.log(`the service died: ${String(error)}`);
  process.exitCode = 1;
} finally {
  server.kill('SIGTERM');
  if (server.exitCode === null) await once(server, 'exit');
  if (values.library === undefined) rmSync(folder, { recursive: true });
}
