import { describe, expect, test } from 'vitest';
import { createApp } from '../../src/http/app.ts';
import { createFakeParts } from './fakes/parts.ts';

const createService = (...overrides: Parameters<typeof createFakeParts>) => {
  const { parts, lines } = createFakeParts(...overrides);
  return { app: createApp(parts), lines };
};

const HTML = { headers: { accept: 'text/html,*/*' } };

describe('every response', () => {
  test.each(['/', '/healthz', '/api/v1/documents', '/nothing', '/ask?q=', '/view/none', '/assets/none.css'])(
    '%s carries the security headers and a request id of its own',
    async (path) => {
      const { app } = createService();
      const { headers } = await app.request(path, { headers: { 'x-request-id': 'forged' } });
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'self'; connect-src 'self'");
      expect(policy).not.toContain('unsafe');
      expect(policy).toMatch(/; frame-ancestors 'self'$/);
      expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
      expect(headers.get('permissions-policy')).toMatch(/^microphone=\(self\), camera=\(\), .*geolocation=\(\)/);
    },
  );

  test('lets allowed sites, and no other, put the chat into a frame', async () => {
    const policyOf = async (path: string, allowedOrigins: readonly string[]) => {
      const { headers } = await createService({}, { allowedOrigins }).app.request(path);
      return /frame-ancestors [^;]*/.exec(headers.get('content-security-policy') ?? '')?.[0];
    };
    const sites = ['https://www.example.gov.cn', 'http://localhost:3000'];
    expect(await policyOf('/embed', sites)).toBe(`frame-ancestors 'self' ${sites.join(' ')}`);
    expect(await policyOf('/embed', [])).toBe("frame-ancestors 'self'");
    for (const path of ['/', '/ask', '/embed/', '/answers/a1'])
      expect(await policyOf(path, sites)).toBe("frame-ancestors 'self'");
  });

  test('lets every site load the widget', async () => {
    const { headers } = await createService().app.request('/widget.js');
    expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin');
  });
});

describe('what is not there', () => {
  test('is a problem for programs and a page for browsers', async () => {
    const { app } = createService();
    const problem = await app.request('/nothing');
    expect(problem.status).toBe(404);
    expect(await problem.json()).toMatchObject({
      type: 'urn:wenzheng:problem:ROUTE_UNKNOWN',
      title: '没有这个地址',
      code: 'ROUTE_UNKNOWN',
      requestId: problem.headers.get('x-request-id'),
    });
    const page = await app.request('/nothing', HTML);
    expect(page.status).toBe(404);
    expect(page.headers.get('content-type')).toContain('text/html');
    expect(await page.text()).toContain(page.headers.get('x-request-id'));
  });

  test('stays a problem below /api, also for browsers', async () => {
    const { app } = createService();
    const response = await app.request('/api/v1/nothing', HTML);
    expect(response.headers.get('content-type')).toMatch(/problem\+json/);
  });

  test('does not repeat the address', async () => {
    const { app } = createService();
    expect(await (await app.request('/%3Cscript%3E', HTML)).text()).not.toContain('script%3E');
  });
});

describe('methods', () => {
  test.each([
    ['PUT', '/api/v1/ask', 'POST'],
    ['GET', '/api/v1/ask', 'POST'],
    ['DELETE', '/api/v1/documents/r0000000000000a1', 'GET, HEAD'],
    ['PATCH', '/ask', 'GET, HEAD, POST'],
  ])('%s %s answers 405 with Allow: %s', async (method, path, allow) => {
    const { app } = createService();
    const response = await app.request(path, { method });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe(allow);
    expect(await response.json()).toMatchObject({ code: 'METHOD_NOT_ALLOWED' });
  });

  test('HEAD answers like GET, without a body', async () => {
    const { app } = createService();
    const response = await app.request('/', { method: 'HEAD' });
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('');
  });
});

describe('pages of other sites', () => {
  const preflight = (origin: string) => ({
    method: 'OPTIONS',
    headers: { origin, 'access-control-request-method': 'POST' },
  });

  test('may call the API when they are named, without credentials', async () => {
    const { app } = createService({}, { allowedOrigins: ['https://www.example.gov.cn'] });
    const { headers } = await app.request('/api/v1/ask', preflight('https://www.example.gov.cn'));
    expect(headers.get('access-control-allow-origin')).toBe('https://www.example.gov.cn');
    expect(headers.get('access-control-allow-credentials')).toBeNull();
  });

  test.each(['https://evil.example', 'null', 'https://www.example.gov.cn.evil.example'])(
    '%s may not',
    async (origin) => {
      const { app } = createService({}, { allowedOrigins: ['https://www.example.gov.cn'] });
      const { headers } = await app.request('/api/v1/ask', preflight(origin));
      expect(headers.get('access-control-allow-origin')).toBeNull();
    },
  );
});

describe('the request log', () => {
  test('has one line per request that names the route and nothing the reader typed', async () => {
    const { app, lines } = createService();
    await app.request('/ask?q=%E6%88%91%E5%8F%AB13812345678');
    await app.request('/13812345678');
    await app.request('/api/v1/search?q=13812345678');
    const logged = lines.map((line) => JSON.parse(line));
    expect(logged).toMatchObject([
      { level: 'info', method: 'GET', route: '/ask', status: 200, outcome: 'refused/personal_data' },
      { level: 'info', method: 'GET', status: 404 },
      { level: 'info', method: 'GET', route: '/api/v1/search', status: 200 },
    ]);
    expect(lines.join('')).not.toContain('13812345678');
  });
});
