import { getEventListeners } from 'node:events';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ChatModel } from '../../../src/models/chat.ts';
import { withDeadline, withIdleLimit } from '../../../src/models/chat/time-limits.ts';
import { failureOf, questionFor, read } from '../reading.ts';
import { closeServersAfterEach, serve } from '../serving.ts';

closeServersAfterEach();
afterEach(() => {
  vi.useRealTimers();
});

/** Never says anything, and takes no notice of being told to stop. */
const deaf: ChatModel = {
  id: 'deaf',
  async *stream() {
    yield '云溪区';
    await new Promise(() => undefined);
  },
};

const talkative: ChatModel = {
  id: 'talkative',
  async *stream() {
    yield* ['云', '溪', '区'];
  },
};

const AGES = 60_000;
/** Enough for a request to reach the server. */
const LATER = 300;

describe.each([
  ['a deadline', withDeadline, 'timeout'],
  ['an idle limit', withIdleLimit, 'idle'],
] as const)('%s', (_name, limited, kind) => {
  it('lets through what is in time, under the same name, and leaves no timer', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const model = limited(talkative, AGES);
    expect(model.id).toBe('talkative');
    expect(await read(model)).toEqual(['云', '溪', '区']);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('ends an answer that does not begin, and the request behind it', async () => {
    const { server, model } = await serve('hang');
    expect(await failureOf(limited(model, LATER))).toMatchObject({ code: 'MODEL_UNUSABLE', kind });
    expect(await server.requests[0]?.ended).toBe('broken off');
  });

  it('ends an answer that stands still, and the request behind it', async () => {
    const { server, model } = await serve({ pieces: ['云溪区', '收到'], ending: 'stall' });
    expect(await failureOf(limited(model, LATER))).toMatchObject({ kind });
    expect(await server.requests[0]?.ended).toBe('broken off');
  });

  it('ends an answer of a model that cannot be stopped', async () => {
    expect(await failureOf(limited(deaf, 10))).toMatchObject({ kind });
  });

  it('ends at once when the reader leaves, and leaves no timer and no listener', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const reader = new AbortController();
    const answer = read(limited(deaf, AGES), { ...questionFor('问'), signal: reader.signal });
    reader.abort();
    await expect(answer).rejects.toMatchObject({ name: 'AbortError' });
    expect(vi.getTimerCount()).toBe(0);
    expect(getEventListeners(reader.signal, 'abort')).toEqual([]);
  });

  it('ends the request when the loop is left', async () => {
    const { server, model } = await serve({ pieces: ['云溪区'], ending: 'stall' });
    for await (const piece of limited(model, AGES).stream(questionFor('问'))) if (piece !== '') break;
    expect(await server.requests[0]?.ended).toBe('broken off');
  });
});

describe('the difference between the two', () => {
  it('a steady answer may take longer than the idle limit, but not than the deadline', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const steady: ChatModel = {
      id: 'steady',
      async *stream() {
        for (const piece of '云溪区收到') {
          await new Promise((resolve) => setTimeout(resolve, 4));
          yield piece;
        }
      },
    };
    const patient = read(withIdleLimit(steady, 10));
    const hasty = failureOf(withDeadline(steady, 10));
    await vi.advanceTimersByTimeAsync(100);
    expect(await patient).toHaveLength(5);
    expect(await hasty).toMatchObject({ kind: 'timeout' });
  });

  it('a reader who takes long over a piece does not make the model idle', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const pieces: string[] = [];
    for await (const piece of withIdleLimit(talkative, 10).stream(questionFor('问'))) {
      pieces.push(piece);
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(pieces).toHaveLength(3);
  });
});
