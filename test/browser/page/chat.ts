import type { Locator, Page } from 'playwright-core';

/** The widget as a reader uses it: by roles and names. */
export interface Chat {
  readonly widget: Locator;
  readonly input: Locator;
  readonly send: Locator;
  readonly stop: Locator;
  /** The latest question and what became of it. */
  readonly latest: Locator;
  readonly source: Locator;
  button(name: string | RegExp): Locator;
  type(question: string): Promise<void>;
  /** Asks and waits for the whole answer. */
  ask(question: string): Promise<Locator>;
}

export function chatOn(page: Page, widget: Locator = page.locator('wenzheng-chat')): Chat {
  const input = widget.getByRole('textbox').last();
  const latest = widget.locator('.turn').last();
  const send = widget.getByRole('button', { name: '发送', exact: true });
  const type = async (question: string) => {
    await input.fill(question);
    await send.click();
  };
  return {
    widget,
    input,
    send,
    latest,
    stop: widget.getByRole('button', { name: '停止', exact: true }),
    source: widget.locator('.source'),
    button: (name) => widget.getByRole('button', { name, ...(typeof name === 'string' && { exact: true }) }),
    type,
    async ask(question) {
      await type(question);
      await latest.locator('.answered').waitFor();
      return latest;
    },
  };
}
