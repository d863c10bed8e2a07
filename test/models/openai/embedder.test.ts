import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connectOpenAiEmbedder, createOpenAiEmbedder } from '../../../src/models/openai/embedder.ts';
import { type Behaviour, type FakeEndpoint, SECRET, startFakeEndpoint } from './fake-endpoint.ts';

let server: FakeEndpoint;
beforeEach(async () => {
  server = await startFakeEndpoint();
});
afterEach(() => server.close());

const endpoint = () => ({ apiKey: 'k', baseUrl: server.baseUrl, model: 'bge-small-zh' });

describe('an OpenAI-compatible endpoint', () => {
  it('gives unit vectors of its own size, asked for as plain numbers', async () => {
    const embedder = await connectOpenAiEmbedder(endpoint());
    expect(embedder).toMatchObject({ id: 'openai-bge-small-zh-4', dimensions: 4 });
    const [vector] = await embedder.embed(['申请收费']);
    expect(Math.hypot(...(vector ?? []))).toBeCloseTo(1, 6);
    expect(server.requests.at(-1)).toMatchObject({ model: 'bge-small-zh', encoding_format: 'float' });
  });

  it('is asked for many texts in several requests, and keeps their order', async () => {
    const embedder = createOpenAiEmbedder(endpoint(), 4);
    const texts = Array.from({ length: 150 }, (_, index) => '申'.repeat(index % 7));
    const vectors = await embedder.embed(texts);
    expect(server.requests).toHaveLength(3);
    const alone = await embedder.embed([texts[149] ?? '']);
    expect(vectors[149]).toEqual(alone[0]);
  });

  it.each<[Behaviour, RegExp]>([
    ['wrong size', /应为 4 维，返回了 3 维/],
    ['not numbers', /不是有效的数字/],
    ['too few', /./],
    ['refuses', /HTTP 401/],
    ['no JSON', /./],
  ])('that %s is an accident with a name, and nothing of what it said', async (behaviour, message) => {
    server.behaviour = behaviour;
    const failure = await createOpenAiEmbedder(endpoint(), 4)
      .embed(['甲', '乙'])
      .catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: 'EMBEDDER_UNUSABLE' });
    expect((failure as Error).message).toMatch(message);
    expect(JSON.stringify(failure, Object.getOwnPropertyNames(failure))).not.toContain(SECRET);
  });
});
