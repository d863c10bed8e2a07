import { describe, expect, test } from 'vitest';
import { createApp } from '../../src/http/app.ts';
import { createFakeParts, STAFF_TOKEN } from './fakes/parts.ts';

const ADMIN = '/api/v1/admin/feedback';

/** A service that is asked with tokens from addresses. */
function start(token: string | null = STAFF_TOKEN) {
  const { parts, lines } = createFakeParts({}, { token });
  let address = '192.0.2.7';
  const app = createApp({ ...parts, addressOf: () => address });
  const ask = async (given: string, from = '192.0.2.7', path = ADMIN) => {
    address = from;
    const response = await app.request(path, { headers: { authorization: `Bearer ${given}` } });
    return { status: response.status, retryAfter: response.headers.get('retry-after') };
  };
  return { ask, lines };
}

// Three thousand wrong tokens in four seconds were all answered, and nobody heard of it.
describe('wrong staff tokens', () => {
  test('are refused after five in a minute, and the right one as well, and the log tells', async () => {
    const { ask, lines } = start();
    for (let guess = 0; guess < 5; guess++) expect((await ask(`wrong-${guess}`)).status).toBe(401);
    const { status, retryAfter } = await ask('wrong-again');
    expect(status).toBe(429);
    expect(Number(retryAfter)).toBeGreaterThan(0);
    expect((await ask(STAFF_TOKEN)).status).toBe(429);
    const warnings = lines.filter((line) => line.includes('wrong staff token'));
    expect(warnings).toHaveLength(5);
    expect(warnings[0]).toMatch(/"level":"warn"/);
    expect(warnings.join()).not.toMatch(/192\.0\.2\.7|wrong-\d|wrong-again/);
  });

  test('of one address are no hindrance to another', async () => {
    const { ask } = start();
    for (let guess = 0; guess < 8; guess++) await ask('wrong');
    expect((await ask(STAFF_TOKEN, '198.51.100.1')).status).toBe(200);
    expect((await ask(STAFF_TOKEN, '2001:db8::1')).status).toBe(200);
  });

  test('are counted on every route that looks at the token', async () => {
    const { ask } = start();
    for (const path of ['/api/v1/search?q=x', '/api/v1/admin/facts', '/api/v1/admin/model'])
      await ask('wrong', undefined, path);
    for (let guess = 0; guess < 2; guess++) await ask('wrong', undefined, '/api/v1/search?q=x&explain=1');
    expect((await ask('wrong', undefined, '/api/v1/search?q=x')).status).toBe(429);
  });

  test('do not count where there is no token to find, nor does the right one', async () => {
    const closed = start(null);
    for (let guess = 0; guess < 8; guess++) expect((await closed.ask('any')).status).toBe(401);
    const open = start();
    for (let use = 0; use < 30; use++) expect((await open.ask(STAFF_TOKEN)).status).toBe(200);
  });
});
