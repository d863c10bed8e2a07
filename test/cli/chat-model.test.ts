import { describe, expect, it } from 'vitest';
import { createChatModel } from '../../src/cli/chat-model.ts';
import { parseConfig } from '../../src/config.ts';
import { failureOf, read } from '../models/reading.ts';
import { closeServersAfterEach, serve } from '../models/serving.ts';

closeServersAfterEach();

const modelOf = (env: Record<string, string>) => createChatModel(parseConfig(env));

describe('the language model that the settings name', () => {
  it.each([
    [{}],
    [{ OPENAI_API_KEY: 'k', OPENAI_BASE_URL: 'http://127.0.0.1:1/v1' }],
    [{ OPENAI_API_KEY: 'k', WENZHENG_CHAT_MODEL: 'qwen-plus', WENZHENG_MODEL: 'off' }],
  ])('is none with %j', (env) => {
    expect(modelOf(env)).toBeNull();
  });

  it('needs a key or an address', () => {
    const message = /WENZHENG_CHAT_MODEL.*OPENAI_API_KEY.*OPENAI_BASE_URL/;
    expect(() => modelOf({ WENZHENG_CHAT_MODEL: 'qwen-plus' })).toThrow(message);
    expect(modelOf({ WENZHENG_CHAT_MODEL: 'qwen-plus', OPENAI_API_KEY: 'k' })).toMatchObject({ id: 'qwen-plus' });
  });

  it('answers from the address with its limits', async () => {
    const { server } = await serve(['好']);
    const limits = { WENZHENG_CHAT_DAILY_CALLS: '1', WENZHENG_CHAT_CONCURRENCY: '1' };
    const model = modelOf({ WENZHENG_CHAT_MODEL: 'qwen-plus', OPENAI_BASE_URL: server.baseUrl, ...limits });
    if (!model) throw new Error('there is no model');
    expect(await read(model)).toEqual(['好']);
    expect(await failureOf(model)).toMatchObject({ kind: 'budget' });
    expect(server.requests[0]?.body.model).toBe('qwen-plus');
  });
});
