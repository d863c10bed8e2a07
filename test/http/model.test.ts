import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createModelControl } from '../../src/cli/model-control.ts';
import { createChatModel } from '../../src/cli/chat-model.ts';
import { parseConfig } from '../../src/config.ts';
import { createApp } from '../../src/http/app.ts';
import { createTemporaryFolder } from '../support/temporary-library.ts';
import { createFakeParts, STAFF_TOKEN } from './fakes/parts.ts';
import { readJson } from './fakes/read-json.ts';

let folder: string;
beforeEach(() => {
  folder = createTemporaryFolder();
});
afterEach(() => rmSync(folder, { recursive: true }));

/** As the service has it after a start in this folder. Nothing is asked of the model here. */
function start() {
  const config = parseConfig({ OPENAI_API_KEY: 'sk-of-this-test', WENZHENG_CHAT_MODEL: 'qwen-plus' });
  const chat = createChatModel(config);
  if (!chat) throw new Error('the configuration names a model');
  const control = createModelControl(chat, folder);
  const { parts, lines } = createFakeParts({ model: control });
  const app = createApp(parts);
  const request = (method: 'GET' | 'PUT', body?: unknown, token = STAFF_TOKEN) =>
    app.request('/api/v1/admin/model', {
      method,
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  return { app, control, request, lines };
}

interface State {
  readonly on: boolean;
  readonly offTopics: readonly string[];
  readonly changedAt: string | null;
}

describe('the switch of the model', () => {
  test('tells staff what there is', async () => {
    expect(await readJson(await start().request('GET'))).toEqual({
      id: 'qwen-plus',
      on: true,
      offTopics: [],
      changedAt: null,
      circuit: 'closed',
      budget: { calls: 0, tokens: 0, spent: false },
    });
  });

  test('switches off at once, stays so after a restart, and shows in /healthz', async () => {
    const { app, control, request, lines } = start();
    expect(await readJson<State>(await request('PUT', { on: false }))).toMatchObject({ on: false });
    expect(control.allows([])).toBe(false);
    expect(lines.join('')).toContain('model switched');
    expect(await readJson(await app.request('/healthz'))).toMatchObject({
      model: { id: 'qwen-plus', on: false },
      notices: expect.arrayContaining(['语言模型已由工作人员关闭，回答直接给出原文和数字。']),
    });
    const after = start();
    expect(after.control.allows([])).toBe(false);
    await after.request('PUT', { on: true });
    expect(start().control.allows([])).toBe(true);
  });

  test('switches single topics off', async () => {
    const { control, request } = start();
    await request('PUT', { offTopics: ['fee'] });
    expect(control.allows(['fee', 'remedy'])).toBe(false);
    expect(control.allows(['remedy'])).toBe(true);
    expect(await readJson<State>(await request('GET'))).toMatchObject({ on: true, offTopics: ['fee'] });
  });

  test('is off where the file of it is damaged', () => {
    writeFileSync(join(folder, 'model-switch.json'), '{"on": tr');
    expect(start().control.allows([])).toBe(false);
  });

  test.each([{}, { on: 'no' }, { offTopics: ['poems'] }, { on: false, model: 'other' }])(
    'refuses %j and changes nothing',
    async (body) => {
      const { control, request } = start();
      const response = await request('PUT', body);
      expect(response.status).toBe(400);
      expect(control.state()).toMatchObject({ on: true, changedAt: null });
    },
  );

  test('changes nothing that it cannot keep', async () => {
    const { control, request } = start();
    rmSync(folder, { recursive: true });
    expect((await request('PUT', { on: false })).status).toBe(503);
    expect(control.state().on).toBe(true);
    folder = createTemporaryFolder();
  });

  test('is for staff alone, and a conflict where no model is configured', async () => {
    const { request } = start();
    expect((await request('PUT', { on: false }, 'wrong-token')).status).toBe(401);
    const bare = createApp(createFakeParts().parts);
    const response = await bare.request('/api/v1/admin/model', { headers: { Authorization: `Bearer ${STAFF_TOKEN}` } });
    expect(response.status).toBe(409);
    expect(await readJson(response)).toMatchObject({ code: 'MODEL_OFF' });
  });

  test('is written as a whole', async () => {
    const { request } = start();
    await request('PUT', { on: false, offTopics: ['remedy'] });
    expect(JSON.parse(readFileSync(join(folder, 'model-switch.json'), 'utf8'))).toMatchObject({
      on: false,
      offTopics: ['remedy'],
    });
  });
});
