import { describe, expect, inject, test } from 'vitest';
import { chatOn } from './page/chat.ts';
import { browse } from './page/browsing.ts';

const { open } = browse();

const QUESTION = '宝塔区2024年收到多少件政府信息公开申请？';

async function openKiosk() {
  const page = await open(`${inject('service')}/embed?kiosk=1`, {}, (fresh) => fresh.clock.install());
  return { page, chat: chatOn(page) };
}

test('clears itself after sixty seconds of rest, with a warning before', async () => {
  const { page, chat } = await openKiosk();
  await chat.ask(QUESTION);
  await chat.latest.locator('.citation').first().click();
  await chat.source.locator('mark.exact').waitFor();
  await page.clock.runFor(50_000);
  expect(await chat.widget.getByText(/秒后清屏$/).isVisible()).toBe(true);
  await page.clock.runFor(11_000);
  await chat.widget.locator('.welcome').waitFor();
  expect(await chat.widget.locator('.turn, .source').count()).toBe(0);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test('a touch starts the time anew', async () => {
  const { page, chat } = await openKiosk();
  await chat.ask(QUESTION);
  await page.clock.runFor(55_000);
  await chat.button('继续使用').click();
  await page.clock.runFor(40_000);
  expect(await chat.widget.locator('.turn').count()).toBe(1);
});

test('what one visitor began to type is not there for the next', async () => {
  const { page, chat } = await openKiosk();
  await chat.input.fill('我叫');
  await page.clock.runFor(61_000);
  expect(await chat.input.inputValue()).toBe('');
});

// It was left in English as long as nobody typed.
test('what one visitor only chose is not there for the next', async () => {
  const { page, chat } = await openKiosk();
  await chat.button('设置与更多').click();
  await chat.button('English').click();
  await page.clock.runFor(61_000);
  expect(await chat.widget.getByRole('textbox', { name: '请输入问题' }).isVisible()).toBe(true);
});

test('is in large print and leads nowhere else', async () => {
  const { page, chat } = await openKiosk();
  const answer = await chat.ask(QUESTION);
  await answer.locator('.citation').first().click();
  await chat.source.locator('mark.exact').waitFor();
  expect(await chat.widget.getByRole('link').count()).toBe(0);
  await page.keyboard.press('Escape');
  const size = await chat.input.evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
  expect(size).toBeGreaterThanOrEqual(24);
  expect(await page.evaluate(() => location.pathname)).toBe('/embed');
});

// Nobody had touched it, so it was never cleared.
test('clears what the page has asked by buttons of its own', async () => {
  const { page, chat } = await openKiosk();
  await page.evaluate(
    (question) =>
      (document.querySelector('wenzheng-chat') as unknown as { ask(text: string): Promise<void> }).ask(question),
    QUESTION,
  );
  await page.evaluate(() => document.querySelector('wenzheng-chat')?.setAttribute('data-lang', 'en'));
  await page.clock.runFor(62_000);
  await chat.widget.locator('.welcome').waitFor();
  expect(await chat.widget.locator('.turn').count()).toBe(0);
});

describe('as a bubble', () => {
  async function openBubble() {
    const html = '<!doctype html><title>大厅</title><body><script src="/widget.js" data-kiosk></script>';
    const page = await open(`${inject('service')}/hall`, {}, async (fresh) => {
      await fresh.clock.install();
      await fresh.route('**/hall', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }));
    });
    await chatOn(page).button('年报问答').click();
    return { page, chat: chatOn(page) };
  }

  // Whoever closed it left the talk for the next one, for ever.
  test('leaves nothing behind when it is closed', async () => {
    const { page, chat } = await openBubble();
    await chat.ask(QUESTION);
    await chat.button('关闭').click();
    await page.clock.runFor(50_000);
    expect(await chat.widget.locator('.idle').isVisible()).toBe(false);
    await chat.button('年报问答').click();
    await chat.widget.locator('.welcome').waitFor();
    expect(await chat.widget.locator('.turn').count()).toBe(0);
  });

  test('stands in its corner', async () => {
    const { chat } = await openBubble();
    expect(await chat.widget.locator('.root').evaluate((root) => getComputedStyle(root).position)).toBe('fixed');
  });
});

// It went on to keep, in the store of the browser, what was asked before.
test('an element that becomes a kiosk forgets what it showed, and keeps nothing more', async () => {
  const page = await open(`${inject('service')}/embed`);
  const chat = chatOn(page);
  await chat.ask(QUESTION);
  await chat.input.fill('我叫');
  await page.evaluate(() => {
    localStorage.clear();
    document.querySelector('wenzheng-chat')?.setAttribute('data-kiosk', '');
  });
  await chat.widget.locator('.welcome').waitFor();
  expect(await chat.input.inputValue()).toBe('');
  await chat.ask(QUESTION);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test('an answer that is still on its way when it clears never arrives', async () => {
  const { page, chat } = await openKiosk();
  await page.route('**/api/v1/ask', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 300));
    await route.continue().catch(() => undefined);
  });
  await chat.type(QUESTION);
  await page.clock.runFor(61_000);
  await chat.widget.locator('.welcome').waitFor();
  await new Promise((resolve) => setTimeout(resolve, 600));
  expect(await chat.widget.locator('.turn').count()).toBe(0);
  expect(await chat.send.isVisible()).toBe(true);
});
