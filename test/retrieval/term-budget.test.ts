import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseTerms, type WeighedTerm } from '../../src/retrieval/term-budget.ts';

const names = (terms: readonly WeighedTerm[]) => terms.map(({ term }) => term);

describe('the terms a question searches for', () => {
  it('are the rarest first, without unknown and very common ones', () => {
    const choice = chooseTerms(['政府', '盐湖', '申请', '火星', '公开'], [900, 3, 120, 0, 120], 1000);
    expect(names(choice.chosen)).toEqual(['盐湖', '公开', '申请']);
    expect(names(choice.unknown)).toEqual(['火星']);
    expect(names(choice.tooCommon)).toEqual(['政府']);
  });

  it('are at least two, however common, as long as the library knows two', () => {
    expect(names(chooseTerms(['政府', '信息', '公开'], [10, 8, 9], 10).chosen)).toEqual(['信息', '公开']);
    expect(names(chooseTerms(['政府', '火星'], [10, 0], 10).chosen)).toEqual(['政府']);
    expect(names(chooseTerms(['政府', '盐湖'], [10, 1], 10).chosen)).toEqual(['盐湖', '政府']);
  });

  it('stop at the budget of postings, but not before two', () => {
    const frequencies = [9_000, 8_000, 7_000, 6_000];
    const choice = chooseTerms(['丁', '丙', '乙', '甲'], frequencies, 1_000_000);
    expect(names(choice.chosen)).toEqual(['甲', '乙']);
    expect(names(choice.overBudget)).toEqual(['丙', '丁']);
    expect(names(chooseTerms(['乙', '甲'], [90_000, 80_000], 1_000_000).chosen)).toEqual(['甲', '乙']);
  });

  it('weigh the more the rarer they are, and always something', () => {
    const { chosen } = chooseTerms(['甲', '乙', '丙'], [1, 10, 100], 200);
    expect(chosen.map(({ idf }) => idf).toSorted((a, b) => b - a)).toEqual(chosen.map(({ idf }) => idf));
    expect(chosen.every(({ idf }) => idf > 0)).toBe(true);
  });

  it('lose none on the way', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(30_000), { maxLength: 20 }), (frequencies) => {
        const terms = frequencies.map((_, index) => `t${index}`);
        const { chosen, unknown, tooCommon, overBudget } = chooseTerms(terms, frequencies, 30_000);
        expect(names([...chosen, ...unknown, ...tooCommon, ...overBudget]).toSorted()).toEqual(terms.toSorted());
      }),
    );
  });
});
