import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Answer } from '../../../src/domain/answer.ts';
import { projectFile } from '../../data/library.ts';
import { INGESTING, openSampleLibrary } from '../../support/sample-library.ts';
import { servePhrased } from '../../support/phrased-service.ts';
import type { Script, ScriptedModel } from '../../support/scripted-model.ts';
import type { Fault } from '../../support/scripted-replies.ts';
import { honest, obedient, sloppy, whatHonestWrites } from '../../support/scripted-writers.ts';
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

async function serve(script: Script) {
  const served = await servePhrased(library, script);
  models.push(served.model);
  return served;
}

/** Answered from passages. */
const PASSAGES = '云澜市2022年存在哪些问题';
/** Answered by several statements. */
const STATEMENTS = '比较宝塔区2024年行政许可和行政处罚';
const questions = readFileSync(projectFile('data/golden/questions.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as { readonly question: string });

const isPhrased = ({ generatedBy }: Answer) => generatedBy.kind === 'model';
const marksOf = ({ text }: Answer) => Array.from(text.matchAll(/\[(\d+)\]/g), ([, n]) => Number(n));
const degraded = ({ notices }: Answer) => notices.filter(({ kind }) => kind === 'degraded');

describe('an honest model', () => {
  test('phrases with citations, and the answer says who wrote it', async () => {
    const { ask } = await serve(honest);
    const answer = await ask(PASSAGES);
    expect(answer).toMatchObject({
      status: 'answered',
      generatedBy: { kind: 'model', model: 'scripted', promptVersion: 'compose@1' },
    });
    expect(answer.label).toContain('人工智能生成');
    expect(degraded(answer)).toEqual([]);
    expect(marksOf(answer).length).toBeGreaterThan(0);
  });

  test('is told part by part what the answer says in the end', async () => {
    const { ask } = await serve(honest);
    const parts: string[] = [];
    const { text } = await ask(PASSAGES, { onText: (part) => parts.push(part) });
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.join('')).toBe(text);
  });

  test('is not asked where one statement says it all, or where nobody wants it', async () => {
    const { ask, model } = await serve(honest);
    expect(isPhrased(await ask('宝塔区2024年收到多少件申请'))).toBe(false);
    expect(isPhrased(await ask(PASSAGES, { extractive: true }))).toBe(false);
    expect(model.requests).toHaveLength(0);
  });

  test('is shown no address, no figure of the house, and nothing about the person who asks', async () => {
    const { ask, model } = await serve(honest);
    await ask('我叫张三，手机13800138000，想知道云澜市2022年存在哪些问题');
    await ask(STATEMENTS);
    const told = JSON.stringify(model.requests.map(({ body }) => body.messages));
    expect(told).not.toMatch(/张三|13800138000|https?:|sk-of-this-test/);
    expect(told).toMatch(/\{S1\}：[^\\]*■/);
  });
});

/** What an answer must hold whatever a model did: its figures are those of SQL, its marks verify, nothing foreign is in it. */
function expectTrue(answer: Answer, { status, reason, figures, ...plain }: Answer) {
  expect(answer).toMatchObject({ status, reason, figures });
  const numbers = new Set(answer.citations.map(({ n }) => n));
  for (const n of marksOf(answer)) expect(numbers).toContain(n);
  expect(answer.text).not.toMatch(/7300|CANARY|evil|1380013|javascript|[<>{}]|开发者模式|国务院公报|全国领先|几百件/);
  const known = new Set(JSON.stringify([plain, figures, answer.citations]).match(/\d+/g));
  for (const numeral of answer.text.match(/\d+/g) ?? []) expect(known).toContain(numeral);
}

describe('no golden question is answered less truly', () => {
  const plain = new Map<string, Answer>();
  beforeAll(async () => {
    const { ask } = await serve('hang');
    for (const { question } of questions) plain.set(question, await ask(question, { extractive: true }));
  }, INGESTING);

  test.each([
    ['honest', honest],
    ['sloppy', sloppy],
    ['obedient', obedient],
  ] as const)(
    'with a model that is %s',
    async (_name, script) => {
      const { ask, model } = await serve(script);
      for (const [question, expected] of plain) expectTrue(await ask(question), expected);
      expect(model.requests.length).toBeGreaterThan(20);
    },
    INGESTING,
  );

  test('an obedient model has no part in any answer', async () => {
    const { ask } = await serve(obedient);
    for (const question of [PASSAGES, STATEMENTS]) {
      const [{ text, generatedBy }, own] = [await ask(question), await ask(question, { extractive: true })];
      expect({ text, generatedBy }).toEqual({ text: own.text, generatedBy: { kind: 'system' } });
    }
  });
});

const FAULTS: readonly Fault[] = [
  'reset',
  '400',
  '500',
  'html page',
  'bad json',
  'empty body',
  'garbage',
  'no text',
  'huge',
];
const BREAKS = ['length', 'content filter', 'tool call', 'no finish', 'stall', 'cut', 'bad event'] as const;

describe('a model that fails leaves the answer of the house, and says so', () => {
  test.each(FAULTS)('%s', async (fault) => {
    const { ask, model } = await serve(fault);
    const [answer, plain] = [await ask(PASSAGES), await ask(PASSAGES, { extractive: true })];
    expect(model.requests.length).toBeGreaterThan(0);
    expect(answer).toMatchObject({ text: plain.text, citations: plain.citations, generatedBy: { kind: 'system' } });
    expect(degraded(answer)).toHaveLength(1);
  });

  test.each(BREAKS)('%s, after a sentence that holds', async (ending) => {
    const { ask } = await serve((request) => ({ pieces: [whatHonestWrites(request)], ending }));
    const answer = await ask(PASSAGES);
    expectTrue(answer, await ask(PASSAGES, { extractive: true }));
    expect(degraded(answer)).toHaveLength(1);
    expect(isPhrased(answer)).toBe(true);
  });
});

test('a reader who leaves ends the request to the model', async () => {
  const { ask, model } = await serve('hang');
  const left = new AbortController();
  const asked = ask(PASSAGES, { signal: left.signal });
  await expect.poll(() => model.requests.length).toBe(1);
  left.abort();
  await expect(asked).rejects.toThrow('reader has left');
  expect(await model.requests[0]?.ended).toBe('broken off');
});
