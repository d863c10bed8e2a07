import { createRequire } from 'node:module';
import type * as MlMatrix from 'ml-matrix';
import { multiply, multiplyTransposed, overlaps, times, zeros, type Dense, type Sparse } from './matrices.ts';
import { gaussian } from './seeded-random.ts';

/** Loaded when something is learned: a search only multiplies, and starting is dear. Typed by the package's own types. */
const mlMatrix = () => createRequire(import.meta.url)('ml-matrix') as typeof MlMatrix;

/** More random directions than asked for, and passes over the matrix that sharpen them. */
const OVERSAMPLING = 10;
const PASSES = 1;
/** Eigenvalues this much smaller than the largest are rounding noise. */
const NEGLIGIBLE = 1e-11;

/**
 * The columns w/√λ for the eigenpairs of a small symmetric matrix, strongest first, at most `size` of them: they turn
 * columns with these overlaps into orthonormal ones.
 */
function whitening(symmetric: Dense, size: number): Dense {
  const { EigenvalueDecomposition, Matrix } = mlMatrix();
  const square = new Matrix(symmetric.map((row) => [...row]));
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(square, { assumeSymmetric: true });
  const strongest = Math.max(...realEigenvalues);
  const kept = realEigenvalues
    .map((value, index) => ({ value, index }))
    .filter(({ value }) => value > strongest * NEGLIGIBLE)
    .toSorted((a, b) => b.value - a.value)
    .slice(0, size);
  return symmetric.map((_, row) =>
    Float64Array.from(kept, ({ value, index }) => eigenvectorMatrix.get(row, index) / Math.sqrt(value)),
  );
}

const orthonormal = (columns: Dense) => times(columns, whitening(overlaps(columns, columns), columns[0]!.length));

/** Orthonormal columns that span (almost) everything the strongest `size` directions of the matrix do. */
function range(matrix: Sparse, size: number, random: () => number): Dense {
  const guesses = zeros(matrix.width, size).map((row) => row.map(() => gaussian(random)));
  let basis = orthonormal(multiply(matrix, guesses));
  for (let pass = 0; pass < PASSES; pass += 1) {
    basis = orthonormal(multiply(matrix, multiplyTransposed(matrix, basis)));
  }
  return basis;
}

/**
 * The strongest right singular vectors of a sparse matrix as columns, strongest first: `matrix.width` rows of at most
 * `dimensions` numbers. Randomised (Halko, Martinsson, Tropp 2011): random directions find the subspace, a small
 * symmetric eigenproblem orders it. Dense work is on the rows' side only, the short one here.
 */
export function rightSingularVectors(matrix: Sparse, dimensions: number, random: () => number): Dense {
  const basis = range(matrix, Math.min(dimensions + OVERSAMPLING, matrix.rows, matrix.width), random);
  const images = multiply(matrix, multiplyTransposed(matrix, basis));
  const left = times(basis, whitening(overlaps(basis, images), dimensions));
  return multiplyTransposed(matrix, left);
}
