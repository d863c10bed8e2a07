/**
 * What phrasing adds: `npx tsx bench/speed/phrase.ts [--chunks 100000] [--questions 200] [--json]` asks a served library of
 * generated chunks for events, with a scripted model that answers at once, and looks at when the first byte and the first
 * words of the answer are there. The server has a process of its own; model and reader share the other.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { startScriptedModel } from '../../test/support/scripted-model.ts';
import { whatHonestWrites } from '../../test/support/scripted-writers.ts';
import { createTemporaryFolder } from '../../test/support/temporary-library.ts';
import { questionAt } from './search/corpus.ts';
import { PIPELINES, PRODUCT } from './search/pipelines.ts';
import { median, percentile } from './statistics/timing.ts';

const { values } = parseArgs({
  options: {
    chunks: { type: 'string', default: '100000' },
    questions: { type: 'string', default: '200' },
    json: { type: 'boolean', default: false },
  },
});
const [chunks, questions] = [Number(values.chunks), Number(values.questions)];

/** When the model was asked and answered: its own first token. */
let firstToken = 0;

interface Timing {
  readonly firstByte: number;
  readonly firstWords: number;
  /** First words behind the model's own first token. */
  readonly behind: number;
}

/** Milliseconds; null for a question that no model was asked about. */
async function ask(url: string, question: string): Promise<Timing | null> {
  firstToken = 0;
  const started = performance.now();
  const response = await fetch(`${url}/api/v1/ask`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'text/event-stream' },
    body: JSON.stringify({ question }),
  });
  let [firstByte, firstWords, seen] = [0, 0, ''];
  const decoder = new TextDecoder();
  for await (const bytes of response.body ?? []) {
    firstByte ||= performance.now();
    seen += decoder.decode(bytes, { stream: true });
    if (seen.includes('event: delta')) firstWords ||= performance.now();
  }
  if (firstToken === 0 || !seen.includes('"kind":"model"')) return null;
  return { firstByte: firstByte - started, firstWords: firstWords - started, behind: firstWords - firstToken };
}

const main = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));

/** `wenzheng serve` with the model. */
async function serve(folder: string, baseUrl: string) {
  const env = {
    ...process.env,
    WENZHENG_DATA: folder,
    WENZHENG_RATE_LIMIT: '0',
    WENZHENG_LOG: 'error',
    WENZHENG_CHAT_MODEL: 'scripted',
    WENZHENG_CHAT_DAILY_CALLS: '0',
    WENZHENG_CHAT_DAILY_TOKENS: '0',
    OPENAI_BASE_URL: baseUrl,
    PORT: '0',
  };
  const stdio = ['ignore', 'pipe', 'inherit'] as const;
  const server = spawn(process.execPath, ['--import', 'tsx', main, 'serve'], { env, stdio: [...stdio] });
  const [told] = (await once(server.stdout, 'data')) as [Buffer];
  const url = /http:\/\/\S+/.exec(String(told))?.[0] ?? '';
  const stop = async () => {
    server.kill('SIGTERM');
    await once(server, 'exit');
  };
  return { url, stop };
}

const folder = createTemporaryFolder();
const model = await startScriptedModel((request) => {
  firstToken ||= performance.now();
  // The line end tells at once that the sentence is whole.
  return [`${whatHonestWrites(request)}\n`];
});
try {
  await PIPELINES[PRODUCT]?.build?.(folder, chunks);
  const { url, stop } = await serve(folder, model.baseUrl);
  const asked = [];
  for (let index = 0; index < questions; index += 1) asked.push(await ask(url, questionAt(index, chunks)));
  const timings = asked.slice(questions >> 2).filter((timing) => timing !== null);
  const summary = (value: (timing: Timing) => number) => ({
    p50: Number(median(timings.map(value)).toFixed(2)),
    p95: Number(percentile(timings.map(value), 0.95).toFixed(2)),
  });
  const result = {
    chunks,
    phrased: timings.length,
    firstByte: summary(({ firstByte }) => firstByte),
    firstWords: summary(({ firstWords }) => firstWords),
    behindTheModel: summary(({ behind }) => behind),
  };
  console.log(values.json ? JSON.stringify(result) : result);
  await stop();
} finally {
  await model.close();
  rmSync(folder, { recursive: true });
}
