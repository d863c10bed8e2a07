import { expect, inject, test } from 'vitest';
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

test('what one visitor chose and began to type is not there for the next', async () => {
  const { page, chat } = await openKiosk();
  await chat.input.fill('我叫');
  await chat.button('设置与更多').click();
  await chat.button('English').click();
  await page.clock.runFor(61_000);
  expect(await chat.input.inputValue()).toBe('');
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
