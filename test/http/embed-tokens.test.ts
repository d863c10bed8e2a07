import { assert, asyncProperty, constantFrom, nat, pre } from 'fast-check';
import { sign } from 'hono/jwt';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { createApp } from '../../src/http/app.ts';
import { createEmbedTokens } from '../../src/http/embed-token.ts';
import type { HttpSettings } from '../../src/http/parts.ts';
import { STAFF_TOKEN, createFakeParts } from './fakes/parts.ts';
import { readJson } from './fakes/read-json.ts';

const SITE = 'https://www.example.gov.cn';
const OTHER = 'http://localhost:3000';
const SECRET = 'p3Vd-81kz-QwTn-6b';
/** Of base64url. */
const ALPHABET = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_');
const VISITOR = '7d0e0a4e-5f0c-4a53-9c59-6f6b2f6f9d11';

afterEach(() => vi.useRealTimers());

interface Issued {
  readonly token: string;
  readonly expiresAt: string;
}

type Headers = Record<string, string>;

function start(config: Partial<HttpSettings> = {}, peer = () => '192.0.2.7') {
  const settings = { allowedOrigins: [SITE, OTHER], embedSecret: SECRET, ...config };
  const app = createApp(createFakeParts({ addressOf: peer }, settings).parts);
  const post = (path: string, body: unknown, headers: Headers) =>
    Promise.resolve(
      app.request(`http://wenzheng.example:8787${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify(body),
      }),
    );
  const issue = (headers: Headers, body: unknown = {}) => post('/api/v1/embed-tokens', body, headers);
  const tokenOf = async (origin: string) => (await readJson<Issued>(issue({ origin }))).token;
  const ask = (headers: Headers) => post('/api/v1/ask', { question: '云溪区2024年收到多少件?' }, headers);
  return { app, issue, tokenOf, ask };
}

const codeOf = async (response: Promise<Response>) => {
  const { status, code } = await readJson<{ status: number; code: string }>(response);
  return `${status} ${code}`;
};

const staff = { authorization: `Bearer ${STAFF_TOKEN}` };

describe('POST /api/v1/embed-tokens', () => {
  test('gives a page of an allowed site a token of half an hour', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-01-05T09:00:00Z') });
    const response = await start().issue({ origin: SITE });
    expect(response.status).toBe(201);
    expect(response.headers.get('access-control-allow-origin')).toBe(SITE);
    expect(await readJson<Issued>(response)).toEqual({
      token: expect.stringMatching(/^[\w-]+\.[\w-]+\.[\w-]+$/) as string,
      expiresAt: '2026-01-05T09:30:00.000Z',
    });
  });

  test.each(['https://evil.example', 'null', `${SITE}.evil.example`, `${SITE}:8443`, 'http://www.example.gov.cn'])(
    'gives %s none',
    async (origin) => expect(await codeOf(start().issue({ origin }))).toBe('403 ORIGIN_NOT_ALLOWED'),
  );

  test('gives a program without an origin none', async () => {
    expect(await codeOf(start().issue({}))).toBe('403 ORIGIN_NOT_ALLOWED');
  });

  test('gives staff one for the allowed site that they name', async () => {
    const { issue, ask } = start();
    const { token } = await readJson<Issued>(issue(staff, { origin: SITE }));
    expect((await ask({ origin: SITE, 'x-embed-token': token })).status).toBe(200);
    expect(await codeOf(issue(staff, { origin: 'https://evil.example' }))).toBe('403 ORIGIN_NOT_ALLOWED');
  });

  test('lets nobody else name a site', async () => {
    expect(await codeOf(start().issue({ origin: OTHER }, { origin: SITE }))).toBe('401 NOT_ALLOWED');
  });

  test.each([[[]], ['x'], [{ origin: 5 }]])('refuses the body %j', async (body) => {
    expect(await codeOf(start().issue({ origin: SITE }, body))).toBe('400 REQUEST_INVALID');
  });

  test('is limited by address, eight times as loosely as questions, but not for staff', async () => {
    const { issue } = start({ rateLimit: 1 });
    const statuses = [];
    for (let time = 0; time < 9; time++) statuses.push((await issue({ origin: SITE })).status);
    expect(statuses).toEqual([...Array<number>(8).fill(201), 429]);
    expect((await issue(staff, { origin: SITE })).status).toBe(201);
  });
});

describe('a question from a page of another site', () => {
  test('is answered with a token of that site', async () => {
    const { ask, tokenOf } = start();
    const response = await ask({ origin: SITE, 'x-embed-token': await tokenOf(SITE) });
    expect(response.status).toBe(200);
    expect(response.headers.get('access-control-allow-origin')).toBe(SITE);
  });

  test('tells an allowed page why it is refused', async () => {
    const response = await start().ask({ origin: SITE });
    expect(response.headers.get('access-control-allow-origin')).toBe(SITE);
    expect(await readJson(response)).toMatchObject({ status: 401, code: 'EMBED_TOKEN_INVALID' });
  });

  test('is refused with a token of another site, allowed or not', async () => {
    const { ask, tokenOf } = start();
    const token = await tokenOf(SITE);
    expect(await codeOf(ask({ origin: OTHER, 'x-embed-token': token }))).toBe('401 EMBED_TOKEN_INVALID');
    expect(await codeOf(ask({ origin: 'https://evil.example', 'x-embed-token': token }))).toBe(
      '403 ORIGIN_NOT_ALLOWED',
    );
  });

  test('is refused from a site that is no longer allowed', async () => {
    const token = await start().tokenOf(OTHER);
    const { ask } = start({ allowedOrigins: [SITE] });
    expect(await codeOf(ask({ origin: OTHER, 'x-embed-token': token }))).toBe('403 ORIGIN_NOT_ALLOWED');
  });

  test('is refused from nowhere, whatever the browser says', async () => {
    const { ask } = start();
    expect(await codeOf(ask({ origin: 'null' }))).toBe('403 ORIGIN_NOT_ALLOWED');
    expect(await codeOf(ask({ origin: 'null', 'sec-fetch-site': 'same-origin' }))).toBe('403 ORIGIN_NOT_ALLOWED');
  });

  test('may come with a preflight, which needs no token', async () => {
    const { app } = start();
    const headers = {
      origin: SITE,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'content-type,x-embed-token',
    };
    const response = await app.request('/api/v1/ask', { method: 'OPTIONS', headers });
    expect(response.status).toBe(204);
    expect(response.headers.get('access-control-allow-headers')).toContain('X-Embed-Token');
    expect(response.headers.get('access-control-allow-credentials')).toBeNull();
  });

  test('may read without a token', async () => {
    const { app } = start();
    expect((await app.request('/api/v1/documents', { headers: { origin: SITE } })).status).toBe(200);
  });
});

describe('a question from elsewhere needs no token', () => {
  test.each<[string, Headers]>([
    ['a program', {}],
    ['a page of the service', { origin: 'http://wenzheng.example:8787' }],
    ['such a page behind TLS', { origin: 'https://wenzheng.example:8787' }],
    ['such a page behind a proxy', { origin: 'https://ask.example.gov.cn', 'sec-fetch-site': 'same-origin' }],
  ])('%s', async (_, headers) => expect((await start().ask(headers)).status).toBe(200));

  test.each<[string, Headers]>([
    ['another port', { origin: 'http://wenzheng.example:8788' }],
    ['no port', { origin: 'http://wenzheng.example' }],
    ['a sibling', { origin: 'http://www.wenzheng.example:8787', 'sec-fetch-site': 'same-site' }],
  ])('but %s is another site', async (_, headers) => {
    expect(await codeOf(start().ask(headers))).toBe('403 ORIGIN_NOT_ALLOWED');
  });
});

describe('the limit of questions', () => {
  test('counts each visitor, and all of an address eight times as loosely', async () => {
    const { ask, tokenOf } = start({ rateLimit: 1 });
    const statuses = [];
    for (let visitor = 0; visitor < 8; visitor++) {
      const headers = { origin: SITE, 'x-embed-token': await tokenOf(SITE) };
      statuses.push((await ask(headers)).status, (await ask(headers)).status);
    }
    expect(statuses).toEqual(Array.from({ length: 16 }, (_, time) => (time % 2 === 0 ? 200 : 429)));
    const ninth = await createEmbedTokens(SECRET).issue(SITE);
    expect((await ask({ origin: SITE, 'x-embed-token': ninth.token })).status).toBe(429);
  });

  test('follows a visitor from one address to another', async () => {
    let peer = '192.0.2.7';
    const { ask, tokenOf } = start({ rateLimit: 1 }, () => peer);
    const headers = { origin: SITE, 'x-embed-token': await tokenOf(SITE) };
    expect((await ask(headers)).status).toBe(200);
    peer = '192.0.2.8';
    expect((await ask(headers)).status).toBe(429);
  });

  test('counts by address where a token is not asked for', async () => {
    const { ask, tokenOf } = start({ rateLimit: 1 });
    expect((await ask({ 'x-embed-token': await tokenOf(SITE) })).status).toBe(200);
    expect((await ask({ 'x-embed-token': await tokenOf(SITE) })).status).toBe(429);
  });
});

describe('an embed token', () => {
  const tokens = createEmbedTokens(SECRET);
  const inHalfAnHour = () => Math.floor(Date.now() / 1000) + 1800;
  const claims = () => ({ aud: SITE, sub: VISITOR, exp: inHalfAnHour() });

  test('names a visitor at random', async () => {
    const visitors = await Promise.all(
      [1, 2].map(async () => tokens.visitorOf((await tokens.issue(SITE)).token, SITE)),
    );
    expect(new Set(visitors).size).toBe(2);
    expect(visitors[0]).toMatch(/^[0-9a-f-]{36}$/);
  });

  test('is refused when any of its characters is another', async () => {
    const { token } = await tokens.issue(SITE);
    const character = constantFrom(...ALPHABET, ...Array.from('.=+/ é'));
    await assert(
      asyncProperty(nat(token.length - 1), character, async (at, other) => {
        pre(token[at] !== other);
        const forged = token.slice(0, at) + other + token.slice(at + 1);
        expect(await tokens.visitorOf(forged, SITE)).toBeNull();
      }),
      { numRuns: 500 },
    );
  });

  // Base64url of 32 bytes leaves two bits of the last character unused: four spellings decode to the same signature.
  test('is refused in any other spelling of its last character', async () => {
    const { token } = await tokens.issue(SITE);
    const others = ALPHABET.filter((character) => character !== token.at(-1));
    const read = await Promise.all(others.map((other) => tokens.visitorOf(token.slice(0, -1) + other, SITE)));
    expect(read).toEqual(others.map(() => null));
  });

  test('is refused when something is added or taken away', async () => {
    const { token } = await tokens.issue(SITE);
    const forged = [
      `${token}=`,
      `${token}.`,
      ` ${token}`,
      token.slice(0, -1),
      `${token}A`,
      '',
      'a.b.c',
      'a'.repeat(6000),
    ];
    expect(await Promise.all(forged.map((one) => tokens.visitorOf(one, SITE)))).toEqual(forged.map(() => null));
  });

  test('ends after half an hour', async () => {
    const start = Date.parse('2026-01-05T09:00:00Z');
    vi.useFakeTimers({ toFake: ['Date'], now: start });
    const { token } = await tokens.issue(SITE);
    vi.setSystemTime(start + 29 * 60_000);
    expect(await tokens.visitorOf(token, SITE)).not.toBeNull();
    vi.setSystemTime(start + 30 * 60_000);
    expect(await tokens.visitorOf(token, SITE)).toBeNull();
  });

  test('is refused with another algorithm, even one that the secret could sign', async () => {
    const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const unsigned = ['none', 'None', 'nOnE', 'HS256'].flatMap((alg) => {
      const head = `${part({ alg, typ: 'JWT' })}.${part(claims())}`;
      return [`${head}.`, `${head}.${'A'.repeat(43)}`];
    });
    const forged = [...unsigned, await sign(claims(), SECRET, 'HS384'), await sign(claims(), SECRET, 'HS512')];
    expect(await Promise.all(forged.map((one) => tokens.visitorOf(one, SITE)))).toEqual(forged.map(() => null));
  });

  test.each([
    ['of another secret', 'another-secret-17', {}],
    ['without an end', SECRET, { exp: undefined }],
    ['with an end that is no number', SECRET, { exp: '2099' }],
    ['without a visitor', SECRET, { sub: undefined }],
    ['whose visitor is no random id', SECRET, { sub: '192.0.2.7' }],
    ['without an origin', SECRET, { aud: undefined }],
    ['of a list of origins', SECRET, { aud: [SITE, OTHER] }],
  ])('%s is refused', async (_, secret, change) => {
    const token = await sign({ ...claims(), ...change } as ReturnType<typeof claims>, secret, 'HS256');
    expect(await tokens.visitorOf(token, SITE)).toBeNull();
  });

  test('ends with the process where no secret is set', async () => {
    const { token } = await createEmbedTokens(null).issue(SITE);
    expect(await createEmbedTokens(null).visitorOf(token, SITE)).toBeNull();
  });
});
