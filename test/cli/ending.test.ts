import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ingestSources } from '../../ingest/pipeline.ts';
import { fileSources } from '../../ingest/sources/collect-sources.ts';
import { parseDocument } from '../../ingest/worker/parse-document.ts';
import { openLibrary } from '../../src/cli/open-library.ts';
import { parseConfig } from '../../src/config.ts';
import { makePdf } from '../ingest/read/make-pdf.ts';
import { written } from '../ingest/split/written-report.ts';
import { createTemporaryFolder } from '../support/temporary-library.ts';
import { finished, PROGRAM } from './support/run-cli.ts';

/** Far less than the endless document takes; how soon exactly is measured by the drill of aborted ingests. */
const AT_LAST_MS = 45_000;

let folder: string;
beforeEach(() => {
  folder = createTemporaryFolder();
  mkdirSync(join(folder, 'reports'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const dataDir = () => join(folder, '.wenzheng');
const libraryFile = () => join(dataDir(), 'library.sqlite');

function writeReports(count: number) {
  for (let year = 2000; year < 2000 + count; year++)
    writeFileSync(join(folder, 'reports', `${year}.txt`), written({ year, seed: year }).padEnd(40_000, '\n公开信息。'));
}

/** It takes minutes to be read. */
const writeEndless = () => writeFileSync(join(folder, 'reports', '1999.pdf'), makePdf([['q '.repeat(300_000)]]));

/** The program in a process group of its own, so that whoever it leaves behind is seen. */
function startIngest(kilobytes = 'unlimited'): ChildProcess {
  const command = `ulimit -f ${kilobytes}; exec "$0" "$@"`;
  const program = [process.execPath, PROGRAM, 'ingest', 'reports'];
  const env = { PATH: process.env['PATH'], WENZHENG_PARSE_SECONDS: '600' };
  return spawn('bash', ['--norc', '-c', command, ...program], { cwd: folder, env, detached: true });
}

/** Whether anybody of a process group still runs; those that are dead and not yet buried do not. */
function isAlive(group: number): boolean {
  const { stdout } = spawnSync('ps', ['-A', '-o', 'pgid=,stat='], { encoding: 'utf8' });
  return stdout.split('\n').some((line) => new RegExp(`^\\s*${group}\\s+[^Z\\s]`).test(line));
}

/** Whether everybody of a process group has gone, without waiting for what it was doing. */
async function hasGone({ pid }: ChildProcess): Promise<boolean> {
  const begun = performance.now();
  while (isAlive(pid!) && performance.now() - begun < AT_LAST_MS) await sleep(20);
  return !isAlive(pid!);
}

const journal = () => {
  const file = join(dataDir(), 'last-ingest.jsonl');
  return existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
};

async function until(condition: () => boolean) {
  while (!condition()) await sleep(20);
}

/** What was committed is there, sound, and another run goes on from it. */
async function expectToGoOn(files: number) {
  rmSync(join(folder, 'reports', '1999.pdf'), { force: true });
  const { store } = await openLibrary(parseConfig({ WENZHENG_DATA: dataDir() }));
  const held = (await store.reports({}, { limit: 100 })).length;
  const kinds: string[] = [];
  const sources = fileSources(join(folder, 'reports'));
  for await (const { kind } of ingestSources(sources, { store, embedder: null, parse: parseDocument }))
    kinds.push(kind);
  expect(kinds.filter((kind) => kind === 'unchanged')).toHaveLength(held);
  expect(kinds.filter((kind) => kind === 'added')).toHaveLength(files - held);
  expect(await store.verify()).toEqual([]);
  await store.close();
}

// An ingest that had to stop printed why, and then waited for ever on a parsing process that it had begun after it was
// over: no exit code came, and the runs of a timer piled up.
describe('an ingest that must stop', { timeout: 120_000 }, () => {
  it('for a file that cannot grow ends with 3, leaves nobody behind, and keeps what was committed', async () => {
    writeReports(12);
    const child = startIngest('600');
    const ended = finished(child);
    await until(() => child.exitCode !== null);
    expect(await hasGone(child)).toBe(true);
    const { code, err } = await ended;
    expect([code, err]).toEqual([3, expect.stringMatching(/^数据目录无法使用：[^\n]*磁盘[^\n]*\n$/)]);
    await expectToGoOn(12);
  });

  it('for a lock that another process keeps ends with 3 and says so', async () => {
    writeReports(6);
    const { store } = await openLibrary(parseConfig({ WENZHENG_DATA: dataDir() }));
    await store.close();
    const other = new Database(libraryFile());
    other.exec('BEGIN IMMEDIATE');
    const child = startIngest();
    const { code, err } = await finished(child);
    expect(await hasGone(child)).toBe(true);
    other.exec('ROLLBACK');
    other.close();
    expect([code, err]).toEqual([3, expect.stringMatching(/^资料库正被另一个程序占用：另一个进程正在写入[^\n]*\n$/)]);
    await expectToGoOn(6);
  });

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('on %s ends with %i at once, in the middle of a document', async (signal, expected) => {
    writeReports(3);
    writeEndless();
    const child = startIngest();
    const ended = finished(child);
    await until(() => journal().length >= 1);
    await sleep(700); // the endless document is read by now
    child.kill(signal);
    const { code, err } = await ended;
    expect(await hasGone(child)).toBe(true);
    expect([code, err]).toEqual([expected, expect.stringMatching(/^已中断。[^\n]*重新运行同一命令[^\n]*\n$/)]);
    await expectToGoOn(3);
  });

  it('killed outright, leaves no parsing process behind', async () => {
    writeReports(1);
    writeEndless();
    const child = startIngest();
    const ended = finished(child);
    await until(() => journal().length >= 1);
    await sleep(700);
    child.kill('SIGKILL');
    await ended;
    expect(await hasGone(child)).toBe(true);
    await expectToGoOn(1);
  });
});
