import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { percentile } from '../statistics/timing.ts';
import type { Measured, Task } from './child.ts';
import { EXACT, PIPELINES } from './pipelines.ts';

export interface Plan {
  readonly names: readonly string[];
  readonly chunks: number;
  readonly rounds: number;
  readonly questions: number;
  /** Where pipelines keep what is theirs. */
  readonly folder: string;
}

export interface Result {
  readonly name: string;
  readonly chunks: number;
  /** Why it was not run; the figures are 0 then. */
  readonly notRun: string | null;
  readonly p50: number;
  readonly p95: number;
  readonly cpuMsPerQuestion: number;
  readonly rssMegabytes: number;
  readonly buildSeconds: number;
  /** Share of the ten exactly nearest; null where words count as well, or nothing exact was run. */
  readonly recall: number | null;
  readonly remarks: string;
}

const WARM_UP = 30;

function start(name: string, folder: string, chunks: number): ChildProcess {
  return fork(fileURLToPath(new URL('child.ts', import.meta.url)), [name, folder, String(chunks)], {
    execArgv: [...process.execArgv, '--max-old-space-size=12000'],
  });
}

async function perform(child: ChildProcess, task: Task): Promise<Measured> {
  const heard = new AbortController();
  const answer = once(child, 'message', heard) as Promise<[Measured]>;
  const ended = once(child, 'exit', heard).then(() => {
    throw new Error('a pipeline ended before its work was done');
  });
  child.send(task);
  const [measured] = await Promise.race([answer, ended]);
  heard.abort();
  return measured;
}

/** Builds in one process and searches in another, as a server does that finds its index on disk. */
async function open(name: string, { folder, chunks }: Plan) {
  const own = join(folder, `${name}-${chunks}`);
  mkdirSync(own, { recursive: true });
  let seconds = 0;
  if (PIPELINES[name]?.build) {
    const builder = start(name, own, chunks);
    ({ seconds } = await perform(builder, { kind: 'build' }));
    builder.disconnect();
    await once(builder, 'exit');
  }
  const child = start(name, own, chunks);
  const opened = await perform(child, { kind: 'open' });
  await perform(child, { kind: 'ask', from: 0, count: WARM_UP });
  return { name, child, asked: [] as Measured[], buildSeconds: seconds || opened.seconds };
}

type Opened = Awaited<ReturnType<typeof open>>;

/** All pipelines that can bear the size, asked the same questions in turn, round by round. */
export async function compare(plan: Plan): Promise<readonly Result[]> {
  const opened: Opened[] = [];
  for (const name of plan.names) if (bears(name, plan.chunks)) opened.push(await open(name, plan));
  for (let round = 0; round < plan.rounds; round += 1) {
    const from = WARM_UP + round * plan.questions;
    for (const { child, asked } of opened)
      asked.push(await perform(child, { kind: 'ask', from, count: plan.questions }));
  }
  for (const { child } of opened) child.disconnect();
  const exact = opened.find(({ name }) => name === EXACT);
  return plan.names.map((name) => {
    const one = opened.find((candidate) => candidate.name === name);
    return one ? resultOf(one, exact, plan.chunks) : notRun(name, plan.chunks);
  });
}

const bears = (name: string, chunks: number) => chunks <= (PIPELINES[name]?.most?.chunks ?? Infinity);

function notRun(name: string, chunks: number): Result {
  const figures = { p50: 0, p95: 0, cpuMsPerQuestion: 0, rssMegabytes: 0, buildSeconds: 0 };
  return { name, chunks, notRun: PIPELINES[name]?.most?.because ?? '', ...figures, recall: null, remarks: '' };
}

function resultOf({ name, asked, buildSeconds }: Opened, exact: Opened | undefined, chunks: number): Result {
  const milliseconds = asked.flatMap((round) => round.milliseconds);
  const cpu = asked.reduce((sum, { cpuMsPerQuestion }) => sum + cpuMsPerQuestion, 0) / asked.length;
  return {
    name,
    chunks,
    notRun: null,
    p50: percentile(milliseconds, 0.5),
    p95: percentile(milliseconds, 0.95),
    cpuMsPerQuestion: cpu,
    rssMegabytes: Math.max(...asked.map(({ rssMegabytes }) => rssMegabytes)),
    buildSeconds,
    recall: PIPELINES[name]?.vectorsOnly && exact ? recallOf(asked, exact.asked) : null,
    remarks: asked.at(-1)?.remarks ?? '',
  };
}

function recallOf(asked: readonly Measured[], exact: readonly Measured[]): number {
  const wanted = exact.flatMap(({ found }) => found);
  const lists = asked.flatMap(({ found }) => found);
  const right = lists.flatMap((list, question) => list.filter((chunk) => wanted[question]?.includes(chunk)));
  return right.length / wanted.flat().length;
}
