import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { INGESTING, openSampleLibrary } from '../support/sample-library.ts';
import { type TemporaryLibrary, createTemporaryFolder } from '../support/temporary-library.ts';

let library: TemporaryLibrary;
beforeAll(async () => {
  library = await openSampleLibrary();
}, INGESTING);
afterAll(() => library.discard());

const LIMIT = 12;
const textsOf = async (typed: string, kind: string) =>
  (await library.suggest(typed, LIMIT)).filter((one) => one.kind === kind).map(({ text }) => text);

describe('places and bodies', () => {
  test.each(['宝塔', '宝塔区', 'baot', 'baotaqu', 'btq', 'bt', '宝tq', '寶塔', '保塔'])('by %s', async (typed) => {
    const [first, second] = await library.suggest(typed, LIMIT);
    expect(first).toMatchObject({ kind: 'place', text: '宝塔区', label: '陕西省延安市宝塔区' });
    expect(first?.match?.[0]).toBe(0);
    expect(second).toMatchObject({ kind: 'agency', text: '延安市宝塔区人民政府' });
    expect(second?.text.slice(...(second.match ?? []))).toMatch(/^宝塔区?$/);
  });

  test('what begins with the words stands before what holds them', async () => {
    const agencies = await textsOf('政务', 'agency');
    expect(agencies).toContain('延安市政府电子政务服务中心');
    const inside = await library.suggest('办公室', LIMIT);
    expect(inside[0]?.text.indexOf('办公室')).toBeGreaterThanOrEqual(0);
    const yunlan = await textsOf('云澜', 'agency');
    expect(yunlan[0]).toBe('云澜市人民政府');
  });

  test('bodies of places that no table of divisions has', async () => {
    expect(await textsOf('yunlan', 'agency')).toContain('云澜市退役军人事务局');
  });
});

describe('indicators', () => {
  test.each([
    ['行政', '行政处罚'],
    ['xzxk', '行政许可'],
    ['xingzhengx', '行政许可'],
    ['xzfy', '行政复议'],
    ['行政许克', '行政许可'],
    ['ysqgk', '依申请公开'],
  ])('%s → %s', async (typed, word) => {
    expect(await textsOf(typed, 'indicator')).toContain(word);
  });

  test('each is offered once, by its shortest word', async () => {
    const found = (await library.suggest('行政许可', LIMIT)).filter(({ kind }) => kind === 'indicator');
    expect(new Set(found.map(({ label }) => label)).size).toBe(found.length);
    expect(found[0]).toMatchObject({ text: '行政许可', label: '行政许可处理决定（件）', match: [0, 4] });
  });
});

describe('questions', () => {
  test.each([
    ['宝塔区', '延安市宝塔区人民政府2024年收到政府信息公开申请多少件？'],
    ['宝塔区收到多少', '延安市宝塔区人民政府2024年收到政府信息公开申请多少件？'],
    ['宝塔区2024年行政许', '延安市宝塔区人民政府2024年行政许可处理决定多少件？'],
    ['btqxzxk', '延安市宝塔区人民政府2024年行政许可处理决定多少件？'],
    ['云澜市2021', '云澜市人民政府2021年收到政府信息公开申请多少件？'],
    ['云澜市复议', '云澜市人民政府2022年政府信息公开行政复议多少件？'],
    ['行政处罚', '云澜市人民政府2022年行政处罚处理决定多少件？'],
  ])('%s → %s', async (typed, question) => {
    expect(await textsOf(typed, 'question')).toContain(question);
  });

  test('the library answers every one of them', async () => {
    const typed = ['', '云澜', '云澜市2020年行政', '洪泽', '平潭', '申请', '不予', '规章', '宝塔区公开', '宝塔区x'];
    const questions = (await Promise.all(typed.map((words) => textsOf(words, 'question')))).flat();
    expect(new Set(questions).size).toBeGreaterThan(40);
    for (const question of new Set(questions)) {
      const { status } = await library.ask(question);
      expect({ question, status }).toEqual({ question, status: 'answered' });
    }
  });

  test('nothing typed: questions to begin with', async () => {
    const [first, ...others] = await library.suggest('  ', 3);
    expect(first).toMatchObject({ kind: 'question', match: null });
    expect(others).toHaveLength(2);
  });
});

test('no kind crowds out another, and no more than asked for', async () => {
  const found = await library.suggest('市', 8);
  expect(found).toHaveLength(8);
  expect(new Set(found.map(({ kind }) => kind)).size).toBeGreaterThan(1);
  expect(await library.suggest('市', 1)).toHaveLength(1);
});

test('what is nowhere gives nothing', async () => {
  expect(await library.suggest('zzzz', LIMIT)).toEqual([]);
  expect(await library.suggest('!?', LIMIT)).toEqual([]);
});

test('a report that comes in is offered from then on', async () => {
  const folder = createTemporaryFolder();
  const text = '泗阳县人民政府2023年政府信息公开工作年度报告\n一、总体情况\n2023年共收到政府信息公开申请8件。';
  writeFileSync(join(folder, 'siyang.txt'), text);
  expect(await textsOf('siyang', 'place')).toEqual([]);
  await library.ingest(folder);
  rmSync(folder, { recursive: true });
  expect(await textsOf('siyang', 'place')).toEqual(['泗阳县']);
});
