import { createShortlist } from '../../shortlist.ts';
import { createScanKernel, type ScanKernel } from './scan-kernel.ts';

/**
 * Vectors at a quarter of their size: row r belongs to passage `passages[r]` and holds the first `dimensions` of
 * `rows.stride` numbers, each to be multiplied by `rows.scales[r]`. Good for choosing candidates; the exact vectors stay
 * in SQLite.
 */
export interface VectorMatrix {
  readonly dimensions: number;
  readonly passages: Uint32Array;
  readonly rows: ScanKernel;
}

const LARGEST = 127;

/** Writes the vector as whole numbers from −127 to 127 and returns what to multiply them by. */
function quantise(vector: Float32Array, target: Int8Array | Int16Array): number {
  const peak = vector.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0);
  if (peak === 0) {
    target.fill(0);
    return 0;
  }
  for (let i = 0; i < vector.length; i += 1) target[i] = Math.round((vector[i]! / peak) * LARGEST);
  return peak / LARGEST;
}

export function buildVectorMatrix(
  vectors: Iterable<{ readonly passage: number; readonly vector: Float32Array }>,
  size: { readonly vectors: number; readonly dimensions: number },
): VectorMatrix {
  const passages = new Uint32Array(size.vectors);
  const rows = createScanKernel(size.vectors, size.dimensions);
  let row = 0;
  for (const { passage, vector } of vectors) {
    passages[row] = passage;
    rows.scales[row] = quantise(vector, rows.values.subarray(row * rows.stride, (row + 1) * rows.stride));
    row += 1;
  }
  return { dimensions: size.dimensions, passages, rows };
}

/** One row as it can be given to another index: close to the stored vector, not equal. */
export const approximateRow = ({ dimensions, rows }: VectorMatrix, row: number): number[] =>
  Array.from(
    rows.values.subarray(row * rows.stride, row * rows.stride + dimensions),
    (value) => value * rows.scales[row]!,
  );

/** The allowed rows as stretches without a gap: the passages of a report stand together. */
function* stretches(
  passages: Uint32Array,
  allows: ((passage: number) => boolean) | null,
): Generator<readonly [from: number, to: number]> {
  if (!allows) {
    yield [0, passages.length];
    return;
  }
  for (let from = 0; from < passages.length; from += 1) {
    if (!allows(passages[from]!)) continue;
    let to = from + 1;
    while (to < passages.length && allows(passages[to]!)) to += 1;
    yield [from, to];
    from = to;
  }
}

/** The rows most similar to the query by the small numbers, best first; every allowed row is looked at. */
export function scan(
  { passages, rows }: VectorMatrix,
  query: Float32Array,
  allows: ((passage: number) => boolean) | null,
  limit: number,
): readonly number[] {
  quantise(query, rows.query);
  const best = createShortlist(limit);
  for (const [from, to] of stretches(passages, allows)) {
    for (let row = from; (row = rows.next(row, to, best.bar())) < to; row += 1) best.offer(row, rows.product());
  }
  return best.numbers;
}
