import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { chatOn } from './page/chat.ts';
import { browse, expectSilence } from './page/browsing.ts';

const { chat: openChat } = browse();

const FIGURE = '宝塔区2024年收到多少件政府信息公开申请？';

describe('a talk', () => {
  test('answers with a figure, its cell, its source and its label', async () => {
    const { page, chat } = await openChat();
    const answer = await chat.ask(FIGURE);
    const card = answer.locator('.figure');
    await expect.poll(() => card.locator('.value').textContent()).toBe('22件');
    expect(await card.textContent()).toContain('本年新收政府信息公开申请数量 › 总计');
    expect(await answer.locator('.text').textContent()).toContain('22件');
    expect(await answer.locator('.citation').count()).toBe(1);
    expect(await answer.locator('.generated').textContent()).toBe(
      '系统检索结果，未经人工智能生成；以发布机关正式文件为准',
    );
    expectSilence(page);
  });

  test('opens the source of a mark with the very cell marked, and gives the focus back', async () => {
    const { page, chat } = await openChat();
    const answer = await chat.ask(FIGURE);
    const mark = answer.getByRole('button', { name: '出处 1' }).first();
    await mark.click();
    await expect.poll(() => chat.source.locator('td mark.exact').textContent()).toBe('22');
    expect(await chat.source.textContent()).toContain('延安市宝塔区人民政府2024年政府信息公开工作年度报告');
    expect(await chat.source.getByRole('link', { name: '在原文页面查看全文' }).getAttribute('href')).toMatch(
      new RegExp(`^${inject('service')}/view/[\\w-]+\\?start=\\d+&end=\\d+&v=\\w+#mark$`),
    );
    expect(await chat.source.locator('mark.exact').evaluate(isInSight)).toBe(true);
    await page.keyboard.press('Escape');
    expect(await chat.source.count()).toBe(0);
    expect(await mark.evaluate(hasFocus)).toBe(true);
  });

  test('marks a quote in its paragraph', async () => {
    const { chat } = await openChat();
    const answer = await chat.ask('宝塔区2024年信息公开工作存在哪些问题？');
    await answer.locator('.citation').first().click();
    await chat.source.locator('p mark').first().waitFor();
    const quoted = (await chat.source.locator('mark').allTextContents()).join('');
    expect(quoted.length).toBeGreaterThan(10);
    expect(squeezed(await answer.locator('.text').textContent())).toContain(squeezed(quoted).slice(0, 10));
  });

  test('keeps the thread of a follow-up', async () => {
    const { chat } = await openChat();
    await chat.ask('平潭2022年收到多少件申请？');
    const answer = await chat.ask('那前一年呢？');
    expect(await answer.locator('.text').textContent()).toContain('2021年');
  });

  test('asks back with buttons, and the chosen one is asked', async () => {
    const { chat } = await openChat();
    const answer = await chat.ask('永定区2018年主动公开了多少条信息？');
    const options = answer.locator('.options button');
    expect(await options.count()).toBeGreaterThan(1);
    const label = await options.first().textContent();
    await options.first().click();
    await expect.poll(() => chat.widget.locator('.turn').count()).toBe(2);
    expect(await chat.latest.locator('.question').textContent()).toContain((label ?? '').slice(0, 2));
  });

  test('offers questions that the library answers', async () => {
    const { chat } = await openChat();
    await chat.widget.locator('.welcome .choice').first().click();
    await chat.latest.locator('.answered .citation').first().waitFor();
    expect(await chat.widget.locator('.welcome').count()).toBe(0);
  });

  test('shows related results in the groups that have any, each open to its place', async () => {
    const { page, chat } = await openChat();
    const answer = await chat.ask('洪泽区2024年收到多少件政府信息公开申请？');
    await answer.getByRole('button', { name: '相关结果' }).click();
    const related = answer.locator('.related');
    await related.getByRole('heading', { name: '统计数字' }).waitFor();
    const groups = await related.getByRole('heading').allTextContents();
    expect(groups).toEqual(['统计数字', '原文段落', '同主题历年', '办理渠道']);
    const hit = related.getByRole('button').first();
    await hit.click();
    await chat.source.locator('mark').first().waitFor();
    await page.keyboard.press('Escape');
    expect(await hit.evaluate(hasFocus)).toBe(true);
    await answer.getByRole('button', { name: '相关结果' }).click();
    expect(await related.getByRole('heading').count()).toBe(0);
  });

  test('says what kind of nothing it is, and where to turn to', async () => {
    const { chat } = await openChat();
    const answer = await chat.ask('我想申请公开宝塔区的一份文件');
    await answer.locator('.handover').waitFor();
    expect(await answer.locator('.status').textContent()).toContain('不能回答');
  });

  test('draws a series and gives the same figures as a table', async () => {
    const { chat } = await openChat();
    const answer = await chat.ask('云澜市2020到2022年收到多少件申请？');
    const picture = answer.getByRole('img');
    expect(await picture.getAttribute('aria-label')).toContain('申请');
    await answer.getByText('以表格查看').click();
    expect(await answer.locator('.chart tr').count()).toBe(await answer.locator('.chart circle, .chart rect').count());
  });

  test('shows what is odd without being asked', async () => {
    const { chat } = await openChat();
    const answer = await chat.ask('洪泽区历年收到的申请');
    expect(await answer.locator('.notices').isVisible()).toBe(true);
  });

  test('understands traditional characters', async () => {
    const { chat } = await openChat();
    const answer = await chat.ask('寶塔區2024年收到多少件政府信息公開申請？');
    await expect.poll(() => answer.locator('.value').textContent()).toBe('22件');
  });

  test('survives a reload on this device, and is gone when it is cleared', async () => {
    const { page, chat } = await openChat();
    await chat.ask(FIGURE);
    await page.reload();
    expect(await chat.latest.locator('.value').textContent()).toBe('22件');
    await chat.latest.getByRole('button', { name: '出处 1' }).first().click();
    await expect.poll(() => chat.source.locator('mark.exact').textContent()).toBe('22');
    await page.keyboard.press('Escape');
    const answer = await chat.ask('那它的行政许可有多少件？');
    expect(await answer.textContent()).toContain('宝塔区');
    await chat.button('设置与更多').click();
    await chat.button('清空对话').click();
    expect(await chat.widget.locator('.turn').count()).toBe(2);
    await chat.button('再按一次，清空对话').click();
    expect(await chat.widget.locator('.turn').count()).toBe(0);
    await page.reload();
    await chat.widget.locator('.welcome').waitFor();
  });
});

describe('what is kept on the device', () => {
  const storeOf = (page: Page) => page.evaluate(() => JSON.stringify(localStorage));

  test('nothing of a question that touches a person, and no way out holds its words', async () => {
    const { page, chat } = await openChat();
    const answer = await chat.ask('我叫张三，电话13800138000，我的申请办到哪一步了？');
    await answer.getByText('不能回答').waitFor();
    expect(await answer.getByRole('link', { name: '打印版' }).count()).toBe(0);
    expect(await answer.getByRole('button', { name: /有帮助|复制链接|相关结果/ }).count()).toBe(0);
    expect(await storeOf(page)).not.toContain('13800138000');
  });

  test('seven days, and then it is deleted', async () => {
    const { page, chat } = await openChat();
    await chat.ask(FIGURE);
    await page.evaluate(() => {
      for (const [key, value] of Object.entries(localStorage))
        localStorage.setItem(key, String(value).replace(/"at":"\d{4}/g, '"at":"2020'));
    });
    await page.reload();
    await chat.widget.locator('.welcome').waitFor();
    expect(await storeOf(page)).not.toContain('宝塔区');
  });

  test('what is damaged in it is left out, and the rest is there', async () => {
    const { page, chat } = await openChat();
    await chat.ask(FIGURE);
    await page.evaluate(() => {
      for (const [key, value] of Object.entries(localStorage)) {
        const kept = JSON.parse(String(value)) as { turns: { state: { answer: object } }[] };
        const [turn] = kept.turns;
        if (turn)
          kept.turns.unshift({
            ...turn,
            state: { ...turn.state, answer: { ...turn.state.answer, citations: [null] } },
          });
        localStorage.setItem(key, JSON.stringify(kept));
      }
    });
    await page.reload();
    expect(await chat.latest.locator('.value').textContent()).toBe('22件');
    expect(await chat.widget.locator('.turn').count()).toBe(1);
  });

  // What one tab had cleared the other stored again.
  test('cleared in one tab it is cleared in the other', async () => {
    const { page, chat } = await openChat();
    await chat.ask(FIGURE);
    const other = await page.context().newPage();
    await other.goto(page.url());
    await chatOn(other).latest.locator('.value').waitFor();
    await chat.button('设置与更多').click();
    await chat.button('清空对话').click();
    await chat.button('再按一次，清空对话').click();
    await chatOn(other).widget.locator('.welcome').waitFor();
    expect(await chatOn(other).widget.locator('.turn').count()).toBe(0);
  });

  test('the reader’s choice of one thing, which leaves the rest to the page', async () => {
    const { page, chat } = await openChat();
    await chat.button('设置与更多').click();
    await chat.button('大字版').click();
    await page.goto(`${inject('service')}/embed?lang=en`);
    expect(await chat.widget.getByRole('textbox', { name: 'Your question' }).isVisible()).toBe(true);
    expect(await chat.widget.locator('.root.large').count()).toBe(1);
  });
});

describe('what leaves with an answer', () => {
  test('a copy has the sources and the label', async () => {
    const { page, chat } = await openChat({ permissions: ['clipboard-read', 'clipboard-write'] });
    await chat.ask(FIGURE);
    await chat.button('复制').click();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain('22件');
    expect(copied).toContain('[1] 延安市宝塔区人民政府2024年政府信息公开工作年度报告');
    expect(copied).toContain('系统检索结果');
    expect(copied).toMatch(/\/answers\/[\w-]+/);
  });

  test('a selection that is copied takes the label along', async () => {
    const { page, chat } = await openChat({ permissions: ['clipboard-read', 'clipboard-write'] });
    const answer = await chat.ask(FIGURE);
    await answer.selectText();
    await page.keyboard.press('Control+C');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain('22件[1]。');
    expect(copied).toContain('系统检索结果');
  });

  test('without a clipboard, as over plain http, it is copied all the same', async () => {
    const { page, chat } = await openChat({ permissions: ['clipboard-read'] });
    await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await chat.ask(FIGURE);
    await chat.button('复制').click();
    await expect.poll(() => chat.widget.locator('.toast').textContent()).toBe('已复制，含出处与标识');
    expect(await chat.button('复制').evaluate(hasFocus)).toBe(true);
  });

  test('a downloaded talk has questions, sources and labels', async () => {
    const { page, chat } = await openChat();
    await chat.ask(FIGURE);
    await chat.button('设置与更多').click();
    const [download] = await Promise.all([page.waitForEvent('download'), chat.button('下载对话').click()]);
    expect(download.suggestedFilename()).toMatch(/^wenzheng-\d{4}-\d\d-\d\d\.md$/);
    const text = await textOf(download);
    expect(text).toContain(`## ${FIGURE}`);
    expect(text).toContain('label: "系统检索结果');
    expect(text).not.toContain('AIGC');
  });

  test('its page opens by its link', async () => {
    const { page, chat } = await openChat();
    await chat.ask(FIGURE);
    const address = await chat.widget.getByRole('link', { name: '打印版' }).getAttribute('href');
    await page.goto(address ?? '');
    expect(await page.locator('h1').textContent()).toContain('宝塔区2024年');
  });
});

describe('text that a model has phrased', () => {
  /** The answer of the service, as it is when a model has put it into words. */
  async function openPhrased() {
    const opened = await openChat({ permissions: ['clipboard-read', 'clipboard-write'] });
    await opened.page.route('**/api/v1/ask', async (route) => {
      const headers = { ...route.request().headers(), accept: 'application/json' };
      const answer = (await (await route.fetch({ headers })).json()) as Record<string, unknown>;
      const generatedBy = { kind: 'model', model: 'qwen3', promptVersion: 'compose-3' };
      const notices = [{ kind: 'degraded', text: '语言模型未能完成，以下为摘录。' }];
      return route.fulfill({ json: { ...answer, generatedBy, notices, label: LABEL } });
    });
    await opened.chat.ask(FIGURE);
    return opened;
  }
  const LABEL = '内容由人工智能生成，仅供参考；数字与引文已由系统核对，以发布机关正式文件为准';

  test('carries its label on the screen, in a copy and on paper, and says when the model failed', async () => {
    const { page, chat } = await openPhrased();
    expect(await chat.latest.locator('.generated').textContent()).toBe(LABEL);
    expect(await chat.latest.locator('.notices').textContent()).toContain('功能降级');
    await chat.button('复制').click();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(LABEL);
    await page.emulateMedia({ media: 'print' });
    expect(await chat.latest.locator('.generated').isVisible()).toBe(true);
  });

  test('is declared in the head of a downloaded file', async () => {
    const { page, chat } = await openPhrased();
    await chat.button('设置与更多').click();
    const [download] = await Promise.all([page.waitForEvent('download'), chat.button('下载对话').click()]);
    const text = await textOf(download);
    const head = /^---\n([\s\S]*?)\n---\n/.exec(text)?.[1] ?? '';
    const declared = JSON.parse(/^AIGC: (.*)$/m.exec(head)?.[1] ?? 'null') as Record<string, string>;
    expect(declared).toMatchObject({ Label: '1', ContentProducer: 'wenzheng/qwen3/compose-3' });
    expect(declared['ProduceID']).not.toBe('');
    expect(text).toContain(LABEL);
  });
});

test('on paper the whole talk is there, and nothing to press', async () => {
  const { page, chat } = await openChat();
  await chat.ask('云澜市2020到2022年收到多少件申请？');
  await chat.ask('洪泽区历年收到的申请');
  await page.emulateMedia({ media: 'print' });
  const hidden = await chat.widget.locator('.log').evaluate((log) => log.scrollHeight - log.clientHeight);
  expect(hidden).toBe(0);
  for (const part of ['.composer', '.tool', '.actions', '.suggestions'])
    expect(await chat.widget.locator(part).first().isVisible()).toBe(false);
  expect(await chat.widget.locator('.generated').count()).toBe(2);
});

describe('what readers say of an answer', () => {
  test('helpful: one press, kept over a reload', async () => {
    const { page, chat } = await openChat();
    const answer = await chat.ask(FIGURE);
    await answer.getByRole('button', { name: '有帮助' }).click();
    await answer.getByText('谢谢，已收到。').waitFor();
    expect(await answer.locator('.given').evaluate(hasFocus)).toBe(true);
    await page.reload();
    expect(await chat.button('有帮助').getAttribute('aria-pressed')).toBe('true');
    expect(await chat.button('有误').isDisabled()).toBe(true);
  });

  test('wrong: with reasons and words, which reach the service', async () => {
    const { page, chat } = await openChat();
    const answer = await chat.ask(FIGURE);
    await answer.getByRole('button', { name: '有误' }).click();
    await answer.getByLabel('数字不对').check();
    await answer.getByLabel(/^补充说明/).fill('与公报不一致');
    const [sent] = await Promise.all([
      page.waitForResponse('**/api/v1/feedback'),
      answer.getByRole('button', { name: '提交' }).click(),
    ]);
    expect(sent.status()).toBe(201);
    expect(sent.request().postDataJSON()).toMatchObject({
      verdict: 'wrong',
      reasons: ['number'],
      comment: '与公报不一致',
    });
    await answer.getByText('谢谢，已转交处理。').waitFor();
  });

  test('Escape closes the form and goes back to the answer', async () => {
    const { page, chat } = await openChat();
    const answer = await chat.ask(FIGURE);
    await answer.getByRole('button', { name: '有误' }).click();
    await page.keyboard.press('Escape');
    expect(await answer.locator('form').count()).toBe(0);
    expect(await answer.evaluate(hasFocus)).toBe(true);
  });

  test('what does not arrive is not shown as given, and what was written stays', async () => {
    const { page, chat } = await openChat();
    const answer = await chat.ask(FIGURE);
    await page.route('**/api/v1/feedback', (route) => route.abort());
    await answer.getByRole('button', { name: '有误' }).click();
    await answer.getByLabel(/^补充说明/).fill('与公报不一致');
    await answer.getByRole('button', { name: '提交' }).click();
    await answer.getByText('连接不上服务').waitFor();
    expect(await answer.getByRole('button', { name: '有误' }).getAttribute('aria-pressed')).toBe('false');
    expect(await answer.getByLabel(/^补充说明/).inputValue()).toBe('与公报不一致');
  });
});

const hasFocus = (element: Element) => (element.getRootNode() as ShadowRoot).activeElement === element;

const isInSight = (element: Element) => {
  const { top, bottom, left, right } = element.getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight && left >= 0 && right <= innerWidth;
};

const squeezed = (text: string | null) => (text ?? '').replace(/\s/g, '');

async function textOf(download: { createReadStream(): Promise<NodeJS.ReadableStream> }): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of await download.createReadStream()) pieces.push(Buffer.from(piece));
  return Buffer.concat(pieces).toString();
}
