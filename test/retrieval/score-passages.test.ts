import { describe, expect, it } from 'vitest';
import { passageId, reportId } from '../../src/domain/ids.ts';
import { bestOf, OWN, scorePassages } from '../../src/retrieval/score-passages.ts';
import { chooseTerms } from '../../src/retrieval/term-budget.ts';
import type { LexicalCandidate } from '../../src/storage/store.ts';

const id = (name: string, ordinal = 0) => passageId(reportId(name), ordinal);
const choice = chooseTerms(['盐湖', '申请'], [4, 20], 100);
const statistics = { reports: 25, passages: 100, averageLength: 100 };
const candidate = (name: string, tf: readonly number[], ordinal = 0): LexicalCandidate => ({
  passage: id(name, ordinal),
  report: reportId(name),
  length: 100,
  tf,
});
const scoresOf = (candidates: readonly LexicalCandidate[]) => scorePassages(candidates, choice, statistics);
const order = (candidates: readonly LexicalCandidate[]) =>
  bestOf(scoresOf(candidates), 10).map(({ passage }) => passage);

describe('passages by their own words and those of their report', () => {
  it('come before alike ones when the rest of the report names what is asked', () => {
    const alike = [candidate('elsewhere', [0, 1]), candidate('meant', [0, 1]), candidate('meant', [1, 0], 1)];
    const found = order(alike);
    expect(found.indexOf(id('meant'))).toBeLessThan(found.indexOf(id('elsewhere')));
  });

  it('within one report keep the order of their own scores', () => {
    const one = [candidate('a', [0, 1]), candidate('a', [1, 1], 1), candidate('a', [1, 0], 2)];
    expect(order(one)).toEqual([id('a', 1), id('a', 2), id('a')]);
  });

  it('have the whole score of the report once, and part of it after that', () => {
    const [first, second] = scoresOf([candidate('a', [1, 0]), candidate('a', [1, 0], 1)]);
    expect(first!.report).toBe(second!.report);
    expect([first!.share, second!.share < 1]).toEqual([1, true]);
    for (const { score, own, report, share } of [first!, second!]) expect(score).toBe(OWN * own + share * report);
  });

  it('keep the coverage that is their own', () => {
    const [first] = scoresOf([candidate('a', [0, 1]), candidate('a', [1, 0], 1)]);
    expect(first!.coverage).toBeLessThan(0.5);
  });

  it('that score alike keep the order of their ids', () => {
    expect(order(['c', 'a', 'b'].map((name) => candidate(name, [1, 1])))).toEqual(['a', 'b', 'c'].map((x) => id(x)));
  });

  it('of none are none', () => {
    expect(scoresOf([])).toEqual([]);
    expect(bestOf([], 3)).toEqual([]);
  });
});

it('the best are cut at the limit, best kept, ties by id', () => {
  const scores = ['e', 'd', 'c', 'b', 'a'].map((name, index) => ({
    passage: id(name),
    score: index > 2 ? 5 : index,
    coverage: 1,
    own: 0,
    report: 0,
    share: 1,
  }));
  expect(bestOf(scores, 1).map(({ passage }) => passage)).toEqual([id('a')]);
  expect(bestOf(scores, 3).map(({ passage }) => passage)).toEqual(['a', 'b', 'c'].map((x) => id(x)));
  expect(bestOf(scores, 9)).toHaveLength(5);
});
