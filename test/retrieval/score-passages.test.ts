import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passageId, reportId } from '../../src/domain/ids.ts';
import { OWN, scorePassages } from '../../src/retrieval/score-passages.ts';
import { chooseTerms } from '../../src/retrieval/term-budget.ts';
import type { LexicalCandidates } from '../../src/storage/store.ts';

interface Candidate {
  readonly report: string;
  readonly tf: readonly number[];
  readonly ordinal: number;
  readonly length: number;
}

const id = (name: string, ordinal = 0) => passageId(reportId(name), ordinal);
const choice = chooseTerms(['盐湖', '申请'], [4, 20], 100);
const statistics = { reports: 25, passages: 100, averageLength: 100 };
const candidate = (report: string, tf: readonly number[], ordinal = 0): Candidate => ({
  report,
  tf,
  ordinal,
  length: 100,
});

/** As a store gives them: by passage id. */
function columnsOf(candidates: readonly Candidate[]): LexicalCandidates {
  const sorted = candidates.toSorted((a, b) => (id(a.report, a.ordinal) < id(b.report, b.ordinal) ? -1 : 1));
  const reports = [...new Set(sorted.map(({ report }) => report))];
  return {
    lengths: Uint32Array.from(sorted, ({ length }) => length),
    reports: Uint32Array.from(sorted, ({ report }) => reports.indexOf(report)),
    postings: choice.chosen.map((_, term) => {
      const holding = [...sorted.keys()].filter((place) => sorted[place]!.tf[term]! > 0);
      return {
        candidates: Uint32Array.from(holding),
        counts: Uint16Array.from(holding, (place) => sorted[place]!.tf[term]!),
      };
    }),
    passage: (place) => id(sorted[place]!.report, sorted[place]!.ordinal),
  };
}

const scoresOf = (candidates: readonly Candidate[]) => scorePassages(columnsOf(candidates), choice, statistics);
const order = (candidates: readonly Candidate[], limit = 10) =>
  scoresOf(candidates)
    .best(limit)
    .map(({ passage }) => passage);

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
    const scores = scoresOf([candidate('a', [1, 0]), candidate('a', [1, 0], 1)]);
    const [first, second] = [scores.of(id('a'))!, scores.of(id('a', 1))!];
    expect(first.report).toBe(second.report);
    expect([first.share, second.share < 1]).toEqual([1, true]);
    for (const { score, own, report, share } of [first, second]) expect(score).toBe(OWN * own + share * report);
  });

  it('keep the coverage that is their own', () => {
    const scores = scoresOf([candidate('a', [0, 1]), candidate('a', [1, 0], 1)]);
    expect(scores.of(id('a'))!.coverage).toBeLessThan(0.5);
  });

  // A long report has some words of every question: five of them pushed the short notice that was asked for off the first page.
  it('of a short report come before those of a long one that scores little more, but for the very best', () => {
    const long = (report: string) => Array.from({ length: 40 }, (_, at) => candidate(report, [at < 8 ? 3 : 0, 3], at));
    const found = order([...long('first'), ...long('second'), candidate('short', [1, 1])], 200);
    expect(found[0]).toBe(id('first'));
    expect(found.indexOf(id('short'))).toBeLessThan(found.indexOf(id('second')));
  });

  it('that score alike keep the order of their ids', () => {
    expect(order(['c', 'a', 'b'].map((name) => candidate(name, [1, 1])))).toEqual(['a', 'b', 'c'].map((x) => id(x)));
  });

  it('of none are none', () => {
    expect(scoresOf([]).candidates).toBe(0);
    expect(order([])).toEqual([]);
    expect(scoresOf([]).of(id('a'))).toBeUndefined();
  });

  it('are cut at the limit, best kept, and can be asked for one by one', () => {
    const some = fc.uniqueArray(
      fc.record({
        report: fc.constantFrom('a', 'b', 'c'),
        ordinal: fc.nat(9),
        length: fc.integer({ min: 1, max: 300 }),
        tf: fc.tuple(fc.nat(3), fc.integer({ min: 1, max: 3 })),
      }),
      { selector: ({ report, ordinal }) => id(report, ordinal), maxLength: 20 },
    );
    fc.assert(
      fc.property(some, fc.nat(25), (candidates, limit) => {
        const scores = scoresOf(candidates);
        const all = candidates.map(({ report, ordinal }) => scores.of(id(report, ordinal))!);
        const sorted = all.toSorted((a, b) => b.score - a.score || (a.passage < b.passage ? -1 : 1));
        const best = scores.best(limit);
        expect(best).toHaveLength(Math.min(limit, all.length));
        expect(best.slice(0, 1)).toEqual(sorted.slice(0, Math.min(limit, 1)));
        for (const one of best) expect(sorted).toContainEqual(one);
        expect(scores.of(id('a', 77))).toBeUndefined();
      }),
    );
  });
});
