import type { PassageId } from '../../domain/ids.ts';
import type { ReportFilter, VectorCandidate } from '../store.ts';
import { allowedPassages } from './index/allowed-passages.ts';
import type { LoadedIndex } from './index/index-keeper.ts';
import { scan } from './index/vector-matrix.ts';
import { listed, type Statements } from './statements.ts';
import { vectorOf } from './vector-blobs.ts';

/** So many of those that are best by small numbers are compared exactly: measured to miss none of the best ten. */
const RESCORED = 40;

function cosine(a: Float32Array, b: Float32Array): number {
  let product = 0;
  let squaresOfA = 0;
  let squaresOfB = 0;
  for (let i = 0; i < a.length; i += 1) {
    product += a[i]! * b[i]!;
    squaresOfA += a[i]! ** 2;
    squaresOfB += b[i]! ** 2;
  }
  return product === 0 ? 0 : product / Math.sqrt(squaresOfA * squaresOfB);
}

/** Rows of the matrix worth an exact look. A graph is no help under a filter: it would visit what is filtered out. */
function propose({ flat, graph }: LoadedIndex, vector: Float32Array, filter: ReportFilter, limit: number) {
  const allows = allowedPassages(filter, flat);
  return graph && !allows ? graph.propose(vector, limit) : scan(flat.vectors, vector, allows, limit);
}

const VECTORS = `SELECT passage, vector FROM vectors WHERE passage IN ${listed('passages')}`;

const byRank = (a: VectorCandidate, b: VectorCandidate) =>
  b.similarity - a.similarity || (a.passage < b.passage ? -1 : 1);

/** The passages most similar to the vector: chosen by small numbers, ranked by the exact vectors in SQLite. */
export function nearestPassages(
  index: LoadedIndex,
  vector: Float32Array,
  filter: ReportFilter,
  limit: number,
  statements: Statements,
): readonly VectorCandidate[] {
  const { vectors, passages } = index.flat;
  if (vectors.passages.length === 0) return [];
  const rows = propose(index, vector, filter, Math.max(limit, RESCORED));
  const ids = rows.map((row) => passages[vectors.passages[row]!]!);
  const stored = statements<{ passage: PassageId; vector: Uint8Array }>(VECTORS);
  return stored
    .all({ passages: JSON.stringify(ids) })
    .map(({ passage, vector: blob }) => ({ passage, similarity: cosine(vector, vectorOf(blob)) }))
    .toSorted(byRank)
    .slice(0, limit);
}
