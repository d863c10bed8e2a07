import { describe, expect, it, vi } from 'vitest';
import type { ChatModel } from '../../../src/models/chat.ts';
import { ChatFailure, type ChatFaultKind } from '../../../src/models/chat-failure.ts';
import { CircuitBreaker } from '../../../src/models/chat/circuit-breaker.ts';
import type { Reply } from '../../support/scripted-replies.ts';
import { failureOf, questionFor, read } from '../reading.ts';
import { closeServersAfterEach, serve } from '../serving.ts';

closeServersAfterEach();

/** A breaker that opens after two failures for a second, around a server whose replies can be changed. */
async function breakable() {
  const scene = { reply: '503' as Reply, time: 0 };
  const { server, model } = await serve(() => scene.reply);
  const breaker = new CircuitBreaker({ failures: 2, pauseMs: 1000, now: () => scene.time });
  const guarded = breaker.guard(model);
  const open = async () => {
    await failureOf(guarded);
    await failureOf(guarded);
  };
  return { scene, server, breaker, model: guarded, open };
}

describe('a circuit breaker', () => {
  it('asks no more after failures in a row, and says so', async () => {
    const { server, breaker, model, open } = await breakable();
    expect(breaker.state).toBe('closed');
    await open();
    expect(breaker.state).toBe('open');
    expect(await failureOf(model)).toMatchObject({ code: 'MODEL_UNUSABLE', kind: 'circuit_open' });
    expect(server.requests).toHaveLength(2);
  });

  it('does not count failures that an answer lies between', async () => {
    const { scene, breaker, model } = await breakable();
    for (const reply of ['503', ['好'], '503', { pieces: [], ending: 'length' }, '503'] as const) {
      scene.reply = reply;
      await read(model).catch(() => undefined);
    }
    expect(breaker.state).toBe('closed');
  });

  it('lets one question try after the pause, and works again after its answer', async () => {
    const { scene, server, breaker, model, open } = await breakable();
    await open();
    scene.time = 1000;
    scene.reply = ['好'];
    expect(breaker.state).toBe('half_open');
    const together = await Promise.allSettled([read(model), read(model)]);
    expect(together.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(server.requests).toHaveLength(3);
    expect(breaker.state).toBe('closed');
    expect(await read(model)).toEqual(['好']);
  });

  it('pauses again when that question fails', async () => {
    const { scene, server, breaker, model, open } = await breakable();
    await open();
    scene.time = 1000;
    expect(await failureOf(model)).toMatchObject({ kind: 'server' });
    scene.time = 1999;
    expect(breaker.state).toBe('open');
    expect(await failureOf(model)).toMatchObject({ kind: 'circuit_open' });
    scene.time = 2000;
    expect(breaker.state).toBe('half_open');
    expect(server.requests).toHaveLength(3);
  });

  it('lets another try when the reader of that question has left', async () => {
    const { scene, server, breaker, model, open } = await breakable();
    await open();
    scene.time = 1000;
    scene.reply = 'hang';
    const reader = new AbortController();
    const left = read(model, { ...questionFor('问'), signal: reader.signal });
    await vi.waitUntil(() => server.requests.length === 3);
    reader.abort();
    await expect(left).rejects.toMatchObject({ name: 'AbortError' });
    expect(breaker.state).toBe('half_open');
    scene.reply = ['好'];
    expect(await read(model)).toEqual(['好']);
  });

  it.each<ChatFaultKind>(['busy', 'budget', 'unfinished', 'too_long'])(
    'does not hold %s against the server',
    async (kind) => {
      const failing: ChatModel = {
        id: 'failing',
        async *stream() {
          yield '云溪区';
          throw new ChatFailure(kind);
        },
      };
      const breaker = new CircuitBreaker({ failures: 1, pauseMs: 1000 });
      await failureOf(breaker.guard(failing));
      expect(breaker.state).toBe('closed');
    },
  );
});
