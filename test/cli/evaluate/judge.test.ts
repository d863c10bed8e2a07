import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GoldenQuestion } from '../../../src/cli/evaluate/golden.ts';
import { judge } from '../../../src/cli/evaluate/judge.ts';
import { refusalMetrics } from '../../../src/cli/evaluate/refusals.ts';
import { openShelf, readRegister } from '../../../src/cli/evaluate/shelf.ts';
import type { Answer } from '../../../src/domain/answer.ts';
import { INGESTING, samplesFolder } from '../../support/sample-library.ts';
import { openTemporaryLibrary, type TemporaryLibrary } from '../../support/temporary-library.ts';

const golden: GoldenQuestion = {
  id: 'q',
  question: '宝塔区2024年行政处罚多少件',
  type: 'statistic',
  answerable: true,
  must_contain: ['3100件'],
  must_not_contain: [],
  source: ['baota-2024.txt'],
  evidence: [{ file: 'baota-2024.txt', span: '行政处罚 | 3100 |' }],
  history: [],
};
const declinable: GoldenQuestion = { ...golden, answerable: false, type: 'unanswerable', must_contain: [] };

let library: TemporaryLibrary;
let sound: Answer;
beforeAll(async () => {
  library = await openTemporaryLibrary();
  for (const file of ['baota-2024.txt', 'foi-guide.html']) await library.ingest(join(samplesFolder, file));
  sound = await library.ask(golden.question);
}, INGESTING);
afterAll(() => library.discard());

async function judged(changes: Partial<Answer>, question = golden) {
  const answer = { ...sound, ...changes };
  const shelf = await openShelf(library.store, await readRegister(library.store), question, answer);
  return judge(question, answer, shelf);
}
const citations = (changes: Partial<Answer['citations'][number]>) =>
  sound.citations.map((citation) => ({ ...citation, ...changes }));

describe('the judge', () => {
  it('finds nothing wrong with a sound answer', async () => {
    expect(await judged({})).toEqual({
      problems: [],
      isFalse: false,
      citations: 1,
      falseCitations: 0,
      aim: { of: 1, inSource: 1, ofPlaced: 1, atPlace: 1 },
      support: { claims: 1, unsupported: [] },
      unsourcedNumerals: [],
      lostEvidence: [],
    });
  });

  it.each([
    ['words that the text has not', { quote: '行政处罚 | 3101' }],
    ['the right words at a wrong place', { start: 0, end: 13 }],
    ['no words', { quote: '', end: 0, start: 0 }],
  ])('sees a quote with %s', async (_, changed) => {
    const { falseCitations, problems } = await judged({ citations: citations(changed) });
    expect(falseCitations).toBe(1);
    expect(problems).toContain('出处 [1] 与原文不符');
  });

  it('sees a quote of a document that is not there', async () => {
    const [citation] = citations({});
    const foreign = { ...citation!, documentId: 'r-unknown' as never };
    expect(await judged({ citations: [foreign] })).toMatchObject({ falseCitations: 1, aim: { of: 1, inSource: 0 } });
  });

  it('sees a number that stands nowhere', async () => {
    const text = `${sound.text}其中当场处罚417件[1]。`;
    const { unsourcedNumerals, support, problems } = await judged({ text });
    expect(unsourcedNumerals).toEqual(['417']);
    expect(support).toEqual({ claims: 2, unsupported: ['其中当场处罚417件[1]。'] });
    expect(problems).toEqual(['数字 417 没有来源']);
  });

  it('sees that a number of the question is no evidence', async () => {
    const asked = { ...golden, question: '宝塔区2024年行政处罚是417件吧' };
    const { unsourcedNumerals, support } = await judged({ text: '宝塔区2024年行政处罚：417件[1]。' }, asked);
    expect(unsourcedNumerals).toEqual([]);
    expect(support.unsupported).toHaveLength(1);
  });

  it('sees a claim without a citation', async () => {
    const { support, problems } = await judged({ text: '宝塔区2024年行政处罚处理决定：3100件。' });
    expect(support).toEqual({ claims: 1, unsupported: ['宝塔区2024年行政处罚处理决定：3100件。'] });
    expect(problems).toEqual([]);
    expect((await judged({ citations: [] })).problems).toEqual(
      expect.arrayContaining(['没有出处', '标注 [1] 没有对应的出处']),
    );
  });

  it('sees a quotation that is not what its citation says', async () => {
    const { support } = await judged({ text: '报告写道：“行政处罚工作有力有序”[1]' });
    expect(support.unsupported).toHaveLength(1);
    const quoted = await judged({ text: `原文：“${sound.citations[0]?.quote}”[1]` });
    expect(quoted.support).toEqual({ claims: 1, unsupported: [] });
  });

  it('sees a citation at another place of the right file', async () => {
    const { documentId } = sound.citations[0]!;
    const quote = ((await library.store.text(documentId)) ?? '').slice(0, 10);
    const { aim, problems } = await judged({ citations: citations({ start: 0, end: 10, quote }) });
    expect(aim).toEqual({ of: 1, inSource: 1, ofPlaced: 1, atPlace: 0 });
    // Its numeral still stands in the figure: the gate is not the measure of support.
    expect(problems).toEqual([]);
  });

  it('sees a citation of another file', async () => {
    const { aim, problems } = await judged({}, { ...golden, source: ['foi-guide.html'], evidence: [] });
    expect(aim).toMatchObject({ of: 1, inSource: 0, ofPlaced: 0 });
    expect(problems).toEqual(['没有引用 foi-guide.html']);
  });

  it('sees a wrong refusal, and an answer where a refusal was due', async () => {
    const refused = { status: 'not_found', reason: 'not_mentioned', text: '报告没有提到。' } as const;
    expect((await judged({ ...refused, citations: [], figures: [] })).problems).toEqual([
      '状态 not_found（not_mentioned）',
      '缺少“3100件”',
    ]);
    expect((await judged({}, declinable)).problems).toEqual(['误答：给出的数字不是所问的', '状态 answered']);
    expect((await judged(refused, { ...declinable, reason: 'table_lost' })).problems).toEqual([
      '原因 not_mentioned，应为 table_lost',
    ]);
  });

  it('names evidence that the library does not hold', async () => {
    const evidence = [{ file: 'baota-2024.txt', span: '行政处罚 | 310 |' }];
    expect((await judged({}, { ...golden, evidence })).lostEvidence).toEqual(['baota-2024.txt：行政处罚 | 310 |']);
  });
});

describe('refusals', () => {
  const asked = (question: GoldenQuestion, status: Answer['status']) => ({ question, answer: { status } });
  const values = (all: Parameters<typeof refusalMetrics>[0]) =>
    refusalMetrics(all).map(({ value, of }) => [value, of] as const);

  it('are precise when only those were declined that had to be, and complete when all were', () => {
    const right = [asked(golden, 'answered'), asked(declinable, 'refused'), asked(declinable, 'clarify')];
    expect(values(right)).toEqual([
      [1, 2],
      [1, 2],
    ]);
    const mixed = [...right, asked(golden, 'not_found'), asked(declinable, 'partial'), asked(declinable, 'answered')];
    expect(values(mixed)).toEqual([
      [0.6667, 3],
      [0.5, 4],
    ]);
  });

  it('do not count questions that may go either way', () => {
    const either = [
      { ...declinable, type: 'injection' },
      { ...declinable, type: 'smalltalk' },
    ];
    expect(values(either.map((question) => asked(question, 'refused')))).toEqual([
      [0, 0],
      [0, 0],
    ]);
  });
});
