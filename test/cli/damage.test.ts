import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { fileSources } from '../../ingest/sources/collect-sources.ts';
import { ingestSources } from '../../ingest/pipeline.ts';
import { parseDocument } from '../../ingest/worker/parse-document.ts';
import { parseConfig } from '../../src/config.ts';
import { openLibrary } from '../../src/cli/open-library.ts';
import { peek } from '../support/tamper.ts';
import { createTemporaryFolder } from '../support/temporary-library.ts';
import { type Finished, finished, PROGRAM, runCli, startCli } from './support/run-cli.ts';

const QUESTION = '洛川县水务局2023年收到多少件申请？';
const REPORT = '洛川县水务局2023年政府信息公开工作年度报告\n一、总体情况\n2023年共收到政府信息公开申请7件。';

let folder: string;
beforeEach(async () => {
  folder = createTemporaryFolder();
  mkdirSync(join(folder, 'reports'));
  writeFileSync(join(folder, 'reports', 'a.txt'), REPORT);
  const { store } = await openLibrary(parseConfig({ WENZHENG_DATA: dataDir() }));
  const sources = fileSources(join(folder, 'reports'));
  for await (const _ of ingestSources(sources, { store, embedder: null, parse: parseDocument }));
  await store.close();
});
afterEach(() => rmSync(folder, { recursive: true }));

const dataDir = () => join(folder, '.wenzheng');
const libraryFile = () => join(dataDir(), 'library.sqlite');

const COMMANDS = [['ask', QUESTION], ['export', '--facts'], ['ingest', 'reports'], ['serve'], ['doctor']] as const;

const runAll = (env: Readonly<Record<string, string>> = {}): Promise<Finished[]> =>
  Promise.all(COMMANDS.map((args) => runCli(args, folder, { PORT: '0', ...env })));

function exec(file: string, statement: string) {
  const database = new Database(file);
  database.exec(statement);
  database.close();
}

function zero(table: string) {
  const root = Number(peek(dataDir(), `SELECT rootpage FROM sqlite_schema WHERE name = '${table}'`));
  writeFileSync(libraryFile(), readFileSync(libraryFile()).fill(0, (root - 1) * 4096, root * 4096));
}

// `ask`, `export` and `doctor` ended in the stack trace of SQLite, the rest advised to move a file away that was sound.
describe('every command', { timeout: 60_000 }, () => {
  it.each([
    ['a header of zeros', /已损坏/, () => writeFileSync(libraryFile(), readFileSync(libraryFile()).fill(0, 0, 100))],
    [
      'a file of another program',
      /^(?:问题：)?这不是问政的资料库/m,
      () => (rmSync(libraryFile()), exec(libraryFile(), 'CREATE TABLE notes (text)')),
    ],
    ['a library of a newer version', /更新版本.*不要移动/, () => exec(libraryFile(), 'PRAGMA user_version = 999')],
    ['a file without bytes', /0 字节/, () => writeFileSync(libraryFile(), '')],
  ])('says what is the matter with %s, and nothing of code', async (_, sentence, damage) => {
    damage();
    const ends = await runAll();
    expect(ends.map(({ code }) => code)).toEqual([3, 3, 3, 3, 1]);
    for (const { err } of ends) {
      expect(err).toMatch(sentence);
      expect(err).not.toMatch(/^\s+at /m);
    }
  });
});

const untilUrl = (child: ChildProcess) =>
  new Promise<string>((resolve, reject) => {
    child.once('exit', () => reject(new Error('it does not serve')));
    child.stdout?.on('data', (text: Buffer) => {
      const url = /http:\/\/127\.0\.0\.1:\d+/.exec(text.toString())?.[0];
      if (url) resolve(url);
    });
  });

const post = (url: string, body: object) =>
  fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });

// It passed for ready, and every question ended in an error nobody foresaw; `ask`, `export` and `doctor` in stack traces.
it(
  'a page of zeros in a library is told by every command, and by a service that is not ready',
  { timeout: 60_000 },
  async () => {
    zero('reports');
    const ends = await Promise.all(COMMANDS.filter(([name]) => name !== 'serve').map((args) => runCli(args, folder)));
    expect(ends.map(({ code }) => code)).toEqual([3, 3, 3, 1]);
    for (const { err } of ends) expect(err).toMatch(/^(?:(?!^\s+at ).)*已损坏/ms);
    const child = startCli(['serve'], folder, { PORT: '0' });
    onTestFinished(() => void child.kill('SIGKILL'));
    const end = finished(child);
    const url = await untilUrl(child);
    const damaged = expect.objectContaining({ status: 503, code: 'STORE_DAMAGED' }) as unknown;
    expect(await (await fetch(`${url}/readyz`)).json()).toEqual(damaged);
    expect(await (await post(`${url}/api/v1/ask`, { question: QUESTION })).json()).toEqual(damaged);
    expect(await (await fetch(`${url}/readyz`)).json()).toEqual(damaged);
    child.kill('SIGTERM');
    const { code, err } = await end;
    expect([code, err]).toEqual([0, expect.stringMatching(/"level":"warn".*资料库已损坏/)]);
  },
);

/** The administrator may write everywhere, so for him the program runs as somebody else. */
const SOMEBODY = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

function startAsSomebody(args: readonly string[]): ChildProcess {
  const env = { PATH: process.env['PATH'], PORT: '0', WENZHENG_DATA: dataDir() };
  return spawn(process.execPath, [PROGRAM, ...args], { cwd: folder, env, ...SOMEBODY });
}

// `serve`, `ask` and `doctor` refused it as perhaps damaged: a container could not mount a library for reading.
describe('a data directory that can only be read', { timeout: 60_000 }, () => {
  beforeEach(() => {
    chmodSync(folder, 0o755);
    for (const name of readdirSync(dataDir())) chmodSync(join(dataDir(), name), 0o444);
    chmodSync(dataDir(), 0o555);
  });
  afterEach(() => chmodSync(dataDir(), 0o755));

  it('is served without feedback, which is said', async () => {
    const child = startAsSomebody(['serve']);
    onTestFinished(() => void child.kill('SIGKILL'));
    const end = finished(child);
    const url = await untilUrl(child);
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
    const answer = (await (await post(`${url}/api/v1/ask`, { question: QUESTION })).json()) as { id: string };
    expect(answer).toMatchObject({ status: 'answered', text: expect.stringContaining('7件') as string });
    const refused = await post(`${url}/api/v1/feedback`, { answerId: answer.id, verdict: 'wrong' });
    expect([refused.status, await refused.json()]).toEqual([
      503,
      expect.objectContaining({ code: 'FEEDBACK_UNUSABLE' }),
    ]);
    const { notices } = (await (await fetch(`${url}/healthz`)).json()) as { notices: string[] };
    expect(notices.join()).toMatch(/数据目录只能读取.*反馈暂时不能保存/);
    child.kill('SIGTERM');
    const { code, err } = await end;
    expect([code, err]).toEqual([0, expect.stringMatching(/"level":"warn".*数据目录只能读取/)]);
  });

  it('answers on the command line and is examined; an ingest says what it needs', async () => {
    const [asked, examined, exported, ingested] = await Promise.all(
      [['ask', QUESTION], ['doctor'], ['export', '--facts'], ['ingest', 'reports']].map((args) =>
        finished(startAsSomebody(args)),
      ),
    );
    expect([asked?.code, asked?.out]).toEqual([0, expect.stringContaining('7件')]);
    expect([examined?.code, examined?.err]).toEqual([0, '']);
    expect([exported?.code, exported?.out]).toEqual([0, expect.stringContaining('"7"')]);
    expect([ingested?.code, ingested?.err]).toEqual([3, expect.stringMatching(/^数据目录只能读取：[^\n]*\n$/)]);
  });
});

describe('what lies beside the library', { timeout: 60_000 }, () => {
  // A journal or log that was a folder ended in a stack trace.
  it('stops nothing, whatever it is', async () => {
    for (const name of ['last-ingest.jsonl', 'visits.jsonl', 'model-switch.json', 'feedback.sqlite'])
      mkdirSync(join(dataDir(), name));
    const [asked, exported, ingested, , examined] = await Promise.all(
      COMMANDS.map(async (args) => (args[0] === 'serve' ? undefined : runCli(args, folder))),
    );
    expect([asked?.code, exported?.code, ingested?.code]).toEqual([0, 0, 0]);
    expect(ingested?.err).toMatch(/^注意：[^\n]*last-ingest\.jsonl[^\n]*\n$/);
    expect([examined?.code, examined?.err]).toEqual([1, expect.stringMatching(/^问题：反馈暂时不能保存[^\n]*\n$/)]);
    const child = startCli(['serve'], folder, { PORT: '0' });
    onTestFinished(() => void child.kill('SIGKILL'));
    const url = await untilUrl(child);
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
    child.kill('SIGTERM');
  });

  it('tells of a library that was full and is empty now', async () => {
    expect((await runCli(['ingest', 'reports'], folder)).code).toBe(0);
    for (const name of readdirSync(dataDir())) if (name.startsWith('library')) rmSync(join(dataDir(), name));
    const [asked, , , served, examined] = await Promise.all(
      COMMANDS.map(async (args) => (args[0] === 'ingest' || args[0] === 'serve' ? undefined : runCli(args, folder))),
    );
    expect(served).toBeUndefined();
    expect(asked?.err).toMatch(/^注意：上次入库时资料库中有文件/);
    expect([examined?.code, examined?.err]).toEqual([1, expect.stringMatching(/上次入库时资料库中有文件/)]);
    const child = startCli(['serve', '--samples-if-empty'], folder, { PORT: '0' });
    onTestFinished(() => void child.kill('SIGKILL'));
    const end = finished(child);
    const response = await fetch(`${await untilUrl(child)}/readyz`);
    expect([response.status, await response.json()]).toEqual([503, expect.objectContaining({ code: 'STORE_EMPTIED' })]);
    child.kill('SIGTERM');
    expect((await end).err).toMatch(/"level":"warn".*上次入库时资料库中有文件/);
  });
});
