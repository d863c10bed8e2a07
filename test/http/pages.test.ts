import { describe, expect, test } from 'vitest';
import { createApp } from '../../src/http/app.ts';
import { createMemoryStore } from './fakes/memory-store.ts';
import { createFakeParts } from './fakes/parts.ts';
import { county, mirrored } from './fakes/sample-reports.ts';

const createService = (...overrides: Parameters<typeof createFakeParts>) =>
  createApp(createFakeParts(...overrides).parts);
const HTML = { headers: { accept: 'text/html' } };
const QUESTION = '云溪区2024年收到多少件?';

const form = (body: string, type = 'application/x-www-form-urlencoded') => ({
  method: 'POST',
  headers: { accept: 'text/html', 'content-type': type },
  body,
});

describe('GET /', () => {
  test('shows the question box, the examples and the bodies with their years', async () => {
    const page = await (await createService().request('/')).text();
    expect(page).toContain('action="/ask"');
    expect(page).toContain(`/ask?q=${encodeURIComponent('云溪区2024年收到多少件信息公开申请?')}`);
    expect(page).toContain(`<a href="/view/${county.report.id}" title="${county.report.title}">2024</a>`);
    expect(page).toContain('文件未写明机关');
  });

  test('is at home in an empty library', async () => {
    const app = createService({ store: createMemoryStore([]), examples: async () => [] });
    const page = await (await app.request('/')).text();
    expect(page).toContain('库内还没有文件');
    expect(page).not.toContain('可以这样问');
  });
});

describe('/ask', () => {
  test('is an empty form without a question', async () => {
    const response = await createService().request('/ask');
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('name="q"');
  });

  test.each([
    ['GET', `/ask?q=${encodeURIComponent(QUESTION)}`, {}],
    ['POST', '/ask', form(new URLSearchParams({ q: QUESTION }).toString())],
  ])('%s renders the answer on the server', async (_method, path, init) => {
    const response = await createService().request(path, init);
    expect(response.status).toBe(200);
    const page = await response.text();
    expect(page).toContain('37<span class="unit">件</span>');
    expect(page).toContain('href="#cite-1"');
    expect(page).toContain('id="cite-1"');
    expect(page).toContain(`/view/${county.report.id}?start=366&amp;end=368#mark`);
  });

  test.each(['', '   ', '长'.repeat(501)])(
    'shows the form again for "%.5s", with the question and what is wrong',
    async (q) => {
      const response = await createService().request('/ask', form(new URLSearchParams({ q }).toString()));
      expect(response.status).toBe(400);
      const page = await response.text();
      expect(page).toContain('aria-invalid="true"');
      expect(page).toContain(`value="${q}"`);
    },
  );

  test('takes a form only', async () => {
    const response = await createService().request('/ask', form('{"q":"x"}', 'application/json'));
    expect(response.status).toBe(415);
  });

  test('tells a browser of an accident on a page', async () => {
    const response = await createService().request('/ask?q=%E5%87%BA%E9%94%99', HTML);
    expect(response.status).toBe(500);
    const page = await response.text();
    expect(page).toContain('请求编号');
    expect(page).not.toContain('Sqlite');
  });
});

describe('GET /answers/:id', () => {
  test('finds an answer that was given, and says so on it', async () => {
    const app = createService();
    const given = await (await app.request(`/ask?q=${encodeURIComponent(QUESTION)}`)).text();
    expect(given).toContain('href="/answers/a1"');
    const found = await app.request('/answers/a1');
    expect(found.status).toBe(200);
    expect(await found.text()).toContain(QUESTION);
  });

  test('does not keep what is about a person', async () => {
    const app = createService();
    const given = await (await app.request(`/ask?q=${encodeURIComponent('我叫某某')}`)).text();
    expect(given).not.toContain('/answers/');
    expect((await app.request('/answers/a1')).status).toBe(404);
  });

  test('is a page that says what to do otherwise', async () => {
    const response = await createService().request('/answers/none', HTML);
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('重新提问');
  });
});

describe('GET /view/:id', () => {
  const view = (query: string, id: string = county.report.id) =>
    Promise.resolve(createService().request(`/view/${id}${query}`, HTML));

  test('marks the quoted place, once', async () => {
    const page = await (await view('?start=366&end=368')).text();
    expect(page.match(/id="mark"/g)).toHaveLength(1);
    expect(page).toContain('<mark id="mark">37</mark>');
  });

  test('gives every paragraph and cell an address of its own', async () => {
    const page = await (await view('')).text();
    const ids = Array.from(page.matchAll(/ id="c-(\d+)" data-start="(\d+)"/g), ([, id, start]) => [id, start]);
    expect(ids.length).toBe(page.match(/data-start=/g)?.length);
    expect(new Set(ids.map(([id]) => id)).size).toBe(ids.length);
    for (const [id, start] of ids) expect(id).toBe(start);
  });

  test('shows the text alone without a place', async () => {
    const page = await (await view('')).text();
    expect(page).not.toContain('<mark');
    expect(page).not.toContain('不在本文件内');
  });

  test.each([
    '?start=5',
    '?start=9&end=9',
    '?start=9&end=2',
    '?start=0&end=999999',
    '?start=x&end=y',
    '?start=-1&end=4',
    '?start=1e1&end=20',
  ])('says that %s is not in the text', async (query) => {
    const response = await view(query);
    expect(response.status).toBe(200);
    const page = await response.text();
    expect(page).not.toContain('<mark');
    expect(page).toContain('不在本文件内');
  });

  test('warns of a doubtful source, escapes its title and does not link its address', async () => {
    const page = await (await view('', mirrored.report.id)).text();
    expect(page).toContain('来源存疑：发布域名不是政府网站');
    expect(page).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(page).not.toContain('javascript:');
  });

  test('does not know another document', async () => {
    expect((await view('', 'r9')).status).toBe(404);
  });
});

describe('large type', () => {
  const LARGE = '<html lang="zh-CN" class="large">';
  const askInLarge = form(new URLSearchParams({ q: QUESTION, size: 'large' }).toString());

  test.each(['/', '/ask', '/search', `/view/${county.report.id}`])(
    '%s comes in both sizes, each a link away',
    async (path) => {
      const app = createService();
      const normal = await (await app.request(path)).text();
      expect(normal).toContain(`<a href="${path}?size=large">大字版</a>`);
      const large = await (await app.request(`${path}?size=large`)).text();
      expect(large).toContain(LARGE);
      expect(large).toContain(`<a href="${path}">标准字号</a>`);
    },
  );

  test('the link keeps the other parameters', async () => {
    const page = await (await createService().request(`/view/${county.report.id}?start=366&end=368`)).text();
    expect(page).toContain(`href="/view/${county.report.id}?start=366&amp;end=368&amp;size=large"`);
  });

  test('the form keeps it, and the answer offers its permalink in the other size', async () => {
    const page = await (await createService().request('/ask', askInLarge)).text();
    expect(page).toContain(LARGE);
    expect(page).toContain('<input type="hidden" name="size" value="large" />');
    expect(page).toContain('<a href="/answers/a1">标准字号</a>');
  });
});

describe('GET /assets', () => {
  test('serves the style sheet that the pages name, to be cached for ever', async () => {
    const app = createService();
    const page = await (await app.request('/')).text();
    const href = /<link rel="stylesheet" href="([^"]+)"/.exec(page)?.[1] ?? '';
    const response = await app.request(href);
    expect(response.headers.get('content-type')).toBe('text/css; charset=utf-8');
    expect(response.headers.get('cache-control')).toContain('immutable');
    expect(await response.text()).toContain('prefers-color-scheme: dark');
  });
});
