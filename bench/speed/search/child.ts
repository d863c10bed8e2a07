import { questionAt } from './corpus.ts';
import { PIPELINES } from './pipelines.ts';
import type { Searching } from './pipeline.ts';

const WANTED = 10;

export type Task =
  | { readonly kind: 'build' }
  | { readonly kind: 'open' }
  | { readonly kind: 'ask'; readonly from: number; readonly count: number };

/** What a task cost; CPU time counts all threads of the process. */
export interface Measured {
  readonly seconds: number;
  readonly rssMegabytes: number;
  /** Of each question. */
  readonly milliseconds: readonly number[];
  readonly cpuMsPerQuestion: number;
  readonly found: readonly (readonly number[])[];
  readonly remarks: string;
}

/** Called as a process of its own for each pipeline, so that memory and CPU time are its own. */
const [name = '', folder = '', size = '0'] = process.argv.slice(2);
const chunks = Number(size);
const pipeline = PIPELINES[name];
let searching: Searching | undefined;

async function ask(from: number, count: number) {
  const milliseconds: number[] = [];
  const found: (readonly number[])[] = [];
  const cpu = process.cpuUsage();
  for (let index = from; index < from + count; index += 1) {
    const question = questionAt(index, chunks);
    const started = performance.now();
    found.push((await searching?.search(question, WANTED)) ?? []);
    milliseconds.push(performance.now() - started);
  }
  const { user, system } = process.cpuUsage(cpu);
  return { milliseconds, found, cpuMsPerQuestion: (user + system) / 1000 / count };
}

async function perform(task: Task): Promise<Measured> {
  const started = performance.now();
  const nothing = { milliseconds: [], found: [], cpuMsPerQuestion: 0 };
  if (task.kind === 'build') await pipeline?.build?.(folder, chunks);
  if (task.kind === 'open') searching = await pipeline?.open(folder, chunks);
  const asked = task.kind === 'ask' ? await ask(task.from, task.count) : nothing;
  return {
    ...asked,
    seconds: (performance.now() - started) / 1000,
    rssMegabytes: Math.round(process.memoryUsage.rss() / 1e6),
    remarks: (task.kind === 'ask' && searching?.remarks?.()) || '',
  };
}

process.on('message', (task: Task) => {
  void perform(task).then((measured) => process.send?.(measured));
});
process.on('disconnect', () => {
  void Promise.resolve(searching?.close()).then(() => process.exit());
});
