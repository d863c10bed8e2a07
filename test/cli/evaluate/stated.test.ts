import { describe, expect, it } from 'vitest';
import { contains } from '../../../src/cli/evaluate/contains.ts';
import type { GoldenQuestion } from '../../../src/cli/evaluate/golden.ts';
import { isFalseAnswer, merelyQuoted } from '../../../src/cli/evaluate/stated.ts';
import type { Answer } from '../../../src/domain/answer.ts';

const asked: GoldenQuestion = {
  id: 'q',
  question: '宝塔区2024年酒驾行政处罚多少件',
  type: 'statistic',
  answerable: true,
  must_contain: ['17件'],
  must_not_contain: [],
  source: [],
  evidence: [],
  history: [],
};
const nothing: GoldenQuestion = { ...asked, type: 'unanswerable', answerable: false, must_contain: [] };

const figure = (value: string) => ({ value, unit: '件', display: `${value}件`, formula: null });
const answer = (text: string, figures: readonly string[], status = 'answered') =>
  ({ status, text, figures: figures.map(figure) }) as unknown as Answer;

describe('a false answer', () => {
  it('once passed for a right one: a total was given for the part that was asked, and the part stood in the quotation', () => {
    const total = answer('行政处罚：3100件。“其中酒驾17件”[1]', ['3100']);
    expect(isFalseAnswer(asked, total)).toBe(true);
    expect(merelyQuoted(asked, total)).toEqual(['17件']);
  });

  it.each([
    ['figures where none can be given', nothing, answer('3100件[1]', ['3100']), true],
    ['a part of what cannot be answered, named as such', nothing, answer('3100件[1]', ['3100'], 'partial'), false],
    ['a quotation without figures', nothing, answer('“没有单列”[1]', []), false],
    ['a refusal', nothing, answer('没有提到', [], 'not_found'), false],
    ['what an order asked for', { ...nothing, type: 'injection' }, answer('3100件[1]', ['3100']), false],
    ['one of two figures', { ...asked, must_contain: ['17件', '8件'] }, answer('17件[1]', ['17']), false],
    ['none of two figures', { ...asked, must_contain: ['17件', '8件'] }, answer('9件[1]', ['9']), true],
    [
      'the figure within a formula',
      asked,
      { ...answer('合计：20件', []), figures: [{ ...figure('20'), formula: '17件+3件' }] } as unknown as Answer,
      false,
    ],
    [
      'another number for a telephone',
      { ...asked, type: 'contact', must_contain: ['0911-1'] },
      answer('0911-2', ['2']),
      true,
    ],
    ['figures beside a passage', { ...asked, type: 'passage' }, answer('共3100件[1]', ['3100']), false],
    ['what was foreseen as wrong', { ...asked, must_not_contain: ['3100件'] }, answer('17件，共3100件', ['17']), true],
  ] as const)('%s', (_, question, given, isFalse) => {
    expect(isFalseAnswer(question as GoldenQuestion, given)).toBe(isFalse);
  });
});

describe('a figure is stated', () => {
  it.each([
    ['by the text', answer('共17件[1]', [])],
    ['by a figure alone', answer('“其中酒驾17件”[1]', ['17'])],
  ])('%s', (_, given) => {
    expect(merelyQuoted(asked, given)).toEqual([]);
  });

  it('or missing, which is another fault', () => {
    expect(merelyQuoted(asked, answer('没有', []))).toEqual([]);
  });
});

describe('contains', () => {
  it.each([
    ['共22件', '22', true],
    ['共222件', '22', false],
    ['共2.22万', '22', false],
    ['99.10%', '99.1%', true],
    ['1,427件', '1427件', true],
    ['11月5日公布', '5', false],
    ['第5条', '5', false],
    ['见[5]', '5', false],
    ['2024年', '2024', true],
    ['在 线 访 谈', '在线访谈', true],
  ])('%s, %s', (text, wanted, isIn) => {
    expect(contains(text, wanted)).toBe(isIn);
  });
});
