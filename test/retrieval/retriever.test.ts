import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Failure } from '../../src/domain/failures.ts';
import { asYear } from '../../src/domain/ids.ts';
import type { Embedder } from '../../src/models/embedder.ts';
import { explainRetrieval } from '../../src/retrieval/explain.ts';
import { createRetriever } from '../../src/retrieval/retriever.ts';
import { openSqliteStore } from '../../src/storage/sqlite/sqlite-store.ts';
import type { Store } from '../../src/storage/store.ts';
import { embedderChange, replacing, sampleId, samplePassage } from '../storage/sample-bundles.ts';

let directory: string;
let store: Store;

beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'wenzheng-retrieval-'));
  store = await openSqliteStore({ directory, hnswFrom: 1_000_000 });
});
afterEach(async () => {
  await store.close();
  rmSync(directory, { recursive: true });
});

const texts = [
  '收到依申请公开22件,均按时答复',
  '主动公开政府信息3800条',
  '行政事业性收费2110万元',
  '存在的问题:队伍不够专业',
];
const reports = [
  replacing({ name: 'a', agency: '宝塔区', year: 2024, texts }),
  replacing({ name: 'b', agency: '子长市', year: 2023, texts: texts.map((text) => `${text}。`) }),
];

const withoutEmbedder = () => createRetriever({ store, embedderOf: () => undefined });
const ask = (question: string, filter = {}, limit = 3) => withoutEmbedder().retrieve({ question, filter, limit });
const first = async (question: string, filter = {}) => (await ask(question, filter)).hits[0]?.passage.id;

describe('retrieval by words', () => {
  beforeEach(() => store.batch(reports));

  it('puts the passage that answers first, asked in other words around it', async () => {
    expect(await first('请问收到多少件申请呢?', { years: [asYear(2024)] })).toBe(samplePassage('a', 0));
    expect(await first('一共收费几万元', { years: [asYear(2024)] })).toBe(samplePassage('a', 2));
  });

  it('finds the right one of sibling reports by the title alone', async () => {
    expect(await first('子长市有哪些问题')).toBe(samplePassage('b', 3));
    expect(await first('宝塔区有哪些问题')).toBe(samplePassage('a', 3));
    expect(await first('2023年有哪些问题')).toBe(samplePassage('b', 3));
  });

  it('stays within the filter', async () => {
    const { hits } = await ask('宝塔区收费', { reportIds: [sampleId('b')] });
    expect(hits.length).toBeGreaterThan(0);
    expect(hits.every(({ passage }) => passage.report === sampleId('b'))).toBe(true);
  });

  it('explains every hit, and what was left out', async () => {
    const { hits, rejected, trace } = await ask('宝塔区收费火星', {}, 2);
    const excludedNames = await rejected();
    expect(hits.map(({ lexical }) => lexical?.rank)).toEqual([1, 2]);
    expect(hits[0]!.coverage).toBeGreaterThan(hits[1]!.coverage);
    expect(hits.every(({ vector }) => vector === null)).toBe(true);
    expect(excludedNames.length).toBe(trace.candidates - 2);
    expect(trace.terms.unknown.map(({ term }) => term)).toContain('火星');
    expect(trace).toMatchObject({ passages: 8, embedder: null, vectorWeight: 0 });
  });

  it('can be read as arithmetic', async () => {
    const { hits, rejected } = await explainRetrieval(await ask('宝塔区收费火星', {}, 2));
    const sumOf = (arithmetic: string) =>
      arithmetic.split(' + ').reduce((sum, part) => {
        const [a = 0, b = 0] = part.split(' × ').map(Number);
        return sum + a * b;
      }, 0);
    expect(hits.map(({ arithmetic }) => arithmetic)).toEqual(['1 / (60 + 1)', '1 / (60 + 2)']);
    for (const { lexical } of [...hits, ...rejected])
      expect(sumOf(lexical!.arithmetic!)).toBeCloseTo(lexical!.score, 3);
    expect(new Set(rejected.map(({ reason }) => reason))).toEqual(new Set(['beyond_limit']));
  });

  it('gives the same answer again, and after reopening', async () => {
    const before = (await ask('政府信息公开申请')).hits;
    expect((await ask('政府信息公开申请')).hits).toEqual(before);
    await store.close();
    store = await openSqliteStore({ directory, hnswFrom: 1_000_000 });
    expect((await ask('政府信息公开申请')).hits).toEqual(before);
  });

  it.each(['🏛️?', '火星移民', ''])('finds nothing for %j', async (question) => {
    expect((await ask(question)).hits).toEqual([]);
  });
});

describe('retrieval with vectors', () => {
  /** A model that knows one thing: 缴费 means 收费. */
  const isAboutFees = (text: string) => /收费|缴费/.test(text);
  const vectorOf = (text: string) => (isAboutFees(text) ? Float32Array.of(1, 0) : Float32Array.of(0, 1));
  const embedder: Embedder = { id: 'test-2', dimensions: 2, embed: async (list) => list.map(vectorOf) };
  const retriever = () =>
    createRetriever({ store, embedderOf: ({ id }) => (id === embedder.id ? embedder : undefined) });
  const search = (question: string) => retriever().retrieve({ question, filter: {}, limit: 2 });

  beforeEach(() =>
    store.batch([
      embedderChange('test-2', 2),
      replacing({ name: 'a', texts }, (id) => vectorOf(texts[Number(id.slice(-4))]!)),
    ]),
  );

  it('finds what shares no word with the question', async () => {
    const { hits, trace } = await search('缴费');
    expect(hits[0]).toMatchObject({ passage: { id: samplePassage('a', 2) }, vector: { rank: 1, score: 1 } });
    expect(trace.embedder).toBe('test-2');
    expect(trace.vectorWeight).toBeGreaterThan(0);
  });

  it('tells the model that it is a question', async () => {
    const roles: unknown[] = [];
    const embed: Embedder['embed'] = async (list, as) => {
      roles.push(as);
      return list.map(vectorOf);
    };
    await createRetriever({ store, embedderOf: () => ({ ...embedder, embed }) }).retrieve({
      question: '缴费',
      filter: {},
      limit: 2,
    });
    expect(roles).toEqual(['question']);
  });

  it('leaves the first place to a passage with all the words', async () => {
    const { hits, trace } = await search('依申请公开');
    expect(hits[0]!.passage.id).toBe(samplePassage('a', 0));
    expect(trace.vectorWeight).toBe(0);
    expect(hits.every(({ vector }) => vector === null)).toBe(true);
  });

  it('notices a new embedder, and does without one it cannot open', async () => {
    const same = retriever();
    expect((await same.retrieve({ question: '缴费', filter: {}, limit: 2 })).trace.embedder).toBe('test-2');
    await store.batch([embedderChange('unknown-2', 2)]);
    const { trace, hits } = await same.retrieve({ question: '收费', filter: {}, limit: 2 });
    expect(trace).toMatchObject({ embedder: null, vectorWeight: 0 });
    expect(hits[0]!.passage.id).toBe(samplePassage('a', 2));
  });
});

it('goes by words alone when the embedder fails, and says so', async () => {
  const failing: Embedder = {
    id: 'test-2',
    dimensions: 2,
    embed: () => Promise.reject(new Failure('EMBEDDER_UNUSABLE', '连不上')),
  };
  await store.batch([embedderChange('test-2', 2), ...reports]);
  const retriever = createRetriever({ store, embedderOf: () => failing });
  const { hits, trace } = await retriever.retrieve({ question: '火星 收费 月球 木星', filter: {}, limit: 3 });
  expect(trace.degraded).toBe(true);
  expect(hits[0]?.passage.text).toContain('收费');
});
