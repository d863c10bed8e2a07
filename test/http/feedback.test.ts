import { readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createApp } from '../../src/http/app.ts';
import type { HttpParts, HttpSettings } from '../../src/http/parts.ts';
import type { FeedbackStore } from '../../src/knowledge/feedback.ts';
import { openSqliteFeedback } from '../../src/storage/sqlite/feedback-store.ts';
import { createTemporaryFolder } from '../support/temporary-library.ts';
import { createFakeParts } from './fakes/parts.ts';
import { readJson } from './fakes/read-json.ts';

const SITE = 'https://www.example.gov.cn';
const QUESTION = '我叫张三，电话13800138000，云溪区2024年收到多少件?';

let folder: string;
let store: FeedbackStore;
beforeEach(() => {
  folder = createTemporaryFolder();
  store = openSqliteFeedback(folder);
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

type Headers = Record<string, string>;

/** The service with real feedback in a folder of this test, and one answer that can be judged. */
async function start(overrides: Partial<HttpParts> = {}, config: Partial<HttpSettings> = {}) {
  const { parts, lines } = createFakeParts({ feedback: store, ...overrides }, { allowedOrigins: [SITE], ...config });
  const app = createApp(parts);
  const send = (path: string, body: unknown, headers: Headers = {}) =>
    Promise.resolve(
      app.request(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify(body),
      }),
    );
  const { id } = await readJson<{ id: string }>(send('/api/v1/ask', { question: QUESTION }));
  const judge = (body: object, headers?: Headers) => send('/api/v1/feedback', { answerId: id, ...body }, headers);
  const tokenFrom = async () =>
    (await readJson<{ token: string }>(send('/api/v1/embed-tokens', {}, { origin: SITE }))).token;
  return { id, judge, send, tokenFrom, lines };
}

const kept = async () => (await store.list({ limit: 100 })).feedback;

describe('POST /api/v1/feedback', () => {
  test('keeps what is wrong, open until somebody handles it', async () => {
    const { id, judge, lines } = await start();
    const response = await judge({ verdict: 'wrong', reasons: ['number', 'source', 'number'], comment: ' 应为36件 ' });
    expect(response.status).toBe(201);
    const told = await readJson<{ id: string }>(response);
    expect(told).toEqual({ id: expect.stringMatching(/^[0-9a-f]{32}$/) as string, status: 'open' });
    expect(await kept()).toEqual([
      {
        id: told.id,
        answerId: id,
        question: expect.stringContaining('云溪区2024年收到多少件') as string,
        answerStatus: 'answered',
        answerReason: null,
        snapshot: 'g1',
        verdict: 'wrong',
        reasons: ['number', 'source'],
        comment: '应为36件',
        at: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) as string,
        handling: { status: 'open', note: null, changedAt: null },
      },
    ]);
    expect(lines.join('')).toContain('"outcome":"wrong"');
  });

  test('closes praise at once', async () => {
    const { judge } = await start();
    expect(await readJson(judge({ verdict: 'useful', reasons: null, comment: null }))).toMatchObject({
      status: 'closed',
    });
    expect(await kept()).toMatchObject([{ verdict: 'useful', reasons: [], comment: null }]);
  });

  test('writes neither personal particulars nor the address, and sets no cookie', async () => {
    const { judge } = await start({ addressOf: () => '203.0.113.77' });
    const response = await judge({ verdict: 'wrong', comment: '请回电13900139000或zhang@example.com' });
    expect(response.headers.get('set-cookie')).toBeNull();
    const written = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
    for (const secret of ['张三', '13800138000', '13900139000', 'zhang@example.com', '203.0.113.77'])
      expect(written.join('')).not.toContain(secret);
    expect(written.join('')).toContain('［手机号］');
  });

  test('takes the second word of a reader for the first, and that of another reader as another', async () => {
    let peer = '192.0.2.7';
    const { judge } = await start({ addressOf: () => peer });
    const first = await readJson<{ id: string }>(judge({ verdict: 'useful' }));
    expect(await readJson(judge({ verdict: 'wrong', reasons: ['outdated'] }))).toEqual({
      id: first.id,
      status: 'open',
    });
    expect(await kept()).toMatchObject([{ verdict: 'wrong', reasons: ['outdated'], handling: { status: 'open' } }]);
    peer = '192.0.2.8';
    await judge({ verdict: 'useful' });
    expect(await kept()).toHaveLength(2);
  });

  test('tells the visitors of another site apart by their tokens', async () => {
    const { judge, tokenFrom } = await start();
    const visitors = [await tokenFrom(), await tokenFrom()];
    for (const token of [...visitors, ...visitors])
      expect((await judge({ verdict: 'wrong' }, { origin: SITE, 'x-embed-token': token })).status).toBe(201);
    expect(await kept()).toHaveLength(2);
  });

  test('takes none from another site without a token', async () => {
    const { judge } = await start();
    expect((await judge({ verdict: 'wrong' }, { origin: SITE })).status).toBe(401);
    expect((await judge({ verdict: 'wrong' }, { origin: 'https://evil.example' })).status).toBe(403);
    expect(await kept()).toEqual([]);
  });

  test('knows only answers that are remembered', async () => {
    const { send } = await start();
    const { id } = await readJson<{ id: string }>(send('/api/v1/ask', { question: '我叫13800138000' }));
    for (const answerId of [id, 'a99', ''])
      expect(await readJson(send('/api/v1/feedback', { answerId, verdict: 'wrong' }))).toMatchObject({
        status: 404,
        code: 'ANSWER_UNKNOWN',
      });
  });

  test.each([
    [{}, 'verdict'],
    [{ verdict: 'bad' }, 'verdict'],
    [{ verdict: 'wrong', answerId: 5 }, 'answerId'],
    [{ verdict: 'wrong', answerId: 'a'.repeat(101) }, 'answerId'],
    [{ verdict: 'wrong', reasons: ['ugly'] }, 'reasons'],
    [{ verdict: 'wrong', reasons: 'number' }, 'reasons'],
    [{ verdict: 'wrong', reasons: Array<string>(7).fill('number') }, 'reasons'],
    [{ verdict: 'wrong', comment: '𠮷'.repeat(301) }, 'comment'],
    [{ verdict: 'wrong', comment: 5 }, 'comment'],
  ])('refuses %j and names %s', async (body, field) => {
    const { judge } = await start();
    const detail = expect.stringContaining(`字段 ${field} `) as string;
    expect(await readJson(judge(body))).toMatchObject({ status: 400, code: 'REQUEST_INVALID', detail });
    expect(await kept()).toEqual([]);
  });

  test('takes a comment of 300 characters, however many units they are', async () => {
    const { judge } = await start();
    expect((await judge({ verdict: 'wrong', comment: '𠮷'.repeat(300) })).status).toBe(201);
  });

  test('has a limit of its own beside that of questions', async () => {
    const { judge } = await start({}, { rateLimit: 1 });
    expect((await judge({ verdict: 'wrong' })).status).toBe(201);
    expect(await readJson(judge({ verdict: 'wrong' }))).toMatchObject({ status: 429, code: 'RATE_LIMITED' });
  });
});
