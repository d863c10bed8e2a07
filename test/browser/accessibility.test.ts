import { describe, inject, test } from 'vitest';
import { expectAccessible } from './page/axe.ts';
import { chatOn } from './page/chat.ts';
import { browse } from './page/browsing.ts';
import { beginStream, standBetween } from './support/between.ts';

const { chat: openChat, open } = browse();

const SERIES = '云澜市2020到2022年收到多少件申请？';

/** With a chart, with notices, a passage, a question back, a refusal with a channel. */
const ANSWERS = [
  SERIES,
  '洪泽区历年收到的申请',
  '宝塔区2024年信息公开工作存在哪些问题？',
  '永定区2018年主动公开了多少条信息？',
  '我想申请公开宝塔区的一份文件',
];

const LOOKS = {
  light: {},
  dark: { colorScheme: 'dark' },
  'a narrow window': { viewport: { width: 320, height: 640 } },
} as const;

test('axe finds nothing in a chat just opened, in its menu and with a question that is too long', async () => {
  const { page, chat } = await openChat();
  await chat.widget.locator('.welcome').waitFor();
  await expectAccessible(page);
  await chat.button('设置与更多').click();
  await chat.type('宝'.repeat(510));
  await expectAccessible(page);
});

describe.each(Object.keys(LOOKS) as (keyof typeof LOOKS)[])('in %s, axe finds nothing', (look) => {
  test('in answers of every kind, in a source and in the form for what is wrong', async () => {
    const { page, chat } = await openChat(LOOKS[look]);
    for (const question of ANSWERS) await chat.ask(question);
    const [first, last] = [chat.widget.locator('.turn').first(), chat.widget.locator('.turn').nth(2)];
    await last.getByRole('button', { name: '有误' }).click();
    await last.getByText('哪里不对？').waitFor();
    await first.getByRole('button', { name: '相关结果' }).click();
    await first.locator('.related h4').first().waitFor();
    await expectAccessible(page);
    await first.locator('.citation').first().click();
    await chat.source.locator('mark.exact').waitFor();
    await expectAccessible(page);
  });
});

describe('axe finds nothing', () => {
  test.each(['?size=large&theme=dark', '?theme=contrast&lang=en', '?kiosk=1&color=%23ffd500', '?region=610602'])(
    'in the chat with %s',
    async (query) => {
      const { page, chat } = await openChat({}, query);
      await chat.input.fill(SERIES);
      await chat.input.press('Enter');
      await chat.latest.locator('.answered').waitFor();
      await expectAccessible(page);
    },
  );

  test('while an answer arrives, when it is stopped, and when it fails', async () => {
    let count = 0;
    const between = await standBetween(inject('service'), (_question, response) => {
      count += 1;
      if (count === 1) beginStream(response)('delta', { text: '第一句。' });
      else response.writeHead(502).end();
      return true;
    });
    const page = await open(`${between.url}/embed`);
    const chat = chatOn(page);
    await chat.type(SERIES);
    await chat.latest.locator('.arriving').waitFor();
    await expectAccessible(page);
    await chat.stop.click();
    await chat.button('重试').waitFor();
    await expectAccessible(page);
    await chat.button('重试').click();
    await chat.latest.getByText('连接不上服务').waitFor();
    await expectAccessible(page);
    await between.close();
  });

  test.each([
    ['/', 'light'],
    ['/', 'dark'],
    ['/ask?q=云澜市2020到2022年收到多少件申请&size=large', 'dark'],
    ['/search?q=洪泽区 收到申请', 'light'],
    ['/statistics?indicator=foi.received', 'light'],
    ['/nowhere', 'dark'],
  ] as const)('on the page %s in %s', async (path, colorScheme) => {
    await expectAccessible(await open(inject('service') + path, { colorScheme }));
  });

  test('on the page of a source', async () => {
    const { page, chat } = await openChat();
    await chat.ask('宝塔区2024年收到多少件政府信息公开申请？');
    await chat.latest.locator('.citation').click();
    const address = await chat.source.getByRole('link', { name: '在原文页面查看全文' }).getAttribute('href');
    await page.goto(address ?? '');
    await expectAccessible(page);
  });
});
