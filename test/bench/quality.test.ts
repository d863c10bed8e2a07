import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createBigramSearch } from '../../bench/quality/retrieval/bigram-bm25.ts';
import { openGovernmentQuestions } from '../../bench/quality/retrieval/question-set.ts';

it('the plain search puts the text with more and rarer pairs first, ties in their order', () => {
  const search = createBigramSearch(['政府信息公开', '政府信息公开', '城市供水信息', '无关']);
  expect(search('供水信息', 10)).toEqual([2, 0, 1]);
  expect(search('火星', 10)).toEqual([]);
});

it('absent questions are named', () => {
  const nowhere = join(import.meta.dirname, 'nowhere');
  expect(() => openGovernmentQuestions(nowhere, nowhere)).toThrow(/queries\.jsonl is absent.*WENZHENG_CORPUS/);
});
