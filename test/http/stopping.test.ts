import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseConfig } from '../../src/config.ts';
import type { Answer } from '../../src/domain/answer.ts';
import { startServer } from '../../src/server.ts';
import { openLibrary } from '../../src/cli/open-library.ts';
import { INGESTING, openSampleLibrary } from '../support/sample-library.ts';
import { startScriptedModel, type ScriptedModel } from '../support/scripted-model.ts';
import type { TemporaryLibrary } from '../support/temporary-library.ts';
import { createFakeParts } from './fakes/parts.ts';

let samples: TemporaryLibrary;
let model: ScriptedModel;
beforeAll(async () => {
  samples = await openSampleLibrary();
  await import('@langchain/openai');
  model = await startScriptedModel('hang');
}, INGESTING);
afterAll(async () => {
  await model.close();
  await samples.discard();
});

const QUESTIONS = ['云澜市2022年信息公开工作存在哪些问题？', '宝塔区2024年信息公开工作存在哪些问题？'];

/** A service that was told to stop waited ten seconds for its model, then cut the answers off without a word. */
describe('a service that stops while a model writes', () => {
  it('ends its answers by extraction, within two seconds', async () => {
    const config = parseConfig({
      WENZHENG_DATA: samples.folder,
      PORT: '0',
      WENZHENG_RATE_LIMIT: '0',
      OPENAI_BASE_URL: model.baseUrl,
      OPENAI_API_KEY: 'sk-of-this-test',
      WENZHENG_CHAT_MODEL: 'scripted',
      WENZHENG_CHAT_IDLE_SECONDS: '60',
      WENZHENG_CHAT_DEADLINE_SECONDS: '60',
    });
    const library = await openLibrary(config);
    const server = await startServer({ ...createFakeParts().parts, ...library, config });
    const ask = (question: string) =>
      fetch(`${server.url}/api/v1/ask`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
        body: JSON.stringify({ question }),
      });
    const streams = await Promise.all(QUESTIONS.map(ask));
    await expect.poll(() => model.requests.length, { timeout: 10_000 }).toBe(QUESTIONS.length);
    const closed = server.close();
    for (const stream of streams) {
      const events = await stream.text();
      const answer = JSON.parse(/event: answer\ndata: (.*)\n/.exec(events)?.[1] ?? '{}') as Answer;
      expect([answer.status, answer.generatedBy]).toEqual(['answered', { kind: 'system' }]);
      expect(answer.citations.length).toBeGreaterThan(0);
    }
    await closed;
    await library.store.close();
  }, 30_000);

  it('keeps connections longer than clients and proxies do', async () => {
    const server = await startServer({ ...createFakeParts().parts, config: parseConfig({ PORT: '0' }) });
    const response = await fetch(`${server.url}/readyz`);
    expect(response.headers.get('keep-alive')).toBe('timeout=75');
    await response.text();
    await server.close();
  });
});
