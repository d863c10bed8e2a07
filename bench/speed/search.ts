/**
 * Speed of searching, side by side: `npx tsx bench/speed/search.ts [--sizes 10000,100000,1000000] [--rounds 4]
 * [--questions 50] [--only wenzheng,fts5+hnswlib] [--json]` gives every pipeline the same chunks and asks each the same
 * questions in turn, every pipeline in a process of its own.
 */
import { rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { createTemporaryFolder } from '../../test/support/temporary-library.ts';
import { BASELINE, PIPELINES, PRODUCT } from './search/pipelines.ts';
import { compare, type Result } from './search/run.ts';

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '10000,100000' },
    rounds: { type: 'string', default: '4' },
    questions: { type: 'string', default: '50' },
    only: { type: 'string', default: Object.keys(PIPELINES).join(',') },
    json: { type: 'boolean', default: false },
  },
});

const results: Result[] = [];
for (const chunks of values.sizes.split(',').map(Number)) {
  const folder = createTemporaryFolder();
  const [rounds, questions] = [Number(values.rounds), Number(values.questions)];
  try {
    const compared = await compare({ names: values.only.split(','), chunks, rounds, questions, folder });
    results.push(...compared);
    if (!values.json) tell(chunks, compared);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
const growth = growthOf(results.filter(({ name }) => name === PRODUCT));
if (values.json) console.log(JSON.stringify({ results, growth }));
else if (growth) console.log(`\n${PRODUCT} with ${growth.chunks} times as many chunks: p50 × ${growth.p50.toFixed(1)}`);

function growthOf(own: readonly Result[]) {
  const [first, last] = [own[0], own.at(-1)];
  if (!first || !last || first === last) return null;
  return { chunks: last.chunks / first.chunks, p50: last.p50 / first.p50, p95: last.p95 / first.p95 };
}

function tell(chunks: number, compared: readonly Result[]) {
  const row = (cells: readonly (string | number)[]) => console.log(`| ${cells.join(' | ')} |`);
  const baseline = compared.find(({ name, notRun }) => name === BASELINE && notRun === null);
  row([`${chunks} chunks`, 'p50 ms', 'p95 ms', 'CPU ms', 'rss MB', 'built in s', 'recall@10', `${BASELINE} takes`]);
  row(Array.from({ length: 8 }, () => '---'));
  for (const { name, notRun, ...result } of compared) {
    if (notRun !== null) {
      row([name, `not run: ${notRun}`, '', '', '', '', '', '']);
      continue;
    }
    const { p50, p95, cpuMsPerQuestion, rssMegabytes, buildSeconds, recall } = result;
    const times = baseline ? `${(baseline.p50 / p50).toFixed(1)} times as long` : '';
    const figures = [p50, p95, cpuMsPerQuestion].map((ms) => ms.toFixed(2));
    row([name, ...figures, rssMegabytes, buildSeconds.toFixed(0), recall?.toFixed(3) ?? '', times]);
  }
  for (const { name, remarks } of compared) if (remarks !== '') console.log(`${name}: ${remarks}`);
}
