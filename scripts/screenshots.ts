/**
 * Takes the pictures of docs/screenshots: `npm run screenshots`. Needs a Chromium and a font with Chinese characters, and
 * says so when there is none.
 */
import { join } from 'node:path';
import { type BrowserContextOptions, type Page, chromium } from 'playwright-core';
import { projectRoot } from '../src/catalogue/catalogue-files.ts';
import { serveChromium } from '../test/browser/support/chromium.ts';
import { serveSamples } from '../test/browser/support/service.ts';

const FOLDER = join(projectRoot, 'docs', 'screenshots');

const FIGURE = '宝塔区2024年收到多少件政府信息公开申请？';
const SERIES = '云澜市2020到2022年收到多少件申请？';

interface Picture {
  readonly path: string;
  readonly size: readonly [width: number, height: number];
  readonly options?: BrowserContextOptions;
  readonly before?: (page: Page) => Promise<unknown>;
}

async function ask(page: Page, question: string): Promise<void> {
  const chat = page.locator('wenzheng-chat');
  await chat.getByRole('textbox').fill(question);
  await chat.getByRole('button', { name: '发送' }).click();
  await chat.locator('.turn').last().locator('.answered').waitFor();
}

async function openSource(page: Page): Promise<void> {
  await ask(page, FIGURE);
  await page.locator('.citation').click();
  await page.locator('.source mark.exact').waitFor();
}

const PHONE = [390, 780] as const;

const PICTURES: Readonly<Record<string, Picture>> = {
  home: { path: '/', size: [1180, 1400] },
  bubble: {
    path: '/',
    size: [1180, 800],
    async before(page) {
      await page.locator('wenzheng-chat').getByRole('button').click();
      await ask(page, FIGURE);
    },
  },
  search: { path: `/search?q=${encodeURIComponent('洪泽区 收到申请')}`, size: [1180, 1100] },
  answer: { path: '/embed', size: PHONE, before: (page) => ask(page, FIGURE) },
  source: { path: '/embed', size: PHONE, before: openSource },
  chart: { path: '/embed', size: PHONE, before: (page) => ask(page, SERIES) },
  notices: { path: '/embed', size: PHONE, before: (page) => ask(page, '洪泽区历年收到的申请') },
  clarify: { path: '/embed', size: PHONE, before: (page) => ask(page, '永定区2018年主动公开了多少条信息？') },
  dark: { path: '/embed', size: PHONE, options: { colorScheme: 'dark' }, before: (page) => ask(page, FIGURE) },
  large: { path: '/embed?size=large', size: PHONE, before: (page) => ask(page, FIGURE) },
  contrast: { path: '/embed?theme=contrast', size: PHONE, before: openSource },
  kiosk: { path: '/embed?kiosk=1', size: [1080, 1300], before: (page) => ask(page, SERIES) },
};

/** Two characters that look alike are two boxes for want of a font. */
async function requireChinese(page: Page): Promise<void> {
  // Text, since the project's types know no page.
  const isKnown = await page.evaluate<boolean>(`(() => {
    const drawn = [...'问政'].map((character) => {
      const context = document.createElement('canvas').getContext('2d');
      context.font = '40px sans-serif';
      context.fillText(character, 0, 60);
      return context.canvas.toDataURL();
    });
    return drawn[0] !== drawn[1];
  })()`);
  if (!isKnown)
    throw new Error('no font with Chinese characters: install one, such as fonts-wqy-microhei, and try again');
}

const service = await serveSamples();
const server = await serveChromium();
const browser = await chromium.connect(server.wsEndpoint());
try {
  for (const [name, { path, size, options, before }] of Object.entries(PICTURES)) {
    const [width, height] = size;
    const context = await browser.newContext({ locale: 'zh-CN', viewport: { width, height }, ...options });
    const page = await context.newPage();
    await page.goto(service.url + path);
    await requireChinese(page);
    await before?.(page);
    await page.waitForTimeout(500);
    await page.screenshot({ path: join(FOLDER, `${name}.png`) });
    await context.close();
    console.log(`${name}.png`);
  }
} finally {
  await browser.close();
  await server.close();
  await service.close();
}
