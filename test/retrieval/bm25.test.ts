import { describe, expect, it } from 'vitest';
import { passageId, reportId } from '../../src/domain/ids.ts';
import { bestOf, createLexicalScorer } from '../../src/retrieval/bm25.ts';
import { chooseTerms } from '../../src/retrieval/term-budget.ts';

const id = (name: string) => passageId(reportId(name), 0);
const choice = chooseTerms(['盐湖', '申请'], [2, 20], 100);
const candidate = (name: string, tf: readonly number[], length = 100) => ({ passage: id(name), length, tf });
const rank = (candidates: readonly ReturnType<typeof candidate>[], terms = choice) =>
  bestOf(candidates.map(createLexicalScorer(terms, 100)), 10);

describe('passages by their terms', () => {
  it('score by the formula: BM25 (k1 1.2, b 0.75) times coverage', () => {
    const [idfRare, idfCommon] = [Math.log(1 + 98.5 / 2.5), Math.log(1 + 80.5 / 20.5)];
    const damping = 1.2 * (0.25 + (0.75 * 150) / 100);
    const [hit] = rank([candidate('a', [0, 3], 150)]);
    const coverage = idfCommon / (idfRare + idfCommon);
    expect(hit!.coverage).toBeCloseTo(coverage, 10);
    expect(hit!.score).toBeCloseTo(((idfCommon * 3 * 2.2) / (3 + damping)) * coverage, 10);
  });

  it('come first when they have the rarer word, more of the words, more often, in less text', () => {
    const order = (...list: Parameters<typeof rank>[0]) => rank(list).map(({ passage }) => passage);
    expect(order(candidate('common', [0, 1]), candidate('rare', [1, 0]))[0]).toBe(id('rare'));
    expect(order(candidate('often', [9, 0]), candidate('both', [1, 1]))[0]).toBe(id('both'));
    expect(order(candidate('once', [1, 1]), candidate('twice', [2, 1]))[0]).toBe(id('twice'));
    expect(order(candidate('long', [1, 1], 300), candidate('short', [1, 1], 50))[0]).toBe(id('short'));
  });

  it('that score alike keep the order of their ids', () => {
    const alike = ['c', 'a', 'b'].map((name) => candidate(name, [1, 1]));
    expect(rank(alike).map(({ passage }) => passage)).toEqual(['a', 'b', 'c'].map(id));
  });

  it('miss what no passage of the library has', () => {
    const withUnknown = chooseTerms(['盐湖', '申请', '火星'], [2, 20, 0], 100);
    expect(rank([candidate('a', [1, 1])])[0]!.coverage).toBe(1);
    expect(rank([candidate('a', [1, 1])], withUnknown)[0]!.coverage).toBeLessThan(0.7);
  });

  it('are cut at the limit, best kept, ties by id', () => {
    const scores = ['e', 'd', 'c', 'b', 'a'].map((name, index) => ({
      passage: id(name),
      score: index > 2 ? 5 : index,
      coverage: 1,
    }));
    expect(bestOf(scores, 1).map(({ passage }) => passage)).toEqual([id('a')]);
    expect(bestOf(scores, 3).map(({ passage }) => passage)).toEqual(['a', 'b', 'c'].map(id));
    expect(bestOf(scores, 9)).toHaveLength(5);
    expect(bestOf([], 3)).toEqual([]);
  });
});
