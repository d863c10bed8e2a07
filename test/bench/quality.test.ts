import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createBigramSearch } from '../../bench/quality/retrieval/bigram-bm25.ts';
import { openGovernmentQuestions } from '../../bench/quality/retrieval/question-set.ts';
import { rankOf, scoresOf } from '../../bench/quality/retrieval/scores.ts';

describe('the scores of a search', () => {
  it('count a document once, at its best place', () => {
    expect(rankOf('b', ['a', 'a', 'b', 'c', 'b'])).toBe(2);
    expect(rankOf('d', ['a', 'b'])).toBe(Infinity);
  });

  it('are means over all questions, those without an answer included', () => {
    const scores = scoresOf([1, 2, 10, Infinity]);
    expect(scores).toMatchObject({ 'R@1': 0.25, 'R@5': 0.5, 'R@10': 0.75 });
    expect(scores['MRR@10']).toBeCloseTo((1 + 1 / 2 + 1 / 10) / 4, 10);
    expect(scores['nDCG@10']).toBeCloseTo((1 + 1 / Math.log2(3) + 1 / Math.log2(11)) / 4, 10);
  });
});

it('the plain search puts the text with more and rarer pairs first, ties in their order', () => {
  const search = createBigramSearch(['政府信息公开', '政府信息公开', '城市供水信息', '无关']);
  expect(search('供水信息', 10)).toEqual([2, 0, 1]);
  expect(search('火星', 10)).toEqual([]);
});

it('absent questions are named', () => {
  const nowhere = join(import.meta.dirname, 'nowhere');
  expect(() => openGovernmentQuestions(nowhere, nowhere)).toThrow(/queries\.jsonl is absent.*WENZHENG_CORPUS/);
});
