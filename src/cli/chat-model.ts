import type { Config } from '../config.ts';
import { Failure } from '../domain/failures.ts';
import { type GuardedChatModel, guardChatModel } from '../models/chat/guarded.ts';
import { createOpenAiChat } from '../models/openai/chat.ts';

/**
 * The model that may phrase what was found; null where none is wanted.
 * @throws Failure CONFIG_INVALID when a model is named, but not where it is
 */
export function createChatModel(config: Config): GuardedChatModel | null {
  const { chatModel, openAiKey, openAiBaseUrl } = config;
  if (!config.modelOn || chatModel === '') return null;
  if (openAiKey === '' && openAiBaseUrl === null) {
    const missing = 'WENZHENG_CHAT_MODEL 还需要 OPENAI_API_KEY 或 OPENAI_BASE_URL；不用模型时设 WENZHENG_MODEL=off';
    throw new Failure('CONFIG_INVALID', missing);
  }
  // Servers without keys want some all the same.
  const endpoint = { apiKey: openAiKey || 'none', baseUrl: openAiBaseUrl, model: chatModel };
  return guardChatModel(createOpenAiChat(endpoint), {
    deadlineMs: config.chatDeadlineSeconds * 1000,
    idleMs: config.chatIdleSeconds * 1000,
    concurrency: config.chatConcurrency,
    dailyCalls: config.chatDailyCalls,
    dailyTokens: config.chatDailyTokens,
  });
}
