/**
 * Cold start: `npm run build && npx tsx bench/speed/start.ts [--chunks 100000] [--times 10] [--json]` fills a library with
 * generated chunks, then starts `wenzheng ask` anew for every question. The first answer is there when the process ends.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createTemporaryFolder } from '../../test/support/temporary-library.ts';
import { questionAt } from './search/corpus.ts';
import { PIPELINES, PRODUCT } from './search/pipelines.ts';
import { median, percentile } from './statistics/timing.ts';

const { values } = parseArgs({
  options: {
    chunks: { type: 'string', default: '100000' },
    times: { type: 'string', default: '10' },
    json: { type: 'boolean', default: false },
  },
});
const [chunks, times] = [Number(values.chunks), Number(values.times)];
const main = fileURLToPath(new URL('../../build/src/cli/main.js', import.meta.url));

/** Milliseconds from the start of the process to its end. */
function start(args: readonly string[], folder: string): number {
  const begun = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { env: { ...process.env, WENZHENG_DATA: folder } });
  const milliseconds = performance.now() - begun;
  // 1: nothing found, which is an answer as well.
  if (status === null || status > 1) throw new Error(`ended with ${status}: ${String(stderr)}`);
  return milliseconds;
}

if (!existsSync(main)) throw new Error('run npm run build first');
const folder = createTemporaryFolder();
try {
  await PIPELINES[PRODUCT]?.build?.(folder, chunks);
  const walls = Array.from({ length: times }, (_, index) => start([main, 'ask', questionAt(index, chunks)], folder));
  const bare = Array.from({ length: times }, () => start(['-e', ''], folder));
  const result = {
    chunks,
    p50: median(walls),
    p95: percentile(walls, 0.95),
    best: Math.min(...walls),
    bare: median(bare),
  };
  if (values.json) console.log(JSON.stringify(result));
  else
    console.log(
      `first answer of ${chunks} chunks: p50 ${result.p50.toFixed(0)} ms, p95 ${result.p95.toFixed(0)} ms, best ${result.best.toFixed(0)} ms; bare node ${result.bare.toFixed(0)} ms`,
    );
} finally {
  rmSync(folder, { recursive: true });
}
