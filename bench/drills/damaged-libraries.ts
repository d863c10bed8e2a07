import { type SpawnSyncReturns, spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import Database from 'better-sqlite3';
import { bodyNumbered, figureNumbered, reportNumbered, yearNumbered } from './reports.ts';

/**
 * Damages a library in many ways and asks it questions whose answers are known, on the command line and over HTTP, and has
 * `doctor` look at it. Nothing may end in a stack trace, and no answer may state another figure than the report does; an
 * honest “no”, or a sentence about the damage, is right. Run `npm run build` first.
 */

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '60' }, seed: { type: 'string', default: '1' } },
});
const MAIN = resolve('build/src/cli/main.js');
const REPORTS = 40;
const PAGE = 4096;

let state = Number(values.seed);
/** Marsaglia's xorshift: the same damage for the same seed. */
function random(below: number): number {
  state ^= state << 13;
  state ^= state >>> 17;
  state ^= state << 5;
  return Math.abs(state) % below;
}

const root = mkdtempSync(join(tmpdir(), 'wenzheng-drill-'));
const sound = join(root, 'sound');
const run = (data: string, ...args: string[]): SpawnSyncReturns<string> =>
  spawnSync(process.execPath, [MAIN, ...args], {
    env: { PATH: '/usr/bin:/bin', WENZHENG_DATA: data },
    encoding: 'utf8',
    timeout: 60_000,
  });

function makeSound(): void {
  const reports = join(root, 'reports');
  mkdirSync(reports);
  for (let number = 0; number < REPORTS; number++)
    writeFileSync(join(reports, `${number}.txt`), reportNumbered(number).padEnd(3000, '\n公开信息需要持续改进。'));
  if (run(sound, 'ingest', reports).status !== 0) throw new Error('the sound library cannot be made');
}

type Damage = readonly [name: string, change: (file: string) => void];

const bytes =
  (change: (content: Buffer) => void): Damage[1] =>
  (file) => {
    const content = readFileSync(file);
    change(content);
    writeFileSync(file, content);
  };

const flips = (count: number) =>
  bytes((content) => {
    for (let flip = 0; flip < count; flip++) {
      const place = random(content.length);
      content[place] = content[place]! ^ (1 << random(8));
    }
  });

const stretch = (pages: number, byte: number) =>
  bytes((content) => {
    const first = random(content.length / PAGE) * PAGE;
    content.fill(byte, first, first + pages * PAGE);
  });

const sql =
  (statement: string): Damage[1] =>
  (file) => {
    const database = new Database(file);
    try {
      database.exec(statement);
    } finally {
      database.close();
    }
  };

const DAMAGES: readonly Damage[] = [
  ['1 flip', flips(1)],
  ['20 flips', flips(20)],
  ['300 flips', flips(300)],
  ['1 page of zeros', stretch(1, 0)],
  ['20 pages of zeros', stretch(20, 0)],
  ['1 page of noise', stretch(1, 0xa5)],
  [
    'a page in place of another',
    bytes((content) => {
      const pages = content.length / PAGE;
      const [from, to] = [random(pages) * PAGE, random(pages) * PAGE];
      content.copy(content, to, from, from + PAGE);
    }),
  ],
  ['the end cut off', (file) => truncateSync(file, random(readFileSync(file).length))],
  ['figures changed', sql('UPDATE facts SET value = value + 1, low = low + 1, high = high + 1')],
  ['texts changed', sql("UPDATE texts SET text = replace(text, '申请1', '申请2')")],
  [
    'texts and passages changed',
    sql(
      "UPDATE texts SET text = replace(text, '申请1', '申请2'); UPDATE passages SET text = replace(text, '申请1', '申请2')",
    ),
  ],
  ['years changed', sql("UPDATE reports SET metadata = json_set(metadata, '$.period.year', 2022)")],
  ['figures gone', sql('DELETE FROM facts')],
  ['texts of others', sql('UPDATE texts SET text = (SELECT text FROM texts AS other ORDER BY report LIMIT 1)')],
  ['a dropped table', sql('DROP TABLE passages')],
];

const isTrace = (text: string) => /^\s+at .+:\d+:\d+\)?$/m.test(text);
const questionOf = (number: number) => `${bodyNumbered(number)}${yearNumbered(number)}年收到多少件申请？`;

/** Answers with the figure, and those without any. */
const tally = { right: 0, none: 0 };

/** Figures that an answer states and the report does not. */
function wrongFigures(answer: string, number: number): string[] {
  const stated = [...answer.matchAll(/(\d+)件/g)].map(([, figure]) => figure!);
  return stated.filter((figure) => Number(figure) !== figureNumbered(number));
}

function faultsOf(what: string, text: string, number: number): string[] {
  tally[text.includes(`${figureNumbered(number)}件`) ? 'right' : 'none'] += 1;
  return [
    ...(isTrace(text) ? [`${what}: stack trace: ${text.slice(0, 300)}`] : []),
    ...wrongFigures(text, number).map(
      (figure) => `${what}: ${figure} instead of ${figureNumbered(number)}: ${text.slice(0, 300)}`,
    ),
  ];
}

/** Of a year that no report is of: there is no figure to be stated. */
function askedForNothing(data: string): string[] {
  const number = random(REPORTS);
  const { stdout } = run(data, 'ask', `${bodyNumbered(number)}${yearNumbered(number) + 1}年收到多少件申请？`);
  return /\d+件/.test(stdout) ? [`ask for a year that is not there: ${stdout.slice(0, 300)}`] : [];
}

function askedOnce(data: string): string[] {
  const number = random(REPORTS);
  const { status, stdout, stderr } = run(data, 'ask', questionOf(number));
  const codes = status === 0 || status === 3 ? [] : [`ask ended with ${status}: ${stderr.slice(0, 300)}`];
  return [...codes, ...faultsOf('ask', stdout + stderr, number)];
}

function examined(data: string): string[] {
  const { status, stdout, stderr } = run(data, 'doctor');
  const codes = status === 0 || status === 1 ? [] : [`doctor ended with ${status}: ${stderr.slice(0, 300)}`];
  return [...codes, ...(isTrace(stdout + stderr) ? [`doctor: stack trace: ${stderr.slice(0, 300)}`] : [])];
}

async function served(data: string): Promise<string[]> {
  const env = { PATH: '/usr/bin:/bin', WENZHENG_DATA: data, PORT: '0', WENZHENG_RATE_LIMIT: '0' };
  const child = spawn(process.execPath, [MAIN, 'serve'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let err = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  const closed = new Promise<null>((end) => child.once('close', () => end(null)));
  const url = await Promise.race([
    closed,
    new Promise<string>((found) =>
      child.stdout.on('data', (text: Buffer) => {
        const address = /http:\S+/.exec(text.toString())?.[0];
        if (address) found(address);
      }),
    ),
  ]);
  const faults = url === null ? [] : await askedOverHttp(url);
  child.kill('SIGTERM');
  await closed;
  return [...faults, ...(isTrace(err) ? [`serve: stack trace: ${err.slice(0, 300)}`] : [])];
}

async function askedOverHttp(url: string): Promise<string[]> {
  const faults: string[] = [];
  for (let asked = 0; asked < 5; asked++) {
    const number = random(REPORTS);
    const body = JSON.stringify({ question: questionOf(number) });
    const response = await fetch(`${url}/api/v1/ask`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    const answer = (await response.json()) as { text?: string; code?: string };
    if (response.status === 500) faults.push(`500 ${answer.code}`);
    faults.push(...faultsOf('POST ask', answer.text ?? JSON.stringify(answer), number));
  }
  for (const path of ['/readyz', '/healthz', '/', '/api/v1/documents']) {
    const response = await fetch(`${url}${path}`);
    const text = await response.text();
    if (response.status === 500 || isTrace(text)) faults.push(`${path}: ${response.status} ${text.slice(0, 200)}`);
  }
  return faults;
}

async function drill(number: number): Promise<readonly string[]> {
  const [name, change] = DAMAGES[number % DAMAGES.length]!;
  const data = join(root, `data-${number}`);
  cpSync(sound, data, { recursive: true });
  rmSync(join(data, 'index'), { recursive: true, force: true });
  change(join(data, 'library.sqlite'));
  const faults = [...askedOnce(data), ...askedForNothing(data), ...(await served(data)), ...examined(data)];
  console.log(`${number + 1} ${name}: ${faults.join('; ') || 'ok'}`);
  rmSync(data, { recursive: true, force: true });
  return faults;
}

let faulty = 0;
try {
  makeSound();
  for (let number = 0; number < Number(values.runs); number++) if ((await drill(number)).length > 0) faulty++;
} finally {
  rmSync(root, { recursive: true, force: true });
}
console.log(
  `${values.runs} damages, ${faulty} with faults; ${tally.right} answers with the figure, ${tally.none} without`,
);
process.exitCode = faulty > 0 ? 1 : 0;
