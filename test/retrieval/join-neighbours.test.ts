import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passageId, reportId } from '../../src/domain/ids.ts';
import type { Passage } from '../../src/domain/passage.ts';
import { joinNeighbours } from '../../src/retrieval/join-neighbours.ts';

const LENGTH = 200;

/** The so-manieth passage of a report, of 200 characters each. */
function passage(report: string, ordinal: number, kind: Passage['kind'] = 'prose'): Passage {
  const start = ordinal * (LENGTH + 1);
  const id = reportId(report);
  const text = '字'.repeat(LENGTH);
  return { id: passageId(id, ordinal), report: id, ordinal, kind, start, end: start + LENGTH, headings: [], text };
}
const found = (...passages: readonly Passage[]) =>
  passages.map((one, rank) => ({ passage: one, score: passages.length - rank }));
const spans = (...passages: readonly Passage[]) =>
  joinNeighbours(found(...passages)).map(({ passage: best, start, end }) => [best.id, start, end]);

// An answer of three paragraphs was shown as three results, between those of other documents, and none held all of it.
describe('passages that were found side by side', () => {
  it('are one, at the place of the best of them', () => {
    const [first, second, third] = [passage('a', 3), passage('b', 0), passage('a', 4)];
    expect(spans(first, second, third)).toEqual([
      [first.id, first.start, third.end],
      [second.id, second.start, second.end],
    ]);
  });

  it('grow forward and back', () => {
    const [middle, before, behind] = [passage('a', 5), passage('a', 4), passage('a', 6)];
    expect(spans(middle, before, behind)).toEqual([[middle.id, before.start, behind.end]]);
  });

  it.each([
    ['with one between them', passage('a', 1), passage('a', 3)],
    ['of two reports', passage('a', 1), passage('b', 2)],
    ['of which one is a table', passage('a', 1), passage('a', 2, 'table')],
    ['both tables', passage('a', 1, 'table'), passage('a', 2, 'table')],
  ])('stay two: %s', (_, one, other) => {
    expect(spans(one, other)).toHaveLength(2);
  });

  it('never make a stretch of more than 700 characters, lose or repeat a passage, or change the order of the best', () => {
    const some = fc.uniqueArray(fc.record({ report: fc.constantFrom('a', 'b'), ordinal: fc.nat(12) }), {
      selector: ({ report, ordinal }) => `${report}${ordinal}`,
    });
    fc.assert(
      fc.property(some, (places) => {
        const all = found(...places.map(({ report, ordinal }) => passage(report, ordinal)));
        const stretches = joinNeighbours(all);
        for (const { start, end } of stretches) expect(end - start).toBeLessThanOrEqual(700);
        for (const { passage: one } of all) {
          const holding = stretches.filter(
            ({ passage: best, start, end }) => best.report === one.report && start <= one.start && one.end <= end,
          );
          expect(holding).toHaveLength(1);
        }
        const ranks = stretches.map(({ score }) => score);
        expect(ranks).toEqual(ranks.toSorted((a, b) => b - a));
      }),
    );
  });
});
