import { afterEach } from 'vitest';
import { createOpenAiChat } from '../../src/models/openai/chat.ts';
import { type Script, type ScriptedModel, startScriptedModel } from '../support/scripted-model.ts';

const servers: ScriptedModel[] = [];

/** A scripted server with the bare model in front of it; it is closed after the test. */
export async function serve(script: Script) {
  // Loaded beforehand, so that short limits are used up by the server alone.
  await import('@langchain/openai');
  const server = await startScriptedModel(script);
  servers.push(server);
  return { server, model: createOpenAiChat({ apiKey: 'k', baseUrl: server.baseUrl, model: 'qwen-plus' }) };
}

/** To be called once in each test file that serves. */
export const closeServersAfterEach = () =>
  afterEach(async () => {
    await Promise.all(servers.splice(0).map((server) => server.close()));
  });
