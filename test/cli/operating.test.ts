import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { peek, tamper } from '../support/tamper.ts';
import { samplesFolder } from '../support/sample-library.ts';
import { makePdf } from '../ingest/read/make-pdf.ts';
import { createTemporaryFolder } from '../support/temporary-library.ts';
import { finished, runCli, startCli } from './support/run-cli.ts';

let folder: string;
beforeEach(() => {
  folder = createTemporaryFolder();
  mkdirSync(join(folder, 'reports'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const run = (...args: readonly string[]) => runCli(args, folder);
const reportOf = (received: number) =>
  `洛川县水务局2023年政府信息公开工作年度报告\n一、总体情况\n2023年共收到政府信息公开申请${received}件。`;
const linesOf = (name: string) => {
  const file = join(folder, '.wenzheng', name);
  return existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
};
const write = (name: string, content: string) => writeFileSync(join(folder, 'reports', name), content);

describe('ingest --dry-run', () => {
  it('tells what would happen where there is no library yet, and leaves none', async () => {
    write('a.txt', reportOf(7));
    write('b.txt', '');
    const { code, out, err } = await run('ingest', 'reports', '--dry-run');
    expect([code, out, err]).toEqual([
      1,
      expect.stringMatching(/将新增 {2}a\.txt/),
      expect.stringMatching(/将失败.*b\.txt/),
    ]);
    expect(readdirSync(folder)).toEqual(['reports']);
  });

  it('tells what would change, and changes nothing', { timeout: 120_000 }, async () => {
    write('a.txt', reportOf(7));
    await run('ingest', 'reports');
    const before = await run('export', '--all');
    write('a.txt', reportOf(8));
    write('c.txt', reportOf(9));
    write('d.txt', reportOf(9));
    const { code, out } = await run('ingest', 'reports', '--dry-run');
    expect(code).toBe(0);
    expect(out).toMatch(/将更新 {2}a\.txt.*旧版本保留.*将新增 {2}c\.txt.*将重复 {2}d\.txt/s);
    expect(await run('export', '--all')).toEqual(before);
  });
});

describe('an interrupted ingest', () => {
  it('goes on where it was killed, without reading again what was finished', { timeout: 120_000 }, async () => {
    for (const name of ['a', 'b', 'd', 'e']) write(`${name}.txt`, reportOf(name.charCodeAt(0)));
    writeFileSync(join(folder, 'reports', 'c.pdf'), makePdf([['q '.repeat(300_000)]])); // takes minutes
    const child = startCli(['ingest', 'reports'], folder, { WENZHENG_PARSE_SECONDS: '3600' });
    const ended = finished(child);
    while (linesOf('last-ingest.jsonl').length < 3) await sleep(50);
    child.kill('SIGKILL');
    await ended;
    const check = await run('doctor');
    expect([check.code, check.out]).toEqual([0, expect.stringMatching(/2 \/ 5 个.*重新运行同一命令即可继续/)]);

    rmSync(join(folder, 'reports', 'c.pdf'));
    const { out } = await run('ingest', 'reports', '--json');
    const kinds = out
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { kind: string }).kind);
    expect(kinds).toEqual(['unchanged', 'unchanged', 'added', 'added']);
    expect((await run('doctor')).out).toMatch(/4 \/ 4 个，失败 0 个\n/);
  });
});

describe('doctor', () => {
  it('lists the failures of the last ingest, which are no damage', async () => {
    write('a.txt', reportOf(7));
    write('b.txt', '');
    await run('ingest', 'reports');
    const { code, out } = await run('doctor');
    expect(code).toBe(0);
    expect(out).toMatch(/1 份文件.*失败 1 个\n.*b\.txt.*FILE_EMPTY.*磁盘空间.*完好。/s);
  });

  it('finds passages without terms', async () => {
    write('a.txt', reportOf(7));
    await run('ingest', 'reports');
    const database = new Database(join(folder, '.wenzheng', 'library.sqlite'));
    database.exec('DELETE FROM postings');
    database.close();
    const { code, err } = await run('doctor');
    expect([code, err]).toEqual([1, expect.stringMatching(/段没有编入词语索引/)]);
  });

  it('names a report that was changed behind its back, and what heals it', async () => {
    write('a.txt', reportOf(7));
    await run('ingest', 'reports');
    tamper(join(folder, '.wenzheng'), "UPDATE facts SET value = '70'");
    const damaged = await run('doctor');
    const line = /^问题：《洛川县水务局2023年[^\n]*》（\w+，文件 a\.txt）已损坏：数字与入库时不符；请重新入库[^\n]*\n$/;
    expect([damaged.code, damaged.err]).toEqual([1, expect.stringMatching(line)]);
    expect((await run('ingest', 'reports')).out).toMatch(/更新/);
    expect((await run('doctor')).code).toBe(0);
  });

  // It ended with the stack trace of SQLite: the very tool that is to explain such a file.
  it('tells of a database with a page of nothing in its middle, without a stack trace', async () => {
    for (const name of ['a', 'b', 'c']) write(`${name}.txt`, reportOf(name.charCodeAt(0)).repeat(200));
    await run('ingest', 'reports');
    const file = join(folder, '.wenzheng', 'library.sqlite');
    const root = Number(peek(join(folder, '.wenzheng'), "SELECT rootpage FROM sqlite_schema WHERE name = 'facts'"));
    writeFileSync(file, readFileSync(file).fill(0, (root - 1) * 4096, root * 4096));
    const { code, err } = await run('doctor');
    expect(code).toBe(1);
    expect(err).toMatch(/^(?:问题：[^\n]*\n)+$/);
    expect(err).toMatch(/数据库文件已损坏/);
  });

  it('tells of a database that is none', async () => {
    mkdirSync(join(folder, '.wenzheng'));
    writeFileSync(join(folder, '.wenzheng', 'library.sqlite'), 'no database at all'.repeat(100));
    const { code, err } = await run('doctor');
    expect([code, err]).toEqual([1, expect.stringMatching(/资料库已损坏/)]);
  });

  it('tells of a switch of the model that cannot be read', async () => {
    mkdirSync(join(folder, '.wenzheng'));
    writeFileSync(join(folder, '.wenzheng', 'model-switch.json'), '{"on": tr');
    const { code, err } = await runCli(['doctor'], folder, { OPENAI_API_KEY: 'k', WENZHENG_CHAT_MODEL: 'qwen-plus' });
    expect([code, err]).toEqual([1, expect.stringMatching(/^问题：[^\n]*model-switch\.json 无法读取[^\n]*\n$/)]);
  });

  it('tells of a folder that cannot be made, without a stack trace', async () => {
    write('a.txt', reportOf(7));
    const inAFile = { WENZHENG_DATA: join(folder, 'reports', 'a.txt', 'library') };
    const { code, err } = await runCli(['doctor'], folder, inAFile);
    expect([code, err]).toEqual([1, expect.stringMatching(/^问题：数据目录无法使用[^\n]*\n$/)]);
  });
});

it('reindex trains anew and builds the caches', async () => {
  cpSync(samplesFolder, join(folder, 'reports'), { recursive: true });
  await run('ingest', 'reports');
  rmSync(join(folder, '.wenzheng', 'index'), { recursive: true, force: true });
  const { code, out } = await run('reindex');
  expect([code, out]).toEqual([0, expect.stringMatching(/已生成 lsa-.*索引已重建/s)]);
  expect(readdirSync(join(folder, '.wenzheng', 'index'))).toHaveLength(1);
  expect((await run('doctor')).code).toBe(0);
});

describe('the report about the library', () => {
  it('is written as a page and as data', async () => {
    write('a.txt', reportOf(7));
    write('b.txt', '');
    const { code } = await run('ingest', 'reports', '--report', 'out.html', '--report', 'out.json');
    expect(code).toBe(1);
    const corpus = JSON.parse(readFileSync(join(folder, 'out.json'), 'utf8')) as object;
    expect(corpus).toMatchObject({
      documents: [{ body: '洛川县水务局', year: 2023, figures: 1, sourceName: 'a.txt' }],
      run: { seen: 2, sources: 2, failures: [{ code: 'FILE_EMPTY' }] },
    });
    expect(readFileSync(join(folder, 'out.html'), 'utf8')).toMatch(/^<!doctype html>.*洛川县水务局.*<\/html>/s);
  });

  it('has to be one of the two', async () => {
    write('a.txt', reportOf(7));
    const { code, err } = await run('ingest', 'reports', '--report', 'out.pdf');
    expect([code, err]).toEqual([2, expect.stringMatching(/\.html 或 \.json/)]);
    expect(existsSync(join(folder, '.wenzheng'))).toBe(false);
  });
});

it.runIf(existsSync('/dev/full'))('a disk that is full is named', () => {
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      '--import',
      'tsx',
      '--input-type=module',
      '-e',
      `import { appendLine } from './ingest/append-line.ts'; try { appendLine('/dev/full', {}) } catch (error) { console.error(error.message); process.exit(3) }`,
    ],
    { encoding: 'utf8' },
  );
  expect([status, stderr]).toEqual([3, expect.stringMatching(/磁盘空间不足/)]);
});
