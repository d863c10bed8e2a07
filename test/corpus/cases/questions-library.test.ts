import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Turn } from '../../../src/domain/question.ts';
import { testAnswers } from './answer-checks.ts';
import { type CaseLibrary, casePath, openCase, type Right } from './open-case.ts';

/** Questions over one library of counties and months, with what is right or may never be said. */
const QUESTIONS: Readonly<Record<string, Right>> = {
  甘谷县人民政府2023年非自然人申请多少件: { right: ['202件'], orRefused: true, never: ['335件'] },
  甘谷县2023年没有予以公开的申请有多少件: { right: [], orRefused: true, never: ['予以公开：15件'] },
  甘谷县人民政府2023年没有办结的申请有几件: { right: ['6件'], orRefused: true, never: ['536件'] },
  甘谷县人民政府2023年不含商业企业的申请多少件: { right: ['499件'], orRefused: true, never: ['38件'] },
  '除了甘谷县，2023年哪个县收到申请最多': { right: ['渭源县', '593件'], orRefused: true, never: ['537件'] },
  '不是通渭县，是甘谷县2023年收到多少申请': { right: ['537件'], orRefused: true, never: ['591件'] },
  甘谷县人民政府2021年以来收到的申请: { right: ['2021', '2022', '2023', '2024'], orRefused: true },
  甘谷县人民政府2022年以前收到的申请: { right: ['2020', '2021'], orRefused: true, never: ['462件'] },
  甘谷县人民政府除2022年外历年收到的申请: {
    right: ['2020', '2021', '2023', '2024'],
    orRefused: true,
    never: ['462件', '减少87件'],
  },
  甘谷县人民政府哪一年收到的申请最多: { right: ['2021', '2024', '549件'], orRefused: true },
  定西市2023年收到申请第二多的县是哪个: { right: ['通渭县', '591件'], orRefused: true, never: ['449件'] },
  '2023年收到申请最多的3个县是哪些': { right: ['渭源县', '通渭县', '临洮县'], orRefused: true },
  '2023年收到申请超过550件的县有哪些': { right: ['渭源县', '通渭县', '临洮县', '陇西县'], orRefused: true },
  甘谷县人民政府2020年到2024年年均收到多少件申请: { right: ['526件'], orRefused: true, never: ['增加16件'] },
  甘谷县人民政府2020年到2024年累计收到申请多少件: { right: ['2630件'], orRefused: true, never: ['增加16件'] },
  '甘谷县人民政府2022年、2024年分别收到多少件': { right: ['462件', '549件'], orRefused: true },
  甘谷县人民政府2023年哪类申请人最多: { right: ['自然人', '335件'], orRefused: true },
  第一名的县行政许可多少: { right: ['渭源县', '42395件'], orRefused: true, never: ['没有第一名的县'] },
  // It asks for nothing: whatever is stated is false.
  '0': { right: ['？'], orRefused: true },
};

const TALKS: Readonly<Record<string, string>> = { 第一名的县行政许可多少: '定西市各县2023年收到申请排名' };

describe('questions over a library of counties', () => {
  let library: CaseLibrary;
  beforeAll(async () => {
    library = await openCase('files/questions-library');
  });
  afterAll(() => library.discard());

  test('all of them are known here', () => {
    const lines = readFileSync(casePath('files/questions.jsonl'), 'utf8').trim().split('\n');
    const asked = lines.map((line) => (JSON.parse(line) as { q: string }).q.replace(/ \(.*\)$/, ''));
    expect(asked.toSorted()).toEqual(Object.keys(QUESTIONS).toSorted());
  });

  testAnswers(
    'cases-library',
    Object.entries(QUESTIONS).map(([question, right]) => ({
      name: question,
      ask: async () => library.ask(question, await historyOf(question)),
      right,
    })),
  );

  async function historyOf(question: string): Promise<Turn[]> {
    const before = TALKS[question];
    if (before === undefined) return [];
    return [
      { role: 'user', content: before },
      { role: 'assistant', content: (await library.ask(before)).text },
    ];
  }
});
