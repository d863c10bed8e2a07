import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ChatRequest } from '../../../src/models/chat.ts';
import { type Reply, SECRET } from '../../support/scripted-replies.ts';
import { failureOf, questionFor, read } from '../reading.ts';
import { closeServersAfterEach, serve } from '../serving.ts';

closeServersAfterEach();
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

/** Where traces, gateways and logs would go: it counts what reaches it. */
async function startListener() {
  const paths: string[] = [];
  const server = createServer((request, response) => {
    paths.push(request.url ?? '');
    response.end('{}');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { paths, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() };
}

describe('a chat model behind an OpenAI-compatible endpoint', () => {
  it('gives the pieces as they come, and asks for nothing that was not wanted', async () => {
    const { server, model } = await serve(['云溪区', '收到', '22件[1]。']);
    expect(await read(model, { ...questionFor('申请多少件？'), maxTokens: 300, temperature: 0.2 })).toEqual([
      '云溪区',
      '收到',
      '22件[1]。',
    ]);
    expect(model.id).toBe('qwen-plus');
    expect(server.requests.map(({ path, body }) => ({ path, body }))).toEqual([
      {
        path: '/v1/chat/completions',
        body: {
          model: 'qwen-plus',
          messages: [{ role: 'user', content: '申请多少件？' }],
          max_tokens: 300,
          temperature: 0.2,
          stream: true,
        },
      },
    ]);
  });

  it('keeps the roles of a conversation, and asks for JSON where it is wanted', async () => {
    const { server, model } = await serve(['{}']);
    const messages: ChatRequest['messages'] = [
      { role: 'system', content: '只用资料作答。' },
      { role: 'user', content: '问' },
      { role: 'assistant', content: '答' },
      { role: 'user', content: '再问' },
    ];
    await read(model, { messages, maxTokens: 9, temperature: 0, json: true });
    expect(server.requests[0]?.body).toMatchObject({ messages, response_format: { type: 'json_object' } });
  });

  it('sends nothing before it is read', async () => {
    const { server, model } = await serve(['好']);
    model.stream(questionFor('问'));
    await read(model, questionFor('真的问'));
    expect(server.requests.map(({ body }) => body.messages[0]?.content)).toEqual(['真的问']);
  });

  it.each<[string, Reply, readonly string[]]>([
    ['without the last [DONE]', { pieces: ['好', '的'], ending: 'no [DONE]' }, ['好', '的']],
    ['with bytes between its events that are no text', { pieces: ['好'], ending: 'bad bytes' }, ['好']],
  ])('takes an answer %s', async (_what, reply, pieces) => {
    const { model } = await serve(reply);
    expect(await read(model)).toEqual(pieces);
  });

  it.each<[Reply, string, number?]>([
    ['reset', 'network'],
    ['html page', 'empty'],
    ['bad json', 'empty'],
    ['empty body', 'empty'],
    ['no text', 'empty'],
    ['blank', 'empty'],
    ['redirect', 'network'],
    ['endless', 'too_long'],
    ['400', 'rejected', 400],
    ['401', 'rejected', 401],
    ['408', 'server', 408],
    ['429', 'rate_limited', 429],
    ['500', 'server', 500],
    ['503', 'server', 503],
    [{ pieces: ['云溪区'], ending: 'cut' }, 'network'],
    [{ pieces: ['云溪区'], ending: 'bad event' }, 'malformed'],
    [{ pieces: ['云溪区'], ending: 'error event' }, 'server'],
    [{ pieces: ['云溪区'], ending: 'no finish' }, 'unfinished'],
    [{ pieces: ['云溪区'], ending: 'length' }, 'unfinished'],
    [{ pieces: ['云溪区'], ending: 'content filter' }, 'unfinished'],
    [{ pieces: [], ending: 'content filter' }, 'unfinished'],
    [{ pieces: [], ending: 'tool call' }, 'unfinished'],
  ])(
    '%j is a failure of the kind %s, and nothing that the server said is in it or printed',
    async (reply, kind, status) => {
      const printed = (['log', 'info', 'warn', 'error', 'debug'] as const).map((name) =>
        vi.spyOn(console, name).mockImplementation(() => undefined),
      );
      vi.stubEnv('OPENAI_LOG', 'debug');
      const { server, model } = await serve(reply);
      const failure = await failureOf(model);
      expect(failure).toMatchObject({ code: 'MODEL_UNUSABLE', kind });
      expect(failure.cause).toBeUndefined();
      expect(failure.detail.status).toBe(status);
      const everything = JSON.stringify([failure, failure.message, failure.stack]);
      expect(everything).not.toMatch(new RegExp(`${SECRET}|app\\.py|${server.baseUrl}`));
      expect(printed.flatMap((spy) => spy.mock.calls)).toEqual([]);
      expect(server.requests).toHaveLength(1);
    },
  );

  it('says that a server which is down was not reached', async () => {
    const { server, model } = await serve('hang');
    await server.close();
    expect(await failureOf(model)).toMatchObject({ kind: 'network' });
    expect(server.requests).toEqual([]);
  });

  it.each<[Reply, number | undefined]>([
    ['429, after a second', 1000],
    ['429, after an hour', 3_600_000],
    ['429', undefined],
  ])('%s: knows how long the server wants to be left alone', async (reply, retryAfterMs) => {
    const { model } = await serve(reply);
    expect((await failureOf(model)).detail.retryAfterMs).toBe(retryAfterMs);
  });

  it('closes the connection when the reader leaves before the answer', async () => {
    const { server, model } = await serve('hang');
    const reader = new AbortController();
    const answer = read(model, { ...questionFor('问'), signal: reader.signal });
    await vi.waitUntil(() => server.requests.length === 1);
    reader.abort();
    await expect(answer).rejects.toMatchObject({ name: 'AbortError' });
    expect(await server.requests[0]?.ended).toBe('broken off');
  });

  it('closes the connection when the reader leaves within the answer, by signal or by leaving the loop', async () => {
    const { server, model } = await serve({ pieces: ['云溪区'], ending: 'stall' });
    const reader = new AbortController();
    const told = async () => {
      for await (const piece of model.stream({ ...questionFor('问'), signal: reader.signal }))
        reader.abort(new Error(piece));
    };
    await expect(told()).rejects.toMatchObject({ name: 'AbortError' });
    for await (const piece of model.stream(questionFor('问'))) if (piece !== '') break;
    expect(await Promise.all(server.requests.map(({ ended }) => ended))).toEqual(['broken off', 'broken off']);
  });

  it('asks nothing for a reader who has left already', async () => {
    const { server, model } = await serve(['好']);
    const request = { ...questionFor('问'), signal: AbortSignal.abort() };
    await expect(read(model, request)).rejects.toMatchObject({ name: 'AbortError' });
    expect(server.requests).toEqual([]);
  });

  it('sends no traces, prints none and takes no detour, whatever the environment says', async () => {
    const listener = await startListener();
    const printed = vi.spyOn(console, 'log').mockImplementation(() => undefined);
    for (const name of ['LANGCHAIN_TRACING_V2', 'LANGSMITH_TRACING_V2', 'LANGSMITH_TRACING', 'LANGCHAIN_VERBOSE'])
      vi.stubEnv(name, 'true');
    for (const name of ['LANGCHAIN_ENDPOINT', 'LANGSMITH_ENDPOINT', 'LANGSMITH_GATEWAY', 'OPENAI_API_BASE'])
      vi.stubEnv(name, listener.url);
    vi.stubEnv('LANGCHAIN_API_KEY', 'k');
    vi.stubEnv('LANGSMITH_API_KEY', 'k');
    vi.stubEnv('LANGCHAIN_CALLBACKS_BACKGROUND', 'false');
    const { model } = await serve(['好']);
    expect(await read(model)).toEqual(['好']);
    listener.close();
    expect([listener.paths, printed.mock.calls]).toEqual([[], []]);
  });
});
