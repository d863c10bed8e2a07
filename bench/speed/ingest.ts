/**
 * Ingest speed: `npx tsx bench/speed/ingest.ts` alternates the product and a plain FTS5 + hnswlib pipeline over the same
 * generated documents; `npx tsx bench/speed/ingest.ts --memory 50000` prints the memory of a long run.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Measured } from './ingest/child.ts';

const WARM_UP = 100;
const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '7' },
    batch: { type: 'string', default: '256' },
    memory: { type: 'string' },
  },
});

async function start(name: string): Promise<ChildProcess> {
  const child = fork(fileURLToPath(new URL('./ingest/child.ts', import.meta.url)), [name]);
  await once(child, 'message');
  return child;
}

async function measure(child: ChildProcess, from: number, count: number): Promise<Measured> {
  child.send({ from, count });
  const [measured] = (await once(child, 'message')) as [Measured];
  return measured;
}

const median = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0;
const perCore = ({ documents, cpuSeconds }: Measured) => documents / cpuSeconds;

async function compare(rounds: number, batch: number) {
  const names = ['fts5+hnswlib', 'wenzheng', 'wenzheng, 64 a commit'];
  const children = await Promise.all(names.map(start));
  for (const child of children) await measure(child, 0, WARM_UP);
  const results = names.map((): Measured[] => []);
  for (let round = 0; round < rounds; round++) {
    for (const [index, child] of children.entries()) {
      results[index]?.push(await measure(child, WARM_UP + round * batch, batch));
    }
  }
  for (const child of children) child.disconnect();
  const rates = results.map((measured) => median(measured.map(perCore)));
  for (const [index, name] of names.entries()) {
    const wall = median((results[index] ?? []).map(({ documents, wallSeconds }) => documents / wallSeconds));
    const rss = Math.max(...(results[index] ?? []).map(({ rssMegabytes }) => rssMegabytes));
    console.log(
      `${name.padEnd(22)} ${rates[index]?.toFixed(0).padStart(6)} docs per CPU second ${wall.toFixed(0).padStart(6)} docs/s  rss ${rss} MB`,
    );
  }
  console.log(`ratio ${((rates[1] ?? 0) / (rates[0] ?? 1)).toFixed(2)}`);
}

async function watchMemory(total: number, step = 5000) {
  const child = await start('wenzheng, 64 a commit');
  for (let from = 0; from < total; from += step) {
    const measured = await measure(child, from, Math.min(step, total - from));
    console.log(
      `${from + measured.documents} documents: rss ${measured.rssMegabytes} MB, ${perCore(measured).toFixed(0)} docs per CPU second`,
    );
  }
  child.disconnect();
}

if (values.memory) await watchMemory(Number(values.memory));
else await compare(Number(values.rounds), Number(values.batch));
