import { describe, expect, it } from 'vitest';
import type { ChatModel } from '../../../src/models/chat.ts';
import { type RetrySettings, withRetries } from '../../../src/models/chat/retry.ts';
import type { Reply } from '../../support/scripted-replies.ts';
import { failureOf, questionFor, read } from '../reading.ts';
import { closeServersAfterEach, serve } from '../serving.ts';

closeServersAfterEach();

/** Retries without waiting, and notes how long it would have waited. */
function impatient(model: ChatModel, settings: Partial<RetrySettings> = {}) {
  const waits: number[] = [];
  const wait = async (milliseconds: number) => waits.push(milliseconds);
  return {
    waits,
    model: withRetries(model, { retries: 2, firstPauseMs: 100, longestPauseMs: 5000, wait, ...settings }),
  };
}

describe('retries', () => {
  it.each<Reply>(['reset', '408', '429', '500', '503'])('get an answer in spite of a passing %s', async (reply) => {
    const { server, model } = await serve((_request, index) => (index < 2 ? reply : ['好']));
    expect(await read(impatient(model).model)).toEqual(['好']);
    expect(server.requests).toHaveLength(3);
  });

  it('end with the last failure', async () => {
    const { server, model } = await serve((_request, index) => (index < 2 ? '503' : '429'));
    expect(await failureOf(impatient(model).model)).toMatchObject({ kind: 'rate_limited' });
    expect(server.requests).toHaveLength(3);
  });

  it.each<Reply>([
    '400',
    '401',
    'html page',
    'no text',
    { pieces: [], ending: 'length' },
    { pieces: ['云溪区'], ending: 'cut' },
    { pieces: ['云溪区'], ending: 'error event' },
  ])('do not follow on %j: it would be the same again, or part of the answer is out', async (reply) => {
    const { server, model } = await serve(reply);
    await failureOf(impatient(model).model);
    expect(server.requests).toHaveLength(1);
  });

  it('wait longer each time, and never two times exactly alike', async () => {
    const { model } = await serve('503');
    const many = await Promise.all(
      Array.from({ length: 5 }, async () => {
        const { waits, model: retried } = impatient(model);
        await failureOf(retried);
        return waits;
      }),
    );
    for (const [first = 0, second = 0] of many) {
      expect(Math.abs(first - 100)).toBeLessThanOrEqual(50);
      expect(Math.abs(second - 200)).toBeLessThanOrEqual(100);
    }
    expect(new Set(many.flat()).size).toBe(10);
  });

  it('wait as long as the server asks for', async () => {
    const { model } = await serve((_request, index) => (index === 0 ? '429, after a second' : ['好']));
    const { waits, model: retried } = impatient(model);
    expect(await read(retried)).toEqual(['好']);
    expect(waits).toEqual([expect.any(Number)]);
    expect(waits[0]).toBeGreaterThanOrEqual(1000);
  });

  it('give up at once where the server asks for more patience than a reader has', async () => {
    const { server, model } = await serve('429, after an hour');
    const { waits, model: retried } = impatient(model);
    expect(await failureOf(retried)).toMatchObject({ kind: 'rate_limited' });
    expect([server.requests.length, waits]).toEqual([1, []]);
  });

  it('end with the reader, also between two of them', async () => {
    const reader = new AbortController();
    const { server, model } = await serve(() => {
      setTimeout(() => reader.abort(), 20);
      return '503';
    });
    const retried = withRetries(model, { retries: 2, firstPauseMs: 60_000, longestPauseMs: 600_000 });
    await expect(read(retried, { ...questionFor('问'), signal: reader.signal })).rejects.toMatchObject({
      name: 'AbortError',
    });
    expect(server.requests).toHaveLength(1);
  });
});
