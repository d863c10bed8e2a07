import { describe, expect, test } from 'vitest';
import { browse } from './page/browsing.ts';

const { chat: openChat } = browse();

describe('typing', () => {
  test('Enter sends, Shift+Enter breaks the line', async () => {
    const { page, chat } = await openChat();
    await chat.input.fill('宝塔区2024年');
    await page.keyboard.press('Shift+Enter');
    expect(await chat.input.inputValue()).toBe('宝塔区2024年\n');
    await page.keyboard.type('行政许可多少件？');
    await page.keyboard.press('Enter');
    await chat.latest.locator('.answered').waitFor();
    expect(await chat.input.inputValue()).toBe('');
    expect(await chat.input.evaluate(hasFocus)).toBe(true);
  });

  // Half a sentence was sent when Enter took over the pinyin of an input method: seen in four chat products.
  test('Enter that ends a composition sends nothing', async () => {
    const { page, chat } = await openChat();
    await chat.input.focus();
    const session = await page.context().newCDPSession(page);
    await session.send('Input.imeSetComposition', { selectionStart: 7, selectionEnd: 7, text: 'baotaqu' });
    const composing = await chat.input.evaluate((element) => {
      const enter = { key: 'Enter', bubbles: true, cancelable: true, composed: true };
      element.dispatchEvent(new KeyboardEvent('keydown', { ...enter, isComposing: true }));
      // Safari ends the composition first and tells by the key code alone.
      element.dispatchEvent(new KeyboardEvent('keydown', { ...enter, keyCode: 229 }));
      return (element as HTMLTextAreaElement).value;
    });
    expect(composing).toBe('baotaqu');
    expect(await chat.widget.locator('.turn').count()).toBe(0);
    await session.send('Input.insertText', { text: '宝塔区' });
    expect(await chat.input.inputValue()).toBe('宝塔区');
    await page.keyboard.press('Enter');
    await expect.poll(() => chat.widget.locator('.turn').count()).toBe(1);
  });

  test('a blank question is not sent', async () => {
    const { chat } = await openChat();
    await chat.type('   ');
    expect(await chat.widget.locator('.turn').count()).toBe(0);
  });

  test('the counter counts characters, and what is too long is kept and not sent', async () => {
    const { chat } = await openChat();
    await chat.input.fill('𠮷'.repeat(20));
    expect(await chat.widget.locator('.counter').textContent()).toBe('20 / 500');
    const long = '宝'.repeat(503);
    await chat.type(long);
    expect(await chat.widget.locator('.composer .error').textContent()).toBe('超出 3 个字，请缩短后发送。');
    expect(await chat.input.getAttribute('aria-invalid')).toBe('true');
    expect(await chat.input.inputValue()).toBe(long);
    expect(await chat.widget.locator('.turn').count()).toBe(0);
  });
});

const hasFocus = (element: Element) => (element.getRootNode() as ShadowRoot).activeElement === element;
