/**
 * The worst CPU time of an answer for each kind of heavy or hostile question: `npx tsx bench/drills/heavy-questions.ts`
 * fills a library with reports of real counties (`--reports 3000`, a minute; `--library FOLDER` keeps it or takes the one
 * that is there) and asks each question twice, the first time cold.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openLibrary } from '../../src/cli/open-library.ts';
import { parseConfig } from '../../src/config.ts';
import type { Asking } from '../../src/answer/asking.ts';
import { countiesOf, fillWithCounties } from './county-library.ts';
import { hostileQuestions } from './hostile-questions.ts';

const { values } = parseArgs({
  options: {
    reports: { type: 'string', default: '3000' },
    library: { type: 'string' },
    only: { type: 'string' },
    verbose: { type: 'boolean', default: false },
  },
});

const reports = Number(values.reports);
const folder = values.library ?? mkdtempSync(join(tmpdir(), 'wenzheng-drill-'));
const isNew = !existsSync(join(folder, 'library.sqlite'));
const library = await openLibrary(parseConfig({ WENZHENG_DATA: folder }));

interface Cost {
  readonly cpu: number;
  readonly bytes: number;
  readonly status: string;
  readonly text: string;
  readonly slowest: string;
}

/** CPU milliseconds of one answer, those of its threads included. */
async function ask(asking: Asking, text: string): Promise<Cost> {
  const before = process.cpuUsage();
  const answer = await asking.ask({ text, history: [], filters: {} }, { requestId: 'drill' });
  const { user, system } = process.cpuUsage(before);
  const [[slowest, ms] = ['', 0]] = Object.entries(answer.timings).toSorted(([, a], [, b]) => b - a);
  return {
    cpu: (user + system) / 1000,
    bytes: JSON.stringify(answer).length,
    status: answer.reason ? `${answer.status}/${answer.reason}` : answer.status,
    text: answer.text,
    slowest: `${slowest} ${ms.toFixed(0)}`,
  };
}

const line = (name: string, { cpu, bytes, status, slowest }: Cost) =>
  `${name.padEnd(36)} ${cpu.toFixed(1).padStart(9)} ms ${(bytes / 1024).toFixed(0).padStart(6)} kB  ${status} (${slowest})`;

try {
  if (isNew) await fillWithCounties(library.store, reports);
  const kinds = hostileQuestions(countiesOf(reports)).filter(({ kind }) => !values.only || kind === values.only);
  await ask(library.asking, '你好');
  await ask(library.asking, '政府信息公开工作存在哪些问题？');
  for (const round of ['cold', 'warm']) {
    console.log(`${reports} reports, ${round}`);
    let worst = 0;
    for (const { kind, questions } of kinds) {
      const costs = [];
      for (const question of questions) {
        const cost = await ask(library.asking, Array.from(question).slice(0, 500).join(''));
        if (values.verbose)
          console.log(`    ${line(question.slice(0, 16), cost)} ${cost.text.slice(0, 120).replaceAll('\n', ' ')}`);
        costs.push(cost);
      }
      const [most] = costs.toSorted((a, b) => b.cpu - a.cpu);
      if (most) console.log(line(kind, most));
      worst = Math.max(worst, most?.cpu ?? 0);
    }
    console.log(`worst: ${worst.toFixed(0)} ms CPU`);
  }
} finally {
  await library.store.close();
  if (values.library === undefined) rmSync(folder, { recursive: true });
}
