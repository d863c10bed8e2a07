import { beforeAll, describe, expect, it } from 'vitest';
import { type ChatLimits, guardChatModel } from '../../../src/models/chat/guarded.ts';
import { type Reply, SECRET } from '../../support/scripted-replies.ts';
import { failureOf, questionFor, read } from '../reading.ts';
import { closeServersAfterEach, serve } from '../serving.ts';
import type { Script } from '../../support/scripted-model.ts';

closeServersAfterEach();

const LIMITS: ChatLimits = { deadlineMs: 3000, idleMs: 200, concurrency: 2, dailyCalls: 0, dailyTokens: 0 };

async function guarded(script: Script, limits: Partial<ChatLimits> = {}) {
  const { server, model } = await serve(script);
  return { server, model: guardChatModel(model, { ...LIMITS, ...limits }) };
}

const GOOD = ['云溪区', '收到', '22件[1]。'];

/** The library of the models takes longer to load than these tests wait for a word. */
beforeAll(() => import('@langchain/openai'));

describe('a guarded model', () => {
  it('answers as the bare one does, and is at peace', async () => {
    const { model } = await guarded(GOOD);
    expect(await read(model, questionFor('问'))).toEqual(GOOD);
    expect(model.id).toBe('qwen-plus');
    expect(model.state()).toEqual({ circuit: 'closed', budget: { calls: 1, tokens: 10, spent: false } });
  });

  it.each<[Reply, string]>([
    ['reset', 'network'],
    ['hang', 'idle'],
    [{ pieces: GOOD, firstAfterMs: 60_000 }, 'idle'],
    [{ pieces: GOOD, everyMs: 60_000 }, 'idle'],
    [{ pieces: GOOD, ending: 'stall' }, 'idle'],
    [{ pieces: GOOD, ending: 'cut' }, 'network'],
    [{ pieces: GOOD, ending: 'bad event' }, 'malformed'],
    [{ pieces: GOOD, ending: 'error event' }, 'server'],
    [{ pieces: GOOD, ending: 'no finish' }, 'unfinished'],
    [{ pieces: GOOD, ending: 'length' }, 'unfinished'],
    [{ pieces: [], ending: 'tool call' }, 'unfinished'],
    [{ pieces: [], ending: 'content filter' }, 'unfinished'],
    ['garbage', 'malformed'],
    ['huge', 'too_long'],
    ['html page', 'empty'],
    ['bad json', 'empty'],
    ['empty body', 'empty'],
    ['no text', 'empty'],
    ['400', 'rejected'],
    ['401', 'rejected'],
    ['408', 'server'],
    ['429', 'rate_limited'],
    ['429, after an hour', 'rate_limited'],
    ['500', 'server'],
    ['503', 'server'],
    ['redirect', 'network'],
  ])('makes of %j the failure %s: a fixed sentence, and no request is left behind', async (reply, kind) => {
    const { server, model } = await guarded(reply);
    const failure = await failureOf(model);
    expect(failure).toMatchObject({ code: 'MODEL_UNUSABLE', kind });
    expect(failure.message).toMatch(/^语言模型无法使用：[^；]+；.+/);
    expect(JSON.stringify([failure, failure.message, failure.stack])).not.toContain(SECRET);
    expect(await Promise.all(server.requests.map(({ ended }) => ended))).not.toHaveLength(0);
    expect(server.requests.length).toBeLessThanOrEqual(3);
  });

  it('does not go on reading an event without an end', async () => {
    const { server, model } = await guarded('endless');
    expect((await failureOf(model)).kind).toMatch(/^(idle|too_long)$/);
    expect(await server.requests[0]?.ended).toBe('broken off');
  });

  it('has one deadline for all its tries', async () => {
    const patient = { deadlineMs: 1500, idleMs: 60_000 };
    const { server, model } = await guarded((_request, index) => (index === 0 ? '503' : 'hang'), patient);
    expect(await failureOf(model)).toMatchObject({ kind: 'timeout' });
    expect(server.requests).toHaveLength(2);
  });

  it('counts what ran into the deadline against the server', async () => {
    const { model } = await guarded('hang', { deadlineMs: 10 });
    for (let asked = 0; asked < 5; asked += 1) expect(await failureOf(model)).toMatchObject({ kind: 'timeout' });
    expect(model.state().circuit).toBe('open');
    expect(await failureOf(model)).toMatchObject({ kind: 'circuit_open' });
  });

  it('counts retries against the budget, and says when it is spent', async () => {
    const { server, model } = await guarded((_request, index) => (index === 0 ? '503' : GOOD), { dailyCalls: 2 });
    expect(await read(model)).toEqual(GOOD);
    expect(model.state()).toMatchObject({ circuit: 'closed', budget: { calls: 2, spent: true } });
    expect(await failureOf(model)).toMatchObject({ kind: 'budget' });
    expect(server.requests).toHaveLength(2);
  });

  it('refuses what finds no turn and no place in the queue, and serves the others', async () => {
    const { model } = await guarded({ pieces: GOOD, firstAfterMs: 100 }, { concurrency: 1 });
    const answers = await Promise.allSettled([1, 2, 3, 4].map(() => read(model)));
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'fulfilled', 'rejected']);
  });

  it('ends the request when the reader leaves, and holds nothing against the server', async () => {
    const { server, model } = await guarded({ pieces: GOOD, ending: 'stall' });
    const reader = new AbortController();
    const reading = async () => {
      for await (const piece of model.stream({ ...questionFor('问'), signal: reader.signal }))
        if (piece === GOOD[2]) reader.abort();
    };
    await expect(reading()).rejects.toMatchObject({ name: 'AbortError' });
    expect(await server.requests[0]?.ended).toBe('broken off');
    expect(model.state().circuit).toBe('closed');
  });
});
