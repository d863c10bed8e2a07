import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { setTimeout as sleep } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { reportNumbered } from './reports.ts';

/**
 * Aborts many ingests, each in a folder of its own: a signal at a random moment, a lock, a full disk (a small tmpfs where
 * this process may mount one, else a limit on the size of files). Every run must end, soon and with the code that is
 * documented, leave no process behind, and leave a library that is sound. Run `npm run build` first.
 */

const { values } = parseArgs({ options: { runs: { type: 'string', default: '50' } } });
const MAIN = resolve('build/src/cli/main.js');
const SOON_MS = 2000;
/** For what has to happen before the program says why it stops. */
const SLOWEST_MS = 60_000;
const REPORTS = 40;

type Abort = 'SIGINT' | 'SIGTERM' | 'SIGKILL' | 'lock' | 'disk';
const ABORTS: readonly Abort[] = ['SIGINT', 'disk', 'SIGTERM', 'lock', 'SIGKILL'];
/** What may come of a run; `null`: killed. An abort that comes when all is done is none. */
const CODES: Readonly<Record<Abort, readonly (number | null)[]>> = {
  SIGINT: [130, 0, null],
  SIGTERM: [143, 0, null],
  SIGKILL: [null, 0],
  lock: [3],
  disk: [3],
};

const root = mkdtempSync(join(tmpdir(), 'wenzheng-drill-'));
const reports = join(root, 'reports');
mkdirSync(reports);
for (let number = 0; number < REPORTS; number++)
  writeFileSync(join(reports, `${number}.txt`), reportNumbered(number).padEnd(20_000, '\n公开信息。'));

function mountSmall(folder: string): boolean {
  return spawnSync('/bin/mount', ['-t', 'tmpfs', '-o', 'size=1500k', 'none', folder], { stdio: 'ignore' }).status === 0;
}

function start(data: string, kilobytes: string): ChildProcess {
  const command = ['--norc', '-c', `ulimit -f ${kilobytes}; exec "$0" "$@"`, process.execPath, MAIN, 'ingest', reports];
  return spawn('bash', command, {
    env: { PATH: '/usr/bin:/bin', WENZHENG_DATA: data },
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
}

/** Whether anybody of a process group still runs; those that are dead and not yet buried do not. */
function isAlive(group: number): boolean {
  const { stdout } = spawnSync('ps', ['-A', '-o', 'pgid=,stat='], { encoding: 'utf8' });
  return stdout.split('\n').some((line) => new RegExp(`^\\s*${group}\\s+[^Z\\s]`).test(line));
}

async function within(ms: number, condition: () => boolean): Promise<boolean> {
  const end = performance.now() + ms;
  while (!condition() && performance.now() < end) await sleep(10);
  return condition();
}

/** Sentences about what is wrong with a library. */
function faultsOf(data: string): string[] {
  const { status, stderr } = spawnSync(process.execPath, [MAIN, 'doctor'], {
    env: { PATH: '/usr/bin:/bin', WENZHENG_DATA: data },
    encoding: 'utf8',
  });
  return status === 0 ? [] : [`doctor ends with ${status}: ${stderr}`];
}

async function drill(run: number): Promise<readonly string[]> {
  const abort = ABORTS[run % ABORTS.length]!;
  const data = join(root, `data-${run}`);
  mkdirSync(data);
  const isMounted = abort === 'disk' && mountSmall(data);
  const letGo = abort === 'lock' ? lock(data) : () => undefined;
  const child = start(data, abort === 'disk' && !isMounted ? '700' : 'unlimited');
  let err = '';
  child.stderr!.setEncoding('utf8').on('data', (text: string) => (err += text));
  let code: number | null | undefined;
  child.once('close', (ended) => (code = ended));
  if (abort !== 'lock' && abort !== 'disk') {
    await within(300 + Math.random() * 4000, () => code !== undefined);
    child.kill(abort);
  }
  await within(SLOWEST_MS, () => code !== undefined || err.includes('\n') || abort === 'SIGKILL');
  const isOver = await within(SOON_MS, () => code !== undefined);
  const isAlone = await within(SOON_MS, () => !isAlive(child.pid!));
  if (isAlive(child.pid!)) process.kill(-child.pid!, 'SIGKILL');
  letGo();
  const faults = [
    ...(isOver ? [] : ['did not end']),
    ...(isAlone ? [] : ['left a process behind']),
    ...(code === undefined || CODES[abort].includes(code) ? [] : [`ended with ${code}: ${err}`]),
    ...(/^\s+at /m.test(err) ? [`stack trace: ${err}`] : []),
  ];
  if (isMounted) spawnSync('/bin/umount', [data]);
  else faults.push(...faultsOf(data));
  console.log(`${run + 1} ${abort}${isMounted ? ' (tmpfs)' : ''} → ${code} ${faults.join('; ') || 'ok'}`);
  return faults;
}

/** Holds the lock of a library that is still empty. */
function lock(data: string): () => void {
  faultsOf(data); // makes it
  const other = new Database(join(data, 'library.sqlite'), { timeout: 200 });
  other.exec('BEGIN IMMEDIATE');
  return () => void other.close();
}

let faulty = 0;
try {
  for (let run = 0; run < Number(values.runs); run++) if ((await drill(run)).length > 0) faulty++;
} finally {
  rmSync(root, { recursive: true, force: true });
}
console.log(`${values.runs} aborted ingests, ${faulty} with faults`);
process.exitCode = faulty > 0 ? 1 : 0;
