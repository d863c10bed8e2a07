import { type Browser, type BrowserContext, type BrowserContextOptions, type Page, chromium } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';
import { type Chat, chatOn } from './chat.ts';

/** Sentences that a page wrote to its console, and errors that nobody caught. */
const COMPLAINTS = new WeakMap<Page, string[]>();

export interface Browsing {
  /** A page of a visitor of its own: nothing is stored yet. */
  readonly open: (
    address: string,
    options?: BrowserContextOptions,
    prepare?: (page: Page) => Promise<unknown>,
  ) => Promise<Page>;
  /** The chat that fills its page. */
  readonly chat: (
    options?: BrowserContextOptions,
    query?: string,
  ) => Promise<{ readonly page: Page; readonly chat: Chat }>;
}

/** Connects to the one Chromium of the suite; every page that a test opens is closed after it. */
export function browse(): Browsing {
  let browser: Browser;
  const contexts: BrowserContext[] = [];
  beforeAll(async () => {
    browser = await chromium.connect(inject('browser'));
  });
  afterEach(() => Promise.all(contexts.splice(0).map((context) => context.close())));
  afterAll(() => browser.close());

  const open: Browsing['open'] = async (address, options = {}, prepare = async () => undefined) => {
    const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 420, height: 780 }, ...options });
    contexts.push(context);
    context.setDefaultTimeout(10_000);
    const page = await context.newPage();
    listen(page);
    await prepare(page);
    await page.goto(address);
    return page;
  };
  return {
    open,
    async chat(options, query = '') {
      const page = await open(`${inject('service')}/embed${query}`, options);
      return { page, chat: chatOn(page) };
    },
  };
}

function listen(page: Page): void {
  const heard: string[] = [];
  COMPLAINTS.set(page, heard);
  page.on('pageerror', (error) => heard.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') heard.push(message.text());
  });
}

export const complaintsOf = (page: Page): readonly string[] => COMPLAINTS.get(page) ?? [];

/** No error of a script, no breach of a policy, no failed request. */
export const expectSilence = (page: Page) => expect(complaintsOf(page)).toEqual([]);
