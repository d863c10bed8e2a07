import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Verdict } from '../../src/cli/evaluate/judge.ts';
import { run } from '../../src/cli/evaluate/run.ts';
import type { FileOutcome } from '../../ingest/pipeline.ts';
import type { Answer } from '../../src/domain/answer.ts';
import { type TemporaryLibrary, openTemporaryLibrary } from '../support/temporary-library.ts';
import { expectNoFall, type Results } from './baseline.ts';
import { CORPUS, readQuestions } from './corpus.ts';

let library: TemporaryLibrary;
let outcomes: readonly FileOutcome[];
beforeAll(async () => {
  library = await openTemporaryLibrary();
  outcomes = await library.ingest(CORPUS);
});
afterAll(() => library.discard());

test('the whole corpus is ingested', () => {
  expect(outcomes.length).toBeGreaterThan(35);
  expect(outcomes.filter(({ kind }) => kind !== 'added')).toEqual([]);
});

const ask = (question: string) => library.ask(question);
const displays = ({ figures }: Answer) => figures.map(({ display }) => display);

describe('questions that must be answered', () => {
  test('宝塔区2024年一共收到多少件政府信息公开申请', async () => {
    const answer = await ask('宝塔区2024年一共收到多少件政府信息公开申请?');
    expect(answer.status).toBe('answered');
    expect(displays(answer)).toEqual(['22件']);
    expect(answer.citations).toMatchObject([
      { year: 2024, cell: { table: 't3', row: '本年新收政府信息公开申请数量', column: '总计' } },
    ]);
  });

  test('宝塔区因为信息公开被复议几件,纠正了几件', async () => {
    const answer = await ask('宝塔区因为信息公开被复议几件,纠正了几件?');
    expect(answer.status).toBe('answered');
    expect(displays(answer)).toEqual(['10件', '8件']);
    expect(answer.citations.every(({ cell }) => cell?.table === 't4')).toBe(true);
  });

  test('延安市2024年12345热线受理多少诉求,办结率多少', async () => {
    const answer = await ask('延安市2024年12345热线受理多少诉求,办结率多少?');
    expect(answer.status).toBe('answered');
    expect(displays(answer)).toEqual(['25.52万件', '99.13%']);
    expect(answer.citations[0]?.quote).toContain('25.52万件');
  });
});

describe('questions that must not be answered', () => {
  test('定西市2023年行政复议几件: its tables are lost', async () => {
    const answer = await ask('定西市2023年行政复议几件?');
    expect(answer).toMatchObject({ status: 'not_found', reason: 'table_lost', figures: [] });
    expect(answer.text).toContain('不等于零');
  });

  test('宝塔区2031年收到多少申请: there is no such report', async () => {
    expect(await ask('宝塔区2031年收到多少申请?')).toMatchObject({
      status: 'not_found',
      reason: 'not_in_library',
      figures: [],
    });
  });
});

describe('the questions of others', () => {
  test.for(['questions', 'wordings'])('%s: none is answered worse than before', async (set, context) => {
    const { verdicts } = await run(library, readQuestions(`${set}.jsonl`), true);
    await expectNoFall(set, resultsOf(verdicts), context);
  });
});

function resultsOf(verdicts: readonly Verdict[]): Results {
  const idsOf = (some: readonly Verdict[]) => some.map(({ question }) => question.id);
  return {
    passed: idsOf(verdicts.filter(({ problems }) => problems.length === 0)),
    falseAnswers: idsOf(verdicts.filter(({ isFalse }) => isFalse)),
    problems: new Map(verdicts.map(({ question, problems }) => [question.id, problems.join('；')])),
  };
}
