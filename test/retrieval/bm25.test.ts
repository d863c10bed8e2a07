import { describe, expect, it } from 'vitest';
import { createBm25, type CountedText } from '../../src/retrieval/bm25.ts';
import { chooseTerms } from '../../src/retrieval/term-budget.ts';

const choice = chooseTerms(['盐湖', '申请'], [2, 20], 100);
const text = (tf: readonly number[], length = 100): CountedText => ({ length, tf });
const score = createBm25(choice, 100, 0.75);

describe('a text by the words of the question', () => {
  it('scores by the formula: BM25 (k1 1.2) times coverage', () => {
    const [idfRare, idfCommon] = [Math.log(1 + 98.5 / 2.5), Math.log(1 + 80.5 / 20.5)];
    const damping = 1.2 * (0.25 + (0.75 * 150) / 100);
    const { score: scored, coverage } = score(text([0, 3], 150));
    expect(coverage).toBeCloseTo(idfCommon / (idfRare + idfCommon), 10);
    expect(scored).toBeCloseTo(((idfCommon * 3 * 2.2) / (3 + damping)) * coverage, 10);
  });

  it.each([
    ['the rarer word', [1, 0], [0, 1]],
    ['more of the words', [1, 1], [9, 0]],
    ['them more often', [2, 1], [1, 1]],
  ])('scores more for %s', (_, better, worse) => {
    expect(score(text(better)).score).toBeGreaterThan(score(text(worse)).score);
  });

  it('scores more when shorter, the more the greater b', () => {
    const drop = (b: number) => {
      const of = createBm25(choice, 100, b);
      return of(text([1, 1], 50)).score - of(text([1, 1], 300)).score;
    };
    expect(drop(0)).toBe(0);
    expect(drop(0.75)).toBeGreaterThan(0);
    expect(drop(0.9)).toBeGreaterThan(drop(0.75));
  });

  it('lacks what no text of the library has', () => {
    const withUnknown = chooseTerms(['盐湖', '申请', '火星'], [2, 20, 0], 100);
    expect(score(text([1, 1])).coverage).toBe(1);
    expect(createBm25(withUnknown, 100, 0.75)(text([1, 1])).coverage).toBeLessThan(0.7);
  });
});
