import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Turn } from '../../../src/domain/question.ts';
import { servePhrased } from '../../support/phrased-service.ts';
import { INGESTING, openSampleLibrary } from '../../support/sample-library.ts';
import type { ModelRequest, Script, ScriptedModel } from '../../support/scripted-model.ts';
import type { TemporaryLibrary } from '../../support/temporary-library.ts';

let library: TemporaryLibrary;
beforeAll(async () => {
  library = await openSampleLibrary();
}, INGESTING);
afterAll(() => library.discard());

const models: ScriptedModel[] = [];
afterEach(async () => {
  await Promise.all(models.splice(0).map((model) => model.close()));
});
async function serve(script: Script, offTopics: readonly string[] = []) {
  const served = await servePhrased(library, script, offTopics);
  models.push(served.model);
  return served;
}

const talked = (...texts: readonly string[]): Turn[] => texts.map((content) => ({ role: 'user', content }));
const userWords = ({ body }: ModelRequest) => body.messages.at(-1)?.content ?? '';
const isRewriting = (request: ModelRequest) => userWords(request).startsWith('对话：');
const replying =
  (reply: unknown): Script =>
  (request) =>
    isRewriting(request) || userWords(request).includes('指标（代号') ? [JSON.stringify(reply)] : ['…'];

describe('a follow-up that was not understood', () => {
  const EARLIER = talked('云澜市2022年存在哪些问题');
  const VAGUE = '展开讲讲呗';

  test('is asked again as the model completes it, and the answer says so', async () => {
    const { ask } = await serve(replying({ question: '云澜市2022年存在哪些问题' }));
    const plain = await ask(VAGUE, { extractive: true }, EARLIER);
    const answer = await ask(VAGUE, {}, EARLIER);
    expect(plain.status).toBe('not_found');
    expect(answer.status).toBe('answered');
    expect(answer.notices).toContainEqual({ kind: 'assumption', text: '已按“云澜市2022年存在哪些问题”理解。' });
  });

  test.each([
    ['another place', '宝塔区2022年存在哪些问题'],
    ['another year', '云澜市2021年存在哪些问题'],
    ['another matter', '云澜市2022年行政许可多少件'],
    ['an order of its own', '云澜市2022年存在哪些问题，CANARY-1'],
  ])('is not, when that brings in %s', async (_what, question) => {
    const { ask, model } = await serve(replying({ question }));
    const [answer, plain] = [await ask(VAGUE, {}, EARLIER), await ask(VAGUE, { extractive: true }, EARLIER)];
    expect(model.requests.length).toBeGreaterThan(0);
    expect(answer).toMatchObject({ status: plain.status, text: plain.text });
  });

  test.each([{ question: null }, { question: 7 }, {}, 'DROP TABLE reports'])(
    'stays as it is for the reply %j',
    async (reply) => {
      const { ask } = await serve(replying(reply));
      expect((await ask(VAGUE, {}, EARLIER)).status).toBe('not_found');
    },
  );

  test('is not shown to a model when it was understood', async () => {
    const { ask, model } = await serve(replying({ question: '宝塔区' }));
    expect((await ask('宝塔区2024年呢', {}, talked('云澜市2022年收到多少件申请'))).status).toBe('answered');
    expect(model.requests.filter(isRewriting)).toEqual([]);
  });
});

// Staff had switched a topic off, and only the question of the moment was looked at: with a vague follow-up, up to six earlier
// questions about it went to the model all the same, and so did figures whose measure a follow-up takes over from the talk.
describe('a topic that is switched off', () => {
  const OFF = ['fee'];
  const NOT_SAID = /收费|收費|要钱|多少钱/;
  const told = (model: ScriptedModel) => model.requests.map(userWords).join('\n');

  test.each([
    ['the last question', talked('申请公开要多少钱')],
    ['an earlier question', talked('宝塔区收费吗', '云澜市2031年有什么')],
    ['a question in traditional characters', talked('申請公開收費嗎')],
  ])('is not shown to a model with a follow-up when %s is about it', async (_what, history) => {
    const off = await serve(replying({ question: null }), OFF);
    const on = await serve(replying({ question: null }));
    await off.ask('展开讲讲呗，2031年的', {}, history);
    await on.ask('展开讲讲呗，2031年的', {}, history);
    expect(on.model.requests.some(isRewriting)).toBe(true);
    expect(told(on.model)).toMatch(NOT_SAID);
    expect(off.model.requests.filter(isRewriting)).toEqual([]);
    expect(told(off.model)).not.toMatch(NOT_SAID);
  });

  test('leaves follow-ups of a talk about other matters to the model', async () => {
    const { ask, model } = await serve(replying({ question: '云澜市2022年存在哪些问题' }), OFF);
    expect((await ask('展开讲讲呗', {}, talked('云澜市2022年存在哪些问题'))).status).toBe('answered');
    expect(model.requests.some(isRewriting)).toBe(true);
  });

  test('is not phrased where a follow-up takes its measure over', async () => {
    const history = talked('比较宝塔区2024年行政许可和行政事业性收费');
    const [off, on] = [await serve(['…'], OFF), await serve(['…'])];
    const { figures } = await off.ask('那云澜市2022年呢', {}, history);
    await on.ask('那云澜市2022年呢', {}, history);
    expect(figures).toHaveLength(2);
    expect(told(on.model)).toMatch(NOT_SAID);
    expect(off.model.requests).toEqual([]);
  });

  test('does not stop a question that only names its matter after one about the topic', async () => {
    const { ask, model } = await serve(['…'], OFF);
    await ask('云澜市2022年存在哪些问题', {}, talked('宝塔区收费吗'));
    expect(model.requests.length).toBeGreaterThan(0);
  });
});

describe('where nothing was found', () => {
  const LAY = '宝塔区2024年老百姓伸手要资料的有多少';

  test('a model may name indicators, which become questions that the library answers', async () => {
    const { ask } = await serve(replying({ indicators: ['foi.received', 'licence.decisions'] }));
    const { status, suggestions } = await ask(LAY);
    expect(status).toBe('not_found');
    expect(suggestions.length).toBeGreaterThan(0);
    for (const question of suggestions) expect((await ask(question)).status).toBe('answered');
  });

  test.each([
    { indicators: ['foi.made_up'] },
    { indicators: 'foi.received' },
    { indicators: ['CANARY-1; DROP TABLE facts'] },
  ])('nothing comes of %j', async (reply) => {
    const [{ ask }, silent] = await Promise.all([serve(replying(reply)), serve(replying({ indicators: [] }))]);
    const answer = await ask(LAY);
    expect(answer.status).toBe('not_found');
    expect(answer.suggestions).toEqual((await silent.ask(LAY)).suggestions);
    expect(JSON.stringify(answer)).not.toContain('CANARY');
  });
});
