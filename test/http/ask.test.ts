import { describe, expect, test } from 'vitest';
import { createApp } from '../../src/http/app.ts';
import { STAFF_TOKEN, createFakeParts } from './fakes/parts.ts';
import { readJson } from './fakes/read-json.ts';

const post = (body: unknown, headers: Record<string, string> = {}) => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', ...headers },
  body: typeof body === 'string' ? body : JSON.stringify(body),
});

function createAsked(...overrides: Parameters<typeof createFakeParts>) {
  const { parts, asking, lines } = createFakeParts(...overrides);
  const app = createApp(parts);
  const ask = (body: unknown, headers?: Record<string, string>) =>
    Promise.resolve(app.request('/api/v1/ask', post(body, headers)));
  return { app, ask, asking, lines };
}

const QUESTION = '云溪区2024年收到多少件?';

describe('POST /api/v1/ask', () => {
  test('answers with the whole Answer and the request id of its headers', async () => {
    const { ask } = createAsked();
    const response = await ask({ question: QUESTION });
    expect(response.status).toBe(200);
    const answer = await readJson<{ requestId: string }>(response);
    expect(answer).toMatchObject({ status: 'answered', figures: [{ value: '37' }], chart: null });
    expect(answer.requestId).toBe(response.headers.get('x-request-id'));
  });

  test('hands question, history and filters on, an id of somebody else’s talk not, and ignores what it does not know', async () => {
    const { ask, asking } = createAsked();
    await ask({
      question: `  ${QUESTION}\n`,
      conversationId: 'c-1',
      history: [{ role: 'user', content: '云溪区' }],
      filters: { region: '430603', years: [2024], agency: null },
      mode: 'extractive',
      colour: 'red',
    });
    expect(asking.asked[0]?.question).toEqual({
      text: QUESTION,
      history: [{ role: 'user', content: '云溪区' }],
      filters: { region: '430603', years: [2024] },
    });
    expect(asking.asked[0]?.options.conversationId).toBeUndefined();
  });

  test('counts characters, not UTF-16 units', async () => {
    const { ask } = createAsked();
    expect((await ask({ question: '𠮷'.repeat(500) })).status).toBe(200);
    expect((await ask({ question: '𠮷'.repeat(501) })).status).toBe(400);
  });

  const turn = { role: 'user', content: '问' };
  test.each([
    ['{}', 'QUESTION_INVALID'],
    ['{"question":"  \\u3000 "}', 'QUESTION_INVALID'],
    ['{"question":5}', 'QUESTION_INVALID'],
    ['{"question":', 'REQUEST_INVALID'],
    ['', 'REQUEST_INVALID'],
    ['null', 'REQUEST_INVALID'],
    ['["x"]', 'REQUEST_INVALID'],
    [JSON.stringify({ question: 'x', history: Array.from({ length: 21 }, () => turn) }), 'REQUEST_INVALID'],
    [JSON.stringify({ question: 'x', history: [{ role: 'system', content: 'x' }] }), 'REQUEST_INVALID'],
    [JSON.stringify({ question: 'x', history: [{ ...turn, content: '长'.repeat(2001) }] }), 'REQUEST_INVALID'],
    [JSON.stringify({ question: 'x', filters: { years: [2024.5] } }), 'REQUEST_INVALID'],
    [JSON.stringify({ question: 'x', filters: { region: '../etc' } }), 'REQUEST_INVALID'],
    [JSON.stringify({ question: 'x', mode: 'model' }), 'REQUEST_INVALID'],
    [JSON.stringify({ question: 'x', conversationId: 'a b' }), 'REQUEST_INVALID'],
  ])('refuses %.40s with %s', async (body, code) => {
    const { ask, asking } = createAsked();
    const response = await ask(body);
    expect(response.status).toBe(400);
    expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(await response.json()).toMatchObject({ status: 400, code, requestId: response.headers.get('x-request-id') });
    expect(asking.asked).toEqual([]);
  });

  test('names the field that is wrong', async () => {
    const { ask } = createAsked();
    const problem = await readJson<{ detail: string }>(ask({ question: 'x', filters: { years: [3] } }));
    expect(problem.detail).toContain('filters.years.0');
  });

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp', ''])(
    'refuses the content type "%s"',
    async (type) => {
      const { ask } = createAsked();
      const response = await ask({ question: QUESTION }, { 'content-type': type });
      expect(response.status).toBe(415);
      expect(await response.json()).toMatchObject({ code: 'CONTENT_TYPE_UNSUPPORTED' });
    },
  );

  test('accepts a charset beside the content type', async () => {
    const { ask } = createAsked();
    expect((await ask({ question: QUESTION }, { 'content-type': 'Application/JSON; charset=utf-8' })).status).toBe(200);
  });

  test('refuses more than 64 KB', async () => {
    const { ask } = createAsked();
    const response = await ask({ question: 'x', padding: 'x'.repeat(70_000) });
    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject({ code: 'BODY_TOO_LARGE' });
    expect(response.headers.get('connection')).toBe('close');
  });

  test('shows the SQL to staff only', async () => {
    const { ask } = createAsked();
    const asStaff = await ask({ question: QUESTION }, { authorization: `Bearer ${STAFF_TOKEN}` });
    expect(await asStaff.json()).toHaveProperty('queries');
    const forged = await ask({ question: QUESTION }, { authorization: 'Bearer x' });
    expect(await forged.json()).not.toHaveProperty('queries');
  });

  test.each([
    ['出错', 500, 'INTERNAL'],
    ['坏盘', 503, 'STORE_UNUSABLE'],
  ])('keeps the details of %s inside', async (question, status, code) => {
    const { ask, lines } = createAsked();
    const response = await ask({ question });
    const body = await response.text();
    expect(response.status).toBe(status);
    expect(JSON.parse(body)).toMatchObject({ code });
    expect(body).not.toMatch(/Sqlite|syntax|secret|\.ts/);
    expect(response.headers.has('retry-after')).toBe(status === 503);
    expect(lines.join('')).toContain(response.headers.get('x-request-id'));
    expect(lines.some((line) => JSON.parse(line).level === 'error')).toBe(true);
  });
});

describe('POST /api/v1/ask as an event stream', () => {
  const asStream = { accept: 'text/event-stream' };

  test('sends a comment, the steps, the text and the answer, in this order', async () => {
    const { ask } = createAsked();
    const response = await ask({ question: QUESTION }, asStream);
    expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    const blocks = (await response.text()).trimEnd().split('\n\n');
    expect(blocks[0]).toMatch(/^:/);
    const events = blocks.slice(1).map((block) => /^event: (\w+)\ndata: (.*)$/.exec(block));
    expect(events.map((event) => event?.[1])).toEqual(['status', 'status', 'delta', 'answer']);
    const [, , delta, answer] = events.map((event) => JSON.parse(event?.[2] ?? 'null'));
    expect(answer).toMatchObject({ status: 'answered', requestId: response.headers.get('x-request-id') });
    expect(delta.text).toBe(answer.text);
  });

  test('ends in an error event without internals', async () => {
    const { ask, lines } = createAsked();
    const response = await ask({ question: '出错' }, asStream);
    const text = await response.text();
    expect(text).toContain('event: error\ndata: {"code":"INTERNAL"');
    expect(text).not.toContain('Sqlite');
    expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({ route: '/api/v1/ask', status: 500 });
  });

  test('refuses a bad question before the stream begins', async () => {
    const { ask } = createAsked();
    expect((await ask({ question: '' }, asStream)).status).toBe(400);
  });

  test('a reader who leaves cancels the work', async () => {
    const { ask, asking, lines } = createAsked();
    const response = await ask({ question: '请等待' }, asStream);
    const reader = response.body?.getReader();
    await reader?.read();
    await expect.poll(() => asking.asked).toHaveLength(1);
    await reader?.cancel();
    expect(asking.asked[0]?.options.signal?.aborted).toBe(true);
    await expect.poll(() => lines.map((line) => JSON.parse(line))).toMatchObject([{ msg: 'request', status: 499 }]);
  });
});

describe('the limit on questions', () => {
  test('answers 429 with Retry-After, and counts pages and API together', async () => {
    const { app, ask } = createAsked({}, { rateLimit: 2 });
    expect((await ask({ question: QUESTION })).status).toBe(200);
    expect((await app.request('/ask?q=x')).status).toBe(200);
    const refused = await ask({ question: QUESTION });
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await refused.json()).toMatchObject({ code: 'RATE_LIMITED' });
  });

  test('ignores X-Forwarded-For unless the proxy is trusted', async () => {
    const direct = createAsked({}, { rateLimit: 1 });
    await direct.ask({ question: 'x' }, { 'x-forwarded-for': '198.51.100.1' });
    expect((await direct.ask({ question: 'x' }, { 'x-forwarded-for': '198.51.100.2' })).status).toBe(429);

    const proxied = createAsked({}, { rateLimit: 1, trustProxy: true });
    await proxied.ask({ question: 'x' }, { 'x-forwarded-for': '198.51.100.1' });
    expect((await proxied.ask({ question: 'x' }, { 'x-forwarded-for': '198.51.100.2' })).status).toBe(200);
    const disguised = { 'x-forwarded-for': '203.0.113.9, 198.51.100.1' };
    expect((await proxied.ask({ question: 'x' }, disguised)).status).toBe(429);
  });

  test('does not count what was no question', async () => {
    const { ask } = createAsked({}, { rateLimit: 1 });
    for (let i = 0; i < 3; i += 1) expect((await ask({ question: '' })).status).toBe(400);
    expect((await ask({ question: QUESTION })).status).toBe(200);
  });

  test('refuses a stream with a status, before it begins', async () => {
    const { ask } = createAsked({}, { rateLimit: 1 });
    await ask({ question: QUESTION });
    expect((await ask({ question: QUESTION }, { accept: 'text/event-stream' })).status).toBe(429);
  });

  test('leaves reading alone', async () => {
    const { app } = createAsked({}, { rateLimit: 1 });
    for (let i = 0; i < 5; i += 1) expect((await app.request('/api/v1/search?q=x')).status).toBe(200);
  });
});
