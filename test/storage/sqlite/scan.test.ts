import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildVectorMatrix, scan, type VectorMatrix } from '../../../src/storage/sqlite/index/vector-matrix.ts';

const matrixOf = (vectors: readonly (readonly number[])[], dimensions: number) =>
  buildVectorMatrix(
    vectors.map((vector, index) => ({ passage: 2 * index, vector: Float32Array.from(vector) })),
    { vectors: vectors.length, dimensions },
  );

/** The scan as one would write it without WebAssembly: the product of every allowed row, best first, ties by row. */
function plainScan(matrix: VectorMatrix, allows: ((passage: number) => boolean) | null, limit: number) {
  const { values, scales, stride, query } = matrix.rows;
  return Array.from(matrix.passages, (passage, row) => {
    const sum = query.reduce((total, value, i) => total + value * values[row * stride + i]!, 0);
    return { passage, row, product: sum * scales[row]! };
  })
    .filter(({ passage }) => !allows || allows(passage))
    .toSorted((a, b) => b.product - a.product || a.row - b.row)
    .slice(0, limit);
}

describe('the scan in WebAssembly', () => {
  const library = fc.integer({ min: 1, max: 70 }).chain((dimensions) => {
    const number = fc.oneof(fc.float({ min: -3, max: 3, noNaN: true }), fc.constantFrom(0, 1, -1));
    const vector = fc.array(number, { minLength: dimensions, maxLength: dimensions });
    return fc.record({ dimensions: fc.constant(dimensions), vectors: fc.array(vector, { maxLength: 60 }), vector });
  });
  const filter = fc.option(fc.uniqueArray(fc.nat(60), { maxLength: 40 }));

  it('finds the same rows in the same order as the plain one, whatever the filter', () => {
    fc.assert(
      fc.property(library, filter, fc.nat(70), ({ dimensions, vectors, vector }, list, limit) => {
        const matrix = matrixOf(vectors, dimensions);
        const allows = list && ((passage: number) => list.includes(passage / 2));
        const found = scan(matrix, Float32Array.from(vector), allows, limit);
        expect(found).toEqual(plainScan(matrix, allows, limit).map(({ row }) => row));
      }),
    );
  });

  it('gives every row the same product, to the last bit', () => {
    fc.assert(
      fc.property(library, ({ dimensions, vectors, vector }) => {
        const matrix = matrixOf(vectors, dimensions);
        scan(matrix, Float32Array.from(vector), null, 1); // sets the query
        for (const { row, product } of plainScan(matrix, null, Infinity)) {
          expect(matrix.rows.next(row, row + 1, -Infinity)).toBe(row);
          expect(matrix.rows.product()).toBe(product);
        }
      }),
    );
  });

  it('holds the largest products of the longest vectors there are', () => {
    const dimensions = 4096;
    const ones = Array.from({ length: dimensions }, () => 1);
    const matrix = matrixOf([ones, ones.map((one) => -one)], dimensions);
    expect(scan(matrix, Float32Array.from(ones), null, 2)).toEqual([0, 1]);
    expect(matrix.rows.next(0, 1, -Infinity)).toBe(0);
    expect(matrix.rows.product()).toBeCloseTo(dimensions * 127, 1);
  });

  it('finds every row by itself among very different ones, zero vectors included', () => {
    const axes = Array.from({ length: 8 }, (_, axis) => Array.from({ length: 8 }, (_, i) => Number(i === axis)));
    const matrix = matrixOf([...axes, Array.from({ length: 8 }, () => 0)], 8);
    for (const [axis, query] of axes.entries()) expect(scan(matrix, Float32Array.from(query), null, 1)).toEqual([axis]);
    expect(scan(matrix, new Float32Array(8), null, 3)).toEqual([0, 1, 2]);
  });
});
