import type { Locator, Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import type { Chat } from './page/chat.ts';
import { chatOn } from './page/chat.ts';
import { browse } from './page/browsing.ts';

const { chat: openChat, open } = browse();

const QUESTION = '宝塔区2024年收到多少件政府信息公开申请？';

const sizeOf = (chat: Chat) =>
  chat.latest.locator('.text').evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));

const groundOf = (chat: Chat) =>
  chat.widget.locator('.window').evaluate((element) => getComputedStyle(element).backgroundColor);

const overflows = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth > innerWidth);

describe('for everybody', () => {
  test('large print is half as large again, opens nothing over anything, and is remembered', async () => {
    const { page, chat } = await openChat();
    await chat.ask(QUESTION);
    const before = await sizeOf(chat);
    await chat.button('设置与更多').click();
    await chat.button('大字版').click();
    expect((await sizeOf(chat)) / before).toBeGreaterThanOrEqual(1.5);
    expect(await chat.button('大字版').getAttribute('aria-pressed')).toBe('true');
    expect(await overflows(page)).toBe(false);
    await page.reload();
    expect((await sizeOf(chat)) / before).toBeGreaterThanOrEqual(1.5);
  });

  test('what was typed survives a change of size and of language', async () => {
    const { chat } = await openChat();
    await chat.input.fill('还没写完');
    await chat.button('设置与更多').click();
    await chat.button('大字版').click();
    await chat.button('English').click();
    expect(await chat.input.inputValue()).toBe('还没写完');
    expect(await chat.widget.getByRole('button', { name: 'Send', exact: true }).isVisible()).toBe(true);
  });

  test('dark follows the system, and the reader may choose otherwise', async () => {
    const { page, chat } = await openChat({ colorScheme: 'dark' });
    const dark = await groundOf(chat);
    expect(dark).not.toBe('rgb(255, 255, 255)');
    await page.emulateMedia({ colorScheme: 'light' });
    await expect.poll(() => groundOf(chat)).toBe('rgb(255, 255, 255)');
    await page.emulateMedia({ colorScheme: 'light', contrast: 'more' });
    await expect.poll(() => groundOf(chat)).toBe('rgb(0, 0, 0)');
    await page.emulateMedia({ colorScheme: 'dark', contrast: 'no-preference' });
    await expect.poll(() => groundOf(chat)).toBe(dark);
    await chat.button('设置与更多').click();
    await chat.widget.getByLabel('显示').selectOption('浅色');
    expect(await groundOf(chat)).toBe('rgb(255, 255, 255)');
    await chat.widget.getByLabel('显示').selectOption('高对比');
    expect(await groundOf(chat)).toBe('rgb(0, 0, 0)');
  });

  test.each([320, 390])('nothing is cut off at %i pixels, in large print neither', async (width) => {
    const { page, chat } = await openChat({ viewport: { width, height: 640 } }, '?size=large');
    const answer = await chat.ask('云澜市2020到2022年收到多少件申请？');
    expect(await overflows(page)).toBe(false);
    const cut = await answer.evaluate((element) => {
      const right = element.getBoundingClientRect().right;
      return Array.from(element.querySelectorAll('*'))
        .filter((one) => !one.closest('.visually-hidden') && one.getBoundingClientRect().right > right + 1)
        .map(({ tagName }) => tagName);
    });
    expect(cut).toEqual([]);
    await answer.locator('.citation').first().click();
    await chat.source.locator('mark').first().waitFor();
    expect(await overflows(page)).toBe(false);
  });

  // At 400 % of a common screen the log had the height of two lines, and the menu lay below the edge.
  test.each(['', '?size=large'])('at 400 % zoom everything can be reached%s', async (query) => {
    const { page, chat } = await openChat({ viewport: { width: 320, height: 256 } }, query);
    await chat.ask('云澜市2020到2022年收到多少件申请？');
    expect(await overflows(page)).toBe(false);
    const inSight = async (part: Locator) => {
      await part.scrollIntoViewIfNeeded();
      const { y, height } = (await part.boundingBox()) ?? { y: -1, height: 0 };
      return Math.min(y + height, 256) - Math.max(y, 0) >= Math.min(height, 24);
    };
    const parts = [chat.input, chat.latest.locator('.text'), chat.latest.locator('.citation').first()];
    for (const part of parts) expect(await inSight(part)).toBe(true);
    await chat.latest.locator('.citation').first().click();
    await chat.source.locator('mark.exact').waitFor();
    expect(await inSight(chat.source.locator('mark.exact'))).toBe(true);
    await page.keyboard.press('Escape');
    await chat.button('设置与更多').click();
    expect(await inSight(chat.button('清空对话'))).toBe(true);
    expect(await inSight(chat.input)).toBe(true);
  });

  // One arrow key chose, rebuilt the window and took the focus away.
  test('the display is chosen by keyboard, and the focus stays there', async () => {
    const { page, chat } = await openChat();
    await chat.ask(QUESTION);
    await chat.button('设置与更多').click();
    const choice = chat.widget.getByLabel('显示');
    await choice.focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await choice.inputValue()).toBe('dark');
    expect(await choice.evaluate((element) => (element.getRootNode() as ShadowRoot).activeElement === element)).toBe(
      true,
    );
    expect(await groundOf(chat)).not.toBe('rgb(255, 255, 255)');
  });

  test('a colour of the page does not stand in the way of high contrast', async () => {
    const { chat } = await openChat({}, '?theme=contrast&color=%23101060');
    const header = chat.widget.locator('.head');
    expect(await header.evaluate((element) => getComputedStyle(element).backgroundColor)).toBe('rgb(255, 255, 0)');
  });

  test('nothing moves for those who asked for less motion', async () => {
    const { chat } = await openChat({ reducedMotion: 'reduce' });
    await chat.input.fill(QUESTION);
    const animations = await chat.widget.evaluate(({ shadowRoot }) => {
      const dots = document.createElement('span');
      dots.className = 'dots';
      shadowRoot?.querySelector('.log')?.append(dots);
      return getComputedStyle(dots).animationName;
    });
    expect(animations).toBe('none');
  });

  test('the whole way by keyboard alone', async () => {
    const { page, chat } = await openChat();
    await page.keyboard.press('Tab');
    const reached = new Set<string>();
    for (let step = 0; step < 12; step += 1) {
      reached.add(await focusedName(page));
      if ((await focusedName(page)) === '请输入问题') break;
      await page.keyboard.press('Tab');
    }
    expect([...reached]).toEqual(expect.arrayContaining(['设置与更多', '问答记录', '请输入问题']));
    await page.keyboard.type(QUESTION);
    await page.keyboard.press('Enter');
    await chat.latest.locator('.answered').waitFor();
    while ((await focusedName(page)) !== '出处 1') await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await chat.source.locator('mark.exact').waitFor();
    expect(await focusedName(page)).toBe('出处 1 的原文');
    await page.keyboard.press('Escape');
    expect(await focusedName(page)).toBe('出处 1');
  });

  test('an answer is announced once and shortly, not piece by piece', async () => {
    const { chat } = await openChat();
    await chat.ask(QUESTION);
    const status = chat.widget.getByRole('status').last();
    await expect.poll(() => status.textContent()).toMatch(/^已找到。延安市宝塔区人民政府2024年.*22件。$/);
    expect(await chat.widget.getByRole('log').getAttribute('aria-live')).toBe('off');
  });

  test('English has the same interface, answers stay in Chinese', async () => {
    const { chat } = await openChat({}, '?lang=en');
    await chat.widget.getByRole('textbox', { name: 'Your question' }).fill(QUESTION);
    await chat.widget.getByRole('button', { name: 'Send', exact: true }).click();
    await chat.latest.locator('.answered').waitFor();
    expect(await chat.latest.getByRole('heading', { name: 'Sources' }).isVisible()).toBe(true);
    expect(await chat.latest.locator('.text').textContent()).toContain('22件');
    const languages = await chat.latest.evaluate((turn) =>
      ['.text', '.label', 'dt', '.citation .title', '.thumb'].map((part) =>
        turn.querySelector(part)?.closest('[lang]')?.getAttribute('lang'),
      ),
    );
    expect(languages).toEqual(['zh-CN', 'zh-CN', 'en', 'zh-CN', 'en']);
  });

  test('reading aloud is offered only with a voice of the device itself', async () => {
    const { chat } = await openChat();
    const answer = await chat.ask(QUESTION);
    expect(await answer.getByRole('button', { name: '朗读' }).count()).toBe(0);
    const page = await open(`${inject('service')}/embed`, {}, (fresh) =>
      fresh.addInitScript(() => {
        const voices = [
          { lang: 'en-US', localService: true },
          { lang: 'zh-CN', localService: true },
        ];
        speechSynthesis.getVoices = () => voices as SpeechSynthesisVoice[];
      }),
    );
    const heard = chatOn(page);
    const spoken = await heard.ask(QUESTION);
    expect(await spoken.getByRole('button', { name: '朗读' }).isVisible()).toBe(true);
  });

  test('dictation is offered where a page wants it and the device can do it, and its words can be changed before they are sent', async () => {
    const recogniser = (fresh: Page) =>
      fresh.addInitScript(() => {
        class Recogniser extends EventTarget {
          static available = ({ processLocally }: { processLocally: boolean }) =>
            Promise.resolve(processLocally ? 'available' : 'unavailable');
          onresult: (event: unknown) => void = () => undefined;
          onend: () => void = () => undefined;
          start = () => this.onresult({ results: [[{ transcript: '宝塔区二〇二四年' }]] });
          stop = () => this.onend();
        }
        Object.assign(window, { SpeechRecognition: Recogniser });
      });
    const plain = chatOn(await open(`${inject('service')}/embed`, {}, recogniser));
    expect(await plain.button('语音输入').count()).toBe(0);
    const chat = chatOn(await open(`${inject('service')}/embed?dictation=1`, {}, recogniser));
    await chat.button('语音输入').click();
    await expect.poll(() => chat.input.inputValue()).toBe('宝塔区二〇二四年');
    await chat.button('正在听，再按一次结束').click();
    expect(await chat.button('语音输入').getAttribute('aria-pressed')).toBe('false');
    expect(await chat.widget.locator('.turn').count()).toBe(0);
  });
});

async function focusedName(page: Page): Promise<string> {
  return page.evaluate(() => {
    const inner = document.activeElement?.shadowRoot?.activeElement ?? document.activeElement;
    return inner?.getAttribute('aria-label') ?? inner?.textContent?.trim() ?? '';
  });
}

// `[18]` stood in the notices below a table that has no such list.
test('the page of a measure has no mark that leads nowhere', async () => {
  const page = await open(`${inject('service')}/statistics?indicator=foi.received`);
  const notices = await page.locator('ul.notices').textContent();
  expect(notices).toContain('两者不一致');
  expect(notices).not.toMatch(/\[\d+\]/);
});

/** After an update the panel marked words of the new text that nobody had quoted. */
describe('a source that was updated since it was quoted', () => {
  test('is asked for as it was quoted, and says that there is a newer one', async () => {
    const { page, chat } = await openChat();
    const asked: string[] = [];
    await page.route('**/excerpt?*', async (route) => {
      asked.push(new URL(route.request().url()).searchParams.get('v') ?? '');
      const response = await route.fetch();
      await route.fulfill({ response, json: { ...((await response.json()) as object), newer: 'r123456789abcdef' } });
    });
    const answer = await chat.ask(QUESTION);
    await answer.locator('.citation').first().click();
    await chat.source.locator('mark.exact').waitFor();
    expect(asked).toEqual([expect.stringMatching(/^[0-9a-f]{12}$/)]);
    expect(await chat.source.locator('.warning').first().textContent()).toContain('此后已有新版');
    const links = await chat.source.getByRole('link').evaluateAll((all) => all.map((one) => one.getAttribute('href')));
    expect(links.some((link) => link?.endsWith('/view/r123456789abcdef'))).toBe(true);
    expect(links.some((link) => link?.includes(`&v=${asked[0]}`))).toBe(true);
  });

  test('shows the quotation alone where that text is no longer kept', async () => {
    const { page, chat } = await openChat();
    const problem = { code: 'VERSION_UNKNOWN', status: 404, title: '', detail: '', action: '', requestId: 'r' };
    await page.route('**/excerpt?*', (route) => route.fulfill({ status: 404, json: problem }));
    const answer = await chat.ask(QUESTION);
    await answer.locator('.citation').first().click();
    await chat.source.getByRole('alert').waitFor();
    expect(await chat.source.getByRole('alert').textContent()).toContain('已不在库中');
    expect(await chat.source.locator('mark').count()).toBe(1);
  });
});
