import type { AskOptions } from '../../src/answer/asking.ts';
import { createAnswering } from '../../src/answer/pipeline.ts';
import { readChannels } from '../../src/catalogue/channels.ts';
import { createChatModel } from '../../src/cli/chat-model.ts';
import { parseConfig } from '../../src/config.ts';
import type { Turn } from '../../src/domain/question.ts';
import { type Script, startScriptedModel } from './scripted-model.ts';
import type { TemporaryLibrary } from './temporary-library.ts';

/** The answering side over a library, with a model that follows a script, off for some topics. Close the model when done. */
export async function servePhrased(
  { store, retriever }: TemporaryLibrary,
  script: Script,
  offTopics: readonly string[] = [],
) {
  // It takes longer to load than these services wait for a word of a model.
  await import('@langchain/openai');
  const model = await startScriptedModel(script);
  const config = parseConfig({
    OPENAI_BASE_URL: model.baseUrl,
    OPENAI_API_KEY: 'sk-of-this-test',
    WENZHENG_CHAT_MODEL: 'scripted',
    WENZHENG_CHAT_IDLE_SECONDS: '1',
  });
  const chat = createChatModel(config);
  if (!chat) throw new Error('the configuration names a model');
  const allows = (topics: readonly string[]) => !topics.some((topic) => offTopics.includes(topic));
  const phraser = { model: chat, allows };
  const asking = createAnswering({ store, retriever, channels: readChannels(), phraser });
  const ask = (text: string, options: Partial<AskOptions> = {}, history: readonly Turn[] = []) =>
    asking.ask({ text, history, filters: {} }, { requestId: 'test', ...options });
  return { ask, model };
}
