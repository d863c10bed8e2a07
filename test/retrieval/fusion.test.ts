import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passageId, reportId } from '../../src/domain/ids.ts';
import { fuse, vectorWeight } from '../../src/retrieval/fusion.ts';

const list = (...names: readonly (string | number)[]) =>
  names.map((name, index) => ({ passage: passageId(reportId(String(name)), 0), score: names.length - index }));
const ids = (items: readonly { readonly passage: string }[]) => items.map(({ passage }) => passage);

describe('fusion', () => {
  it('keeps the order of the terms when the vector list has no weight', () => {
    const fused = fuse(list('a', 'b'), list('b', 'z'), 0);
    expect(ids(fused)).toEqual(ids(list('a', 'b', 'z')));
  });

  it('tells where each list had a passage', () => {
    const [first] = fuse(list('a'), list('x', 'a'), 0.25);
    expect(first).toMatchObject({ lexical: { rank: 1, score: 1 }, vector: { rank: 2, score: 1 } });
    expect(first!.score).toBeCloseTo(1 / 61 + 0.25 / 62, 12);
    expect(fuse([], list('x'), 0.25)[0]).toMatchObject({ lexical: null, vector: { rank: 1 } });
  });

  it('breaks ties by passage id', () => {
    expect(ids(fuse(list('b'), list('a'), 1))).toEqual(ids(list('a', 'b')));
  });

  it('never loses or doubles a passage, and never raises one that both lists put lower', () => {
    const names = fc.uniqueArray(fc.nat(30));
    fc.assert(
      fc.property(names, names, fc.double({ min: 0, max: 1, noNaN: true }), (one, two, weight) => {
        const [lexical, vector] = [list(...one), list(...two)];
        const fused = ids(fuse(lexical, vector, weight));
        expect(fused.toSorted()).toEqual([...new Set([...ids(lexical), ...ids(vector)])].toSorted());
        const above = (order: readonly string[], a: string, b: string) => order.indexOf(a) < order.indexOf(b);
        const both = ids(lexical).filter((id) => ids(vector).includes(id));
        const agreed = both.flatMap((a) =>
          both.filter((b) => above(ids(lexical), a, b) && above(ids(vector), a, b)).map((b) => [a, b] as const),
        );
        expect(agreed.filter(([a, b]) => !above(fused, a, b))).toEqual([]);
      }),
    );
  });

  it('listens to vectors the more, the fewer of the words were found', () => {
    expect([0.7, 0.9, 1].map(vectorWeight)).toEqual([0, 0, 0]);
    expect(vectorWeight(0)).toBe(0.1);
    expect(vectorWeight(0.2)).toBeGreaterThan(vectorWeight(0.6));
  });
});
