import { array, assert, constantFrom, integer, property, record, uniqueArray } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ndcgAt, type Ranking, rankingMetrics, recallAt, reciprocalRankAt } from '../../../src/cli/evaluate/ranking.ts';

const ranking = (relevant: readonly string[], found: readonly string[]): Ranking => ({
  relevant: new Set(relevant),
  found,
});

const names = constantFrom(...'a b c d e f g h i j k l m n o p'.split(' '));
const rankings = record({ relevant: uniqueArray(names, { minLength: 1 }), found: array(names, { maxLength: 30 }) }).map(
  ({ relevant, found }) => ranking(relevant, found),
);

describe('the scores of a search', () => {
  it('count a document once, at its best place', () => {
    const found = ranking(['b'], ['a', 'a', 'b', 'c', 'b']);
    expect(reciprocalRankAt(10, found)).toBe(1 / 2);
    expect(recallAt(2, found)).toBe(1);
  });

  it('are those that one calculates by hand for one right document', () => {
    const third = ranking(['c'], ['a', 'b', 'c']);
    expect([recallAt(1, third), recallAt(5, third), reciprocalRankAt(10, third)]).toEqual([0, 1, 1 / 3]);
    expect(ndcgAt(10, third)).toBeCloseTo(1 / 2, 12);
    expect([recallAt(10, ranking(['z'], ['a'])), ndcgAt(10, ranking(['z'], []))]).toEqual([0, 0]);
  });

  it('are those that one calculates by hand for two right documents', () => {
    const both = ranking(['a', 'c'], ['a', 'b', 'c']);
    expect([recallAt(1, both), recallAt(5, both), reciprocalRankAt(10, both)]).toEqual([1 / 2, 1, 1]);
    // Gains at places 1 and 3, against places 1 and 2: (1 + 1/2) / (1 + 1/log2(3)).
    expect(ndcgAt(10, both)).toBeCloseTo(1.5 / (1 + 1 / 1.584962500721156), 12);
  });

  it('end at their depth', () => {
    const eleventh = ranking(['k'], 'a b c d e f g h i j k'.split(' '));
    expect([recallAt(10, eleventh), reciprocalRankAt(10, eleventh), ndcgAt(10, eleventh)]).toEqual([0, 0, 0]);
    expect(recallAt(11, eleventh)).toBe(1);
  });

  it('lie between 0 and 1, and recall never falls with depth', () => {
    assert(
      property(rankings, integer({ min: 1, max: 20 }), (one, depth) => {
        for (const score of [recallAt(depth, one), reciprocalRankAt(depth, one), ndcgAt(depth, one)]) {
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(1 + 1e-12);
        }
        expect(recallAt(depth + 1, one)).toBeGreaterThanOrEqual(recallAt(depth, one));
      }),
    );
  });

  it('are whole exactly when all right documents come first', () => {
    assert(
      property(rankings, (one) => {
        const rest = one.found.filter((name) => !one.relevant.has(name));
        expect(ndcgAt(16, { ...one, found: [...one.relevant, ...rest] })).toBeCloseTo(1, 12);
        const late = { ...one, found: ['wrong', ...one.relevant] };
        expect(ndcgAt(17, late)).toBeLessThan(1);
      }),
    );
  });

  it('are means over all questions, those without a find included', () => {
    const asked = [ranking(['a'], ['a']), ranking(['b'], ['a', 'b']), ranking(['z'], ['a'])];
    const values = Object.fromEntries(rankingMetrics(asked).map(({ name, value, of }) => [name, [value, of]]));
    expect(values).toMatchObject({
      'retrieval.R@1': [0.3333, 3],
      'retrieval.R@5': [0.6667, 3],
      'retrieval.MRR@10': [0.5, 3],
    });
  });
});
