import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { chatOn } from './page/chat.ts';
import { browse, complaintsOf, expectSilence } from './page/browsing.ts';

const { open, chat: openChat } = browse();

const QUESTION = '宝塔区2024年收到多少件政府信息公开申请？';

/** A page of a site of somebody else's, with a policy of its own. */
const visit = (site: string, html: string, { policy = '', prepare }: Visit = {}): Promise<Page> =>
  open(`${site}/?${new URLSearchParams({ html, policy }).toString()}`, {}, prepare);

interface Visit {
  readonly policy?: string;
  readonly prepare?: (page: Page) => Promise<unknown>;
}

const service = inject('service');
/** The service lets pages of the one site ask, of the other not. */
const [allowed, unknown] = [inject('allowedSite'), inject('unknownSite')];

const text = (paragraphs: number) => '<p>某机关网站的正文。</p>'.repeat(paragraphs);

const page = (body: string) =>
  `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>某机关</title></head><body>${body}</body></html>`;

describe('one script on a page of another site', () => {
  test('makes a bubble with a single request, moves nothing, and answers once it is opened', async () => {
    const requests: string[] = [];
    const html = page(`${text(30)}<script src="${service}/widget.js"></script>${text(30)}`);
    const host = await visit(allowed, html, {
      async prepare(fresh) {
        fresh.on('request', (request) => request.url().startsWith(service) && requests.push(request.url()));
        await fresh.addInitScript(watchShifts);
      },
    });
    const chat = chatOn(host);
    const launcher = chat.button('年报问答');
    await launcher.waitFor();
    expect(requests).toEqual([`${service}/widget.js`]);
    await launcher.click();
    expect(await chat.input.evaluate(hasFocus)).toBe(true);
    await host.keyboard.type(QUESTION);
    await host.keyboard.press('Enter');
    await chat.latest.locator('.answered').waitFor();
    expect(await chat.latest.locator('.value').textContent()).toBe('22件');
    await chat.latest.locator('.citation').first().click();
    await chat.source.locator('mark.exact').waitFor();
    await host.keyboard.press('Escape');
    await host.keyboard.press('Escape');
    expect(await launcher.evaluate(hasFocus)).toBe(true);
    expect(await host.evaluate(() => (window as unknown as { shifts: number }).shifts)).toBe(0);
    expectSilence(host);
  });

  test('works under the strictest policy that names the service', async () => {
    const script = `<script src="${service}/widget.js" data-open data-color="#7a1f1f" data-title="某机关问答"></script>`;
    const policy = `default-src 'none'; script-src ${service}; connect-src ${service}`;
    const host = await visit(allowed, page(text(3) + script), { policy });
    const chat = chatOn(host);
    await chat.ask(QUESTION);
    await chat.button('设置与更多').click();
    await chat.button('大字版').click();
    const header = chat.widget.locator('.head');
    expect(await header.evaluate((element) => getComputedStyle(element).backgroundColor)).toBe('rgb(122, 31, 31)');
    expect(await header.textContent()).toContain('某机关问答');
    expectSilence(host);
  });

  test('is not reached by the styles of the page, nor is the page by its own', async () => {
    const rude =
      '<style>* { font-size: 40px !important; color: red !important; display: inline !important } button { position: absolute }</style>';
    const host = await visit(
      allowed,
      page(`${rude}<p id="own">正文</p><script src="${service}/widget.js" data-open></script>`),
    );
    const answer = await chatOn(host).ask(QUESTION);
    const style = await answer.locator('.text').evaluate((element) => {
      const { fontSize, color } = getComputedStyle(element);
      return { fontSize, color };
    });
    expect(style).toEqual({ fontSize: '16px', color: 'rgb(29, 35, 41)' });
    expect(await host.locator('#own').evaluate((element) => getComputedStyle(element).fontSize)).toBe('40px');
  });

  test('a page that is not allowed is told so', async () => {
    const html = page(`<script src="${service}/widget.js" data-open></script>`);
    const chat = chatOn(await visit(unknown, html));
    await chat.type(QUESTION);
    await chat.latest.getByText('连接不上服务，或者服务方没有允许这个网站提问。').waitFor();
    expect(await chat.latest.locator('.value').count()).toBe(0);
  });

  test('asks with a token of its own origin, and with a new one when the service has forgotten it', async () => {
    const tokens: (string | undefined)[] = [];
    const headers = { 'access-control-allow-origin': allowed, 'content-type': 'application/problem+json' };
    const refusal = JSON.stringify({ code: 'EMBED_TOKEN_INVALID', detail: '嵌入令牌无效或已过期' });
    const host = await visit(allowed, page(`<script src="${service}/widget.js" data-open></script>`), {
      prepare: (fresh) =>
        fresh.route('**/api/v1/ask', async (route) => {
          if (route.request().method() === 'OPTIONS') return route.continue();
          tokens.push(route.request().headers()['x-embed-token']);
          return tokens.length === 2 ? route.fulfill({ status: 401, headers, body: refusal }) : route.continue();
        }),
    });
    const chat = chatOn(host);
    await chat.ask(QUESTION);
    await chat.ask(QUESTION);
    expect(tokens).toHaveLength(3);
    expect(tokens[1]).toBe(tokens[0]);
    expect(tokens[2]).not.toBe(tokens[0]);
  });

  // It asked the page that held it.
  test('placed by hand, it asks the service that the script came from', async () => {
    const html = page(
      `<wenzheng-chat data-open></wenzheng-chat><script src="${service}/widget.js" data-manual></script>`,
    );
    const answer = await chatOn(await visit(allowed, html)).ask(QUESTION);
    expect(await answer.locator('.value').textContent()).toBe('22件');
  });

  test('stops while its token is on the way', async () => {
    const html = page(`<script src="${service}/widget.js" data-open></script>`);
    const host = await visit(allowed, html, {
      prepare: (fresh) => fresh.route('**/api/v1/embed-tokens', () => undefined),
    });
    const chat = chatOn(host);
    await chat.type(QUESTION);
    await chat.stop.click();
    await expect.poll(() => chat.latest.locator('.hint').textContent()).toBe('已停止。');
  });

  test('twice on a page it is one bubble, and no item of a page that is a grid', async () => {
    const script = `<script src="${service}/widget.js"></script>`;
    const grid = '<style>body { display: grid; align-content: space-between; height: 700px; margin: 0 }</style>';
    const host = await visit(allowed, page(`${grid}<p>一</p><p id="last">二</p>${script}${script}`));
    await chatOn(host).button('年报问答').waitFor();
    expect(await host.locator('wenzheng-chat').count()).toBe(1);
    const bottom = await host.locator('#last').evaluate((element) => element.getBoundingClientRect().bottom);
    expect(bottom).toBeGreaterThan(650);
  });

  test('moved to another place of the page it shows the same talk, and asks on', async () => {
    const host = await ownPage(
      `<div id="other"></div><wenzheng-chat data-layout="inline"></wenzheng-chat><script src="/widget.js" data-manual></script>`,
    );
    const chat = chatOn(host);
    await chat.ask(QUESTION);
    await chat.widget.evaluate((widget) => document.querySelector('#other')?.append(widget));
    expect(await chat.latest.locator('.value').textContent()).toBe('22件');
    const next = await chat.ask('行政许可多少件？');
    expect(await next.textContent()).toContain('宝塔区');
    expectSilence(host);
  });

  // Tab went round and round on the closed bubble of a narrow page.
  test('closed, it holds nobody’s focus', async () => {
    const host = await ownPage(`<a href="#a">前</a><script src="/widget.js"></script>`);
    await host.setViewportSize({ width: 320, height: 600 });
    await chatOn(host).button('年报问答').focus();
    await host.keyboard.press('Shift+Tab');
    expect(await host.evaluate(() => document.activeElement?.tagName)).toBe('A');
  });

  // Its content made it high, being high made it scroll by parts, and that made it low again: at every frame.
  test.each([
    ['in a box of a height', '<div style="height: 500px">', '</div>', 500],
    ['without any height', '<style>wenzheng-chat { display: block; height: auto }</style><div>', '</div>', 256],
  ])('%s it keeps its height', async (_name, before, after, height) => {
    const host = await ownPage(
      `${before}<wenzheng-chat data-layout="page"></wenzheng-chat>${after}<script src="/widget.js" data-manual></script>`,
    );
    const chat = chatOn(host);
    await chat.ask(QUESTION);
    const heights = await chat.widget.evaluate(async ({ shadowRoot }) => {
      const seen: number[] = [];
      for (let frame = 0; frame < 20; frame += 1) {
        await new Promise((resolve) => requestAnimationFrame(resolve));
        seen.push(shadowRoot?.querySelector('.window')?.clientHeight ?? 0);
      }
      return [...new Set(seen)];
    });
    expect(heights).toEqual([height]);
  });

  test('cleared by the page or in another tab it takes no focus and no draft away', async () => {
    const host = await ownPage(
      `<input id="own"><wenzheng-chat data-layout="inline"></wenzheng-chat><script src="/widget.js" data-manual></script>`,
    );
    const chat = chatOn(host);
    await chat.ask(QUESTION);
    await chat.input.fill('还没写完');
    await host.locator('#own').focus();
    const other = await host.context().newPage();
    await other.goto(`${service}/ask`);
    await other.evaluate(() => localStorage.clear());
    await other.evaluate(() => {
      localStorage.setItem(`wenzheng:talk:${location.origin}::`, 'x');
      localStorage.removeItem(`wenzheng:talk:${location.origin}::`);
    });
    await expect.poll(() => chat.widget.locator('.turn').count()).toBe(0);
    expect(await chat.input.inputValue()).toBe('还没写完');
    expect(await host.evaluate(() => document.activeElement?.id)).toBe('own');
  });

  test('a place that no code names is no limit', async () => {
    const { chat } = await openChat({}, '?region=6106');
    await expect.poll(() => chat.widget.locator('.scope').count()).toBe(0);
    const answer = await chat.ask(QUESTION);
    expect(await answer.locator('.value').textContent()).toBe('22件');
  });

  test('keeps what is being typed when it is closed, and stays closed when the page changes it', async () => {
    const host = await ownPage(`<script src="/widget.js" data-open></script>`);
    const chat = chatOn(host);
    await chat.input.fill('还没写完');
    await host.keyboard.press('Escape');
    await chat.widget.evaluate((widget) => widget.setAttribute('data-color', '#7a1f1f'));
    await chat.button('年报问答').click();
    expect(await chat.input.inputValue()).toBe('还没写完');
  });

  test('tells the page what happens, and does what the page tells it', async () => {
    const host = await ownPage(`<script src="/widget.js"></script>`);
    await host.evaluate(() => {
      const heard: unknown[] = [];
      Object.assign(window, { heard });
      for (const name of ['open', 'question', 'answer', 'close'])
        document.addEventListener(`wenzheng:${name}`, (event) => heard.push([name, (event as CustomEvent).detail]));
    });
    await host.evaluate(async (question) => {
      const widget = document.querySelector('wenzheng-chat') as unknown as {
        ask(question: string): Promise<void>;
        close(): void;
      };
      await widget.ask(question);
      widget.close();
    }, QUESTION);
    const heard = await host.evaluate(() => (window as unknown as { heard: [string, unknown][] }).heard);
    expect(heard.map(([name]) => name)).toEqual(['open', 'question', 'answer', 'close']);
    expect(heard[2]?.[1]).toMatchObject({ status: 'answered', reason: null });
    expect(await chatOn(host).button('年报问答').isVisible()).toBe(true);
  });
});

describe('two on a page', () => {
  test('keep their talks apart', async () => {
    const host = await ownPage(
      `<wenzheng-chat id="a" data-layout="inline"></wenzheng-chat><wenzheng-chat id="b" data-layout="inline"></wenzheng-chat>
       <script src="/widget.js" data-manual></script><script src="/widget.js" data-manual></script>`,
    );
    const [first, second] = ['#a', '#b'].map((id) => chatOn(host, host.locator(id)));
    await first?.ask(QUESTION);
    await second?.ask('云澜市2021年收到多少件申请？');
    await host.reload();
    expect(await first?.latest.locator('.value').textContent()).toBe('22件');
    expect(await second?.latest.locator('.value').textContent()).toBe('168件');
  });
});

describe('in a frame', () => {
  const framed = page(`<iframe src="${service}/embed?region=610602" title="问答" width="400" height="600"></iframe>`);

  test('an allowed site shows the page', async () => {
    const host = await visit(allowed, framed);
    const frame = host.frameLocator('iframe');
    await frame.getByRole('textbox').fill('行政许可多少件？');
    await frame.getByRole('button', { name: '发送' }).click();
    await frame.locator('.answered .citation').first().waitFor();
    expect(host.frames().some((one) => one.url().startsWith(`${service}/embed`))).toBe(true);
  });

  test('any other site does not', async () => {
    const host = await visit(unknown, framed);
    await expect.poll(() => complaintsOf(host).join()).toContain('frame-ancestors');
    expect(await host.frameLocator('iframe').locator('wenzheng-chat').count()).toBe(0);
  });

  // Sandboxed frames and private windows throw at the mere mention of it.
  test('a page without a store of its own answers all the same', async () => {
    const host = await open(`${service}/embed`, {}, (fresh) =>
      fresh.addInitScript(() => {
        const refuse = () => {
          throw new DOMException('denied', 'SecurityError');
        };
        Object.defineProperty(window, 'localStorage', { get: refuse });
      }),
    );
    const chat = chatOn(host);
    await chat.ask(QUESTION);
    await chat.button('设置与更多').click();
    await chat.button('大字版').click();
    expect(await chat.latest.locator('.value').textContent()).toBe('22件');
    expectSilence(host);
  });
});

describe('bound to a place', () => {
  test('answers from there alone, says so, and is widened with one press', async () => {
    const { chat } = await openChat({}, '?region=610602');
    await chat.ask('2024年收到多少件政府信息公开申请？');
    expect(await chat.latest.textContent()).toContain('宝塔区');
    const scope = chat.widget.locator('.scope');
    expect(await scope.textContent()).toContain('只查');
    const elsewhere = await chat.ask('云澜市2021年收到多少件申请？');
    expect(await elsewhere.locator('.value').count()).toBe(0);
    await chat.button('改为查全部地区').click();
    expect(await scope.count()).toBe(0);
    const answer = await chat.ask('云澜市2021年收到多少件申请？');
    expect(await answer.locator('.value').textContent()).toBe('168件');
  });
});

/** A page of the service's own origin with a body of the test's. */
function ownPage(body: string): Promise<Page> {
  return open(`${service}/host`, {}, (fresh) =>
    fresh.route('**/host', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: page(body) })),
  );
}

const hasFocus = (element: Element) => (element.getRootNode() as ShadowRoot).activeElement === element;

function watchShifts(): void {
  Object.assign(window, { shifts: 0 });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[])
      if (!entry.hadRecentInput) (window as unknown as { shifts: number }).shifts += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
}
