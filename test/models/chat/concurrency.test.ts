import { describe, expect, it, vi } from 'vitest';
import type { ChatModel, ChatRequest } from '../../../src/models/chat.ts';
import { withConcurrency } from '../../../src/models/chat/concurrency.ts';
import { failureOf, questionFor, read } from '../reading.ts';
import { closeServersAfterEach, serve } from '../serving.ts';

closeServersAfterEach();

/** Answers with the question itself, once it is told to; notes who is being answered, and the most at one time. */
function hesitant() {
  const asked: string[] = [];
  const hold: (() => void)[] = [];
  let running = 0;
  let most = 0;
  const model: ChatModel = {
    id: 'hesitant',
    async *stream({ messages }) {
      const question = messages[0]?.content ?? '';
      asked.push(question);
      running += 1;
      most = Math.max(most, running);
      await new Promise<void>((resolve) => hold.push(resolve));
      running -= 1;
      yield question;
    },
  };
  return { model, asked, most: () => most, next: () => hold.shift()?.() };
}

describe('a limit of answers at the same time', () => {
  it('lets the others wait in their order, and never exceeds it', async () => {
    const { model, asked, most, next } = hesitant();
    const limited = withConcurrency(model, { running: 2, waiting: 3 });
    const answers = ['一', '二', '三', '四', '五'].map((question) => read(limited, questionFor(question)));
    for (let done = 1; done <= 5; done += 1) {
      await vi.waitUntil(() => asked.length >= Math.min(done + 1, 5));
      next();
    }
    expect(await Promise.all(answers)).toEqual([['一'], ['二'], ['三'], ['四'], ['五']]);
    expect([asked.join(''), most()]).toEqual(['一二三四五', 2]);
  });

  it('refuses at once what finds no place in the queue', async () => {
    const { server, model } = await serve('hang');
    const limited = withConcurrency(model, { running: 1, waiting: 1 });
    const reader = new AbortController();
    const request: ChatRequest = { ...questionFor('问'), signal: reader.signal };
    const waiting = Promise.allSettled([read(limited, request), read(limited, request)]);
    expect(await failureOf(limited)).toMatchObject({ code: 'MODEL_UNUSABLE', kind: 'busy' });
    reader.abort();
    const left = { status: 'rejected', reason: expect.objectContaining({ name: 'AbortError' }) };
    expect(await waiting).toEqual([left, left]);
    expect(server.requests.length).toBeLessThanOrEqual(1);
  });

  it('gives the place of a reader who leaves the queue to another', async () => {
    const { model, asked, next } = hesitant();
    const limited = withConcurrency(model, { running: 1, waiting: 1 });
    const first = read(limited, questionFor('一'));
    const reader = new AbortController();
    const second = read(limited, { ...questionFor('二'), signal: reader.signal });
    reader.abort();
    await expect(second).rejects.toMatchObject({ name: 'AbortError' });
    const third = read(limited, questionFor('三'));
    next();
    await first;
    await vi.waitUntil(() => asked.length === 2);
    next();
    expect([await third, asked]).toEqual([['三'], ['一', '三']]);
  });

  it('passes the turn on when a reader leaves in the moment of being called', async () => {
    const { model, asked, next } = hesitant();
    const limited = withConcurrency(model, { running: 1, waiting: 2 });
    const reader = new AbortController();
    const first = read(limited, questionFor('一')).then(() => reader.abort());
    const second = read(limited, { ...questionFor('二'), signal: reader.signal }).catch(() => undefined);
    const third = read(limited, questionFor('三'));
    const driver = setInterval(next, 1);
    await Promise.all([first, second]);
    expect(await third).toEqual(['三']);
    clearInterval(driver);
    expect(asked.at(-1)).toBe('三');
  });

  it('gives the turn back after a failure and when the loop is left', async () => {
    const { model } = await serve((_request, index) => (index === 0 ? '500' : ['好', '的']));
    const limited = withConcurrency(model, { running: 1, waiting: 0 });
    await failureOf(limited);
    for await (const piece of limited.stream(questionFor('问'))) if (piece !== '') break;
    expect(await read(limited)).toEqual(['好', '的']);
  });
});
