import type { ServerResponse } from 'node:http';
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import { chatOn } from './page/chat.ts';
import { browse } from './page/browsing.ts';
import { type Between, beginStream, standBetween } from './support/between.ts';

const { open } = browse();

const QUESTION = '宝塔区2024年收到多少件政府信息公开申请？';

/** Each trouble happens to the first question; the next one gets through. */
let trouble: ((response: ServerResponse) => void) | null = null;
let between: Between;

beforeEach(async () => {
  between = await standBetween(inject('service'), (_question, response) => {
    const happens = trouble;
    trouble = null;
    happens?.(response);
    return happens !== null;
  });
});
afterEach(() => between.close());

async function openChat() {
  const page = await open(`${between.url}/embed`);
  return { page, chat: chatOn(page) };
}

describe('a slow service', () => {
  test('shows what has arrived, and stops when told to', async () => {
    trouble = (response) => {
      const send = beginStream(response);
      send('status', { step: 'passages' });
      send('delta', { text: '第一句[1]。' });
    };
    const { chat } = await openChat();
    await chat.type(QUESTION);
    await chat.latest.getByText('正在查原文').waitFor();
    expect(await chat.latest.locator('.arriving').textContent()).toBe('第一句。');
    expect(await chat.latest.getAttribute('aria-busy')).toBe('true');
    await chat.stop.click();
    await chat.latest.getByText('已停止。以上内容不完整，未经核对。').waitFor();
    expect(await chat.latest.locator('.generated').textContent()).toContain('未经核对；可能由人工智能生成');
    expect(await chat.send.isVisible()).toBe(true);
    expect(await chat.latest.locator('.marker').count()).toBe(0);
  });

  test('a stopped question can be asked again in its place', async () => {
    trouble = (response) => void beginStream(response);
    const { chat } = await openChat();
    await chat.type(QUESTION);
    await chat.stop.click();
    await chat.button('重试').click();
    await chat.latest.locator('.answered').waitFor();
    expect(await chat.latest.evaluate(hasFocus)).toBe(true);
    expect(await chat.widget.locator('.turn').count()).toBe(1);
    expect(await chat.latest.locator('.value').textContent()).toBe('22件');
  });

  test('says that it takes long, and gives up on a silent stream', async () => {
    trouble = (response) => void beginStream(response);
    const page = await open(`${between.url}/embed`, {}, (fresh) => fresh.clock.install());
    const chat = chatOn(page);
    await chat.type(QUESTION);
    await expect.poll(() => between.questions.length).toBe(1);
    await page.clock.runFor(9000);
    await chat.latest.getByText('这次用的时间比平时长').waitFor();
    await page.clock.runFor(40_000);
    await chat.latest.getByText('服务很久没有回应，已停止等待。').waitFor();
  });
});

describe('a question that is open', () => {
  // The button stayed at “停止” for good, and the empty talk was stored again.
  test('is gone when the talk is cleared, and the next one can be asked', async () => {
    trouble = (response) => beginStream(response)('delta', { text: '第一句。' });
    const { page, chat } = await openChat();
    await chat.type(QUESTION);
    await chat.latest.locator('.arriving').waitFor();
    await page.evaluate(() => (document.querySelector('wenzheng-chat') as unknown as { clear(): void }).clear());
    await chat.send.waitFor();
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    await chat.ask(QUESTION);
    expect(await chat.widget.locator('.turn').count()).toBe(1);
  });

  test('a double click sends it once, and does not stop it', async () => {
    trouble = (response) => void beginStream(response);
    const { chat } = await openChat();
    await chat.input.fill(QUESTION);
    await chat.send.dblclick();
    await expect.poll(() => between.questions.length).toBe(1);
    expect(await chat.latest.getAttribute('aria-busy')).toBe('true');
  });

  test('no other is asked beside it, and that is said', async () => {
    const { chat } = await openChat();
    await chat.ask(QUESTION);
    trouble = (response) => void beginStream(response);
    await chat.type(QUESTION);
    await chat.widget.locator('.suggestions button').first().click();
    await expect.poll(() => chat.widget.locator('.toast').textContent()).toBe('请等上一个问题答完，或先停止。');
    expect(between.questions).toHaveLength(2);
  });

  // The page behind a sentence of a model that was stopped halfway had no label.
  test('what has arrived of it is copied with a label', async () => {
    trouble = (response) => beginStream(response)('delta', { text: '第一句。' });
    const page = await open(`${between.url}/embed`, { permissions: ['clipboard-read', 'clipboard-write'] });
    const chat = chatOn(page);
    await chat.type(QUESTION);
    await chat.latest.locator('.arriving').selectText();
    await page.keyboard.press('Control+C');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('可能由人工智能生成');
  });
});

describe('a broken service', () => {
  const page502 = '<html><body><h1>502 Bad Gateway</h1></body></html>';
  test.each<[string, string, (response: ServerResponse) => void]>([
    [
      'a stream that is cut in the middle',
      '回答没有传完',
      (response) => {
        beginStream(response)('delta', { text: '22' });
        setTimeout(() => response.destroy(), 50);
      },
    ],
    ['a stream that ends without an answer', '回答没有传完', (response) => (beginStream(response), response.end())],
    [
      'an answer that is half of one',
      '回答没有传完',
      (response) => (beginStream(response)('answer', { text: '22件' }), response.end()),
    ],
    [
      'events that are no JSON',
      '回答没有传完',
      (response) => (beginStream(response), response.end('event: answer\ndata: {"text": \n\n')),
    ],
    [
      'a page of a gateway with status 502',
      '连接不上服务',
      (response) => response.writeHead(502, { 'content-type': 'text/html' }).end(page502),
    ],
    [
      'a page of a gateway with status 200',
      '回答没有传完',
      (response) => response.writeHead(200, { 'content-type': 'text/html' }).end(page502),
    ],
    [
      'an error event',
      '库正在更新 请求编号 r-7',
      (response) => {
        beginStream(response)('error', { code: 'INDEX_UNUSABLE', message: '库正在更新', requestId: 'r-7' });
        response.end();
      },
    ],
  ])('%s: says so, shows nothing of it, and asks again on request', async (_name, sentence, happens) => {
    trouble = happens;
    const { chat } = await openChat();
    await chat.type(QUESTION);
    await chat.latest.getByText(sentence).waitFor();
    expect(await chat.latest.locator('.text, .value').count()).toBe(0);
    await chat.button('重试').click();
    await chat.latest.locator('.answered').waitFor();
    expect(await chat.latest.locator('.value').textContent()).toBe('22件');
  });

  // It was thrown away with the connection.
  test('an answer that has come whole counts, whatever becomes of the connection', async () => {
    const whole = await fetch(`${between.url}/api/v1/ask`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ question: QUESTION }),
    });
    const answer: unknown = await whole.json();
    trouble = (response) => {
      beginStream(response)('answer', answer);
      setTimeout(() => response.destroy(), 200);
    };
    const { chat } = await openChat();
    await chat.ask(QUESTION);
    expect(await chat.latest.locator('.value').textContent()).toBe('22件');
  });

  // It was neither announced nor told to the page after a failure.
  test('a question that is answered at the second try is announced and told like any other', async () => {
    trouble = (response) => response.writeHead(502).end();
    const { page, chat } = await openChat();
    await page.evaluate(() => {
      const heard: string[] = [];
      Object.assign(window, { heard });
      for (const name of ['question', 'error', 'answer'])
        document.addEventListener(`wenzheng:${name}`, () => heard.push(name));
    });
    await chat.type(QUESTION);
    await chat.button('重试').click();
    await chat.latest.locator('.answered').waitFor();
    const heard = await page.evaluate(() => (window as unknown as { heard: string[] }).heard);
    expect(heard).toEqual(['question', 'error', 'question', 'answer']);
    await expect.poll(() => chat.widget.getByRole('status').last().textContent()).toMatch(/^已找到/);
  });

  test('too many questions: counts down, then asks again', async () => {
    trouble = (response) =>
      response
        .writeHead(429, { 'content-type': 'application/problem+json', 'retry-after': '2' })
        .end(JSON.stringify({ code: 'RATE_LIMITED', detail: '提问过于频繁：请在 2 秒后再问', action: '请稍候再问。' }));
    const { chat } = await openChat();
    await chat.type(QUESTION);
    await chat.latest.getByText('提问太频繁。 请稍候再问。').waitFor();
    expect(await chat.button(/秒后可重试/).isDisabled()).toBe(true);
    await chat.button('重试').click();
    await chat.latest.locator('.answered').waitFor();
  });

  test('offline: says so before and after a question, and goes on when it is back', async () => {
    const { page, chat } = await openChat();
    await page.context().setOffline(true);
    await chat.widget.getByText('网络已断开，连上后可以继续提问。').waitFor();
    await chat.type(QUESTION);
    await chat.latest.getByText('网络已断开，问题没有送出。').waitFor();
    await page.context().setOffline(false);
    await chat.button('重试').click();
    await expect.poll(() => chat.latest.locator('.answered').count()).toBe(1);
  });

  test('a source that does not open still shows the quote', async () => {
    const { page, chat } = await openChat();
    const answer = await chat.ask(QUESTION);
    await page.route('**/excerpt?*', (route) => route.abort());
    await answer.locator('.citation').first().click();
    await chat.source.getByText('原文没有打开。').waitFor();
    expect(await chat.source.locator('blockquote').textContent()).toContain('22');
  });
});

const hasFocus = (element: Element) => (element.getRootNode() as ShadowRoot).activeElement === element;
