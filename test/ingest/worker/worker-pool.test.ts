import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { type ParseRequest, parseDocument } from '../../../ingest/worker/parse-document.ts';
import { createWorkerPool, type WorkerPool } from '../../../ingest/worker/worker-pool.ts';
import { reportId } from '../../../src/domain/ids.ts';
import { makePdf } from '../read/make-pdf.ts';

const requestOf = (sourceName: string, content: string | Uint8Array): ParseRequest => ({
  identity: { id: reportId(`r-${sourceName}`), sourceName, sha256: '', fingerprint: '' },
  bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
  sidecar: {},
});

const good = (name: string) =>
  requestOf(name, '洛川县水务局2023年政府信息公开工作年度报告\n一、总体情况\n2023年共收到政府信息公开申请7件。');

/** pdf.js needs more than a minute for it. */
const endless = () => requestOf('endless.pdf', makePdf([['q '.repeat(300_000)]]));
/** As a tree it needs far more than the heap that the test allows. */
const greedy = () => requestOf('greedy.html', '<p><b>字</b></p>'.repeat(600_000));

describe('a pool of parsing processes', () => {
  let pool: WorkerPool;
  beforeAll(() => (pool = createWorkerPool({ longestMs: 5000, heapMb: 96 })));
  afterAll(() => pool.close());

  it('gives what parsing here would give, a refusal too', async () => {
    expect(await pool.parse(good('a.txt'))).toEqual(await parseDocument(good('a.txt')));
    const empty = requestOf('empty.txt', '');
    expect(await pool.parse(empty)).toEqual(await parseDocument(empty));
    expect(await pool.parse(empty)).toMatchObject({ kind: 'refused', code: 'FILE_EMPTY' });
  });

  it('ends a document that would take forever, and goes on with the next', async () => {
    const outcomes = await Promise.all([endless(), good('b.txt'), good('c.txt')].map((one) => pool.parse(one)));
    expect(outcomes[0]).toMatchObject({ kind: 'refused', code: 'PARSE_TIMEOUT' });
    expect(outcomes[0]).toMatchObject({ message: expect.stringMatching(/“endless\.pdf”。5 秒内.*请拆分/) as string });
    expect(outcomes.slice(1).map(({ kind }) => kind)).toEqual(['parsed', 'parsed']);
    expect(await pool.parse(good('d.txt'))).toMatchObject({ kind: 'parsed' });
  });

  it('survives a document that takes all memory', async () => {
    const patient = createWorkerPool({ longestMs: 25_000, heapMb: 96 });
    onTestFinished(() => patient.close());
    expect(await patient.parse(greedy())).toMatchObject({ kind: 'refused', code: 'PARSE_CRASHED' });
    expect(await patient.parse(good('e.txt'))).toMatchObject({ kind: 'parsed' });
  });
});

// A parse that waited for its turn was let in when the pool closed and began a process that nobody ended: an ingest that
// had to stop, for a full disk say, printed its message and hung for ever.
describe('a pool that was closed', () => {
  const settledOf = async (parses: readonly Promise<unknown>[]) =>
    (await Promise.allSettled(parses)).map(({ status }) => status);

  it('rejects what runs and what waits, and starts no process any more', async () => {
    const pool = createWorkerPool({ longestMs: 60_000 });
    const parses = ['a', 'b', 'c', 'd', 'e'].map((name) => pool.parse(good(name)));
    pool.close();
    expect(await settledOf(parses)).toEqual(parses.map(() => 'rejected'));
    await expect(pool.parse(good('f'))).rejects.toThrow('closed');
  });

  it('does not wait for documents that take forever', async () => {
    const pool = createWorkerPool({ longestMs: 600_000 });
    await pool.parse(good('a'));
    const parses = [endless(), endless(), endless()].map((one) => pool.parse(one));
    pool.close();
    pool.close();
    expect(await settledOf(parses)).toEqual(parses.map(() => 'rejected'));
  });

  it('holds no process back when it was never used', async () => {
    const pool = createWorkerPool();
    pool.close();
    await expect(pool.parse(good('a'))).rejects.toThrow('closed');
  });
});

it('a text as long as a book is refused', async () => {
  const outcome = await parseDocument(requestOf('book.txt', '公开申请若干件。\n'.repeat(300_000)));
  expect(outcome).toMatchObject({ kind: 'refused', code: 'FILE_TOO_LARGE' });
});
