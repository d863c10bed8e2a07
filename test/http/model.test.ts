import { readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createModelControl } from '../../src/cli/model-control.ts';
import { createChatModel } from '../../src/cli/chat-model.ts';
import { openLibrary } from '../../src/cli/open-library.ts';
import { parseConfig } from '../../src/config.ts';
import { createApp } from '../../src/http/app.ts';
import { startServer } from '../../src/server.ts';
import { createTemporaryFolder } from '../support/temporary-library.ts';
import { createFakeParts, STAFF_TOKEN } from './fakes/parts.ts';
import { readJson } from './fakes/read-json.ts';

let folder: string;
beforeEach(() => {
  folder = createTemporaryFolder();
});
afterEach(() => rmSync(folder, { recursive: true }));

const NAMED = { OPENAI_API_KEY: 'sk-of-this-test', WENZHENG_CHAT_MODEL: 'qwen-plus' };
const STAFF_SAID = '语言模型已由工作人员关闭，回答直接给出原文和数字。';
const switchFile = () => join(folder, 'model-switch.json');

/** As the service has it after a start in this folder. Nothing is asked of the model here. */
function start() {
  const chat = createChatModel(parseConfig(NAMED));
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
  return { app, parts, control, request, lines };
}

interface State {
  readonly on: boolean;
  readonly offTopics: readonly string[];
  readonly changedAt: string | null;
  readonly warnings: readonly string[];
}

const noticesIn = async (app: ReturnType<typeof createApp>) =>
  (await readJson<{ readonly notices: readonly string[] }>(await app.request('/healthz'))).notices;

describe('the switch of the model', () => {
  test('tells staff what there is', async () => {
    expect(await readJson(await start().request('GET'))).toEqual({
      id: 'qwen-plus',
      on: true,
      offBecause: null,
      offTopics: [],
      changedAt: null,
      warnings: [],
      circuit: 'closed',
      budget: { calls: 0, tokens: 0, spent: false },
    });
  });

  test('switches off at once, stays so after a restart, and shows in /healthz', async () => {
    const { app, control, request, lines } = start();
    expect(await readJson<State>(await request('PUT', { on: false }))).toMatchObject({
      on: false,
      offBecause: 'staff',
    });
    expect(control.allows([])).toBe(false);
    expect(lines.join('')).toContain('model switched');
    expect(await readJson(await app.request('/healthz'))).toMatchObject({
      model: { id: 'qwen-plus', on: false },
      notices: expect.arrayContaining([STAFF_SAID]),
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

  // A file that nobody could read was told as a decision of staff, and no log had a word of it.
  test.each([
    ['is no JSON', () => writeFileSync(switchFile(), '{"on": tr')],
    ['is no switch', () => writeFileSync(switchFile(), '{"on": "yes"}')],
    // A file that could not even be looked at was taken for none, and the model for switched on.
    ['cannot be looked at', () => symlinkSync('model-switch.json', switchFile())],
  ])('is off where the file of it %s, says so, and is mended by setting it anew', async (_what, damage) => {
    damage();
    const { app, control, request } = start();
    expect(control.allows([])).toBe(false);
    expect(control.state()).toMatchObject({ on: false, offBecause: 'damaged' });
    const told = await noticesIn(app);
    expect(told).not.toContain(STAFF_SAID);
    expect(told.join('')).toMatch(/model-switch\.json 无法读取或内容有误.*停用.*PUT \/api\/v1\/admin\/model/);
    expect(told.join('')).not.toContain(folder);

    const state = await readJson<State>(await request('PUT', { on: true, offTopics: [] }));
    expect(state).toMatchObject({ on: true, offBecause: null, warnings: [] });
    expect((await noticesIn(start().app)).join('')).not.toContain('model-switch');
  });

  test('leaves topics out that the catalogue no longer has, and says so', async () => {
    writeFileSync(switchFile(), JSON.stringify({ on: true, offTopics: ['fee', 'poems'], changedAt: null }));
    const { app, control, request } = start();
    expect(control.state()).toMatchObject({ on: true, offTopics: ['fee'] });
    expect((await noticesIn(app)).join('')).toMatch(/主题 poems 已不在主题目录中/);
    await request('PUT', { on: true });
    expect(JSON.parse(readFileSync(switchFile(), 'utf8'))).toMatchObject({ offTopics: ['fee'] });
    expect(control.state().warnings).toEqual([]);
  });

  test.each([
    ['damaged', '{"on": tr', '无法读取或内容有误'],
    ['of an older catalogue', '{"on": true, "offTopics": ["poems"], "changedAt": null}', '主题 poems'],
  ])('logs a warning at the start when its file is %s', async (_what, content, warning) => {
    writeFileSync(switchFile(), content);
    const { parts, lines } = start();
    const server = await startServer({ ...parts, config: parseConfig({ PORT: '0' }) });
    await server.close();
    expect(lines.map((line) => JSON.parse(line) as object)).toMatchObject([
      { level: 'warn', msg: 'model switch not as kept', warning: expect.stringContaining(warning) },
    ]);
  });

  test('cannot overrule WENZHENG_MODEL=off', async () => {
    writeFileSync(switchFile(), JSON.stringify({ on: true, offTopics: [], changedAt: null }));
    const open = (settings: object) => openLibrary(parseConfig({ ...NAMED, ...settings, WENZHENG_DATA: folder }));
    const [on, off] = [await open({}), await open({ WENZHENG_MODEL: 'off' })];
    await Promise.all([on.store.close(), off.store.close()]);
    expect(on.model?.state().on).toBe(true);
    expect(off.model).toBeNull();
    const app = createApp(createFakeParts({ model: off.model }).parts);
    const headers = { Authorization: `Bearer ${STAFF_TOKEN}`, 'Content-Type': 'application/json' };
    const body = JSON.stringify({ on: true });
    expect((await app.request('/api/v1/admin/model', { method: 'PUT', headers, body })).status).toBe(409);
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
    expect(JSON.parse(readFileSync(switchFile(), 'utf8'))).toMatchObject({
      on: false,
      offTopics: ['remedy'],
    });
  });
});
