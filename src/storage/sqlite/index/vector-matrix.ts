/**
 * Vectors at a quarter of their size: row r belongs to passage `passages[r]` and holds `dimensions` numbers of
 * `values`, each to be multiplied by `scales[r]`. Good for choosing candidates; the exact vectors stay in SQLite.
 */
export interface VectorMatrix {
  readonly dimensions: number;
  readonly passages: Uint32Array;
  readonly values: Int8Array;
  readonly scales: Float32Array;
}

const LARGEST = 127;

/** Writes the vector as whole numbers from −127 to 127 and returns what to multiply them by. */
function quantise(vector: Float32Array, target: Int8Array | Int32Array): number {
  const peak = vector.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0);
  if (peak === 0) return 0;
  for (let i = 0; i < vector.length; i += 1) target[i] = Math.round((vector[i]! / peak) * LARGEST);
  return peak / LARGEST;
}

export function buildVectorMatrix(
  rows: Iterable<{ readonly passage: number; readonly vector: Float32Array }>,
  size: { readonly vectors: number; readonly dimensions: number },
): VectorMatrix {
  const passages = new Uint32Array(size.vectors);
  const values = new Int8Array(size.vectors * size.dimensions);
  const scales = new Float32Array(size.vectors);
  let row = 0;
  for (const { passage, vector } of rows) {
    passages[row] = passage;
    scales[row] = quantise(vector, values.subarray(row * size.dimensions, (row + 1) * size.dimensions));
    row += 1;
  }
  return { dimensions: size.dimensions, passages, values, scales };
}

/** One row as it can be given to another index: close to the stored vector, not equal. */
export const approximateRow = ({ dimensions, values, scales }: VectorMatrix, row: number): number[] =>
  Array.from(values.subarray(row * dimensions, (row + 1) * dimensions), (value) => value * scales[row]!);

/** Keeps the `size` best of what it is shown; of equals, those shown first. */
function createShortlist(size: number) {
  const rows: number[] = [];
  const scores: number[] = [];
  function offer(row: number, score: number) {
    if (rows.length === size && score <= scores.at(-1)!) return;
    let place = scores.length;
    while (place > 0 && scores[place - 1]! < score) place -= 1;
    rows.splice(place, 0, row);
    scores.splice(place, 0, score);
    rows.length = scores.length = Math.min(rows.length, size);
  }
  return { rows, offer };
}

/** The rows most similar to the query by the small numbers, best first; every allowed row is looked at. */
export function scan(
  matrix: VectorMatrix,
  query: Float32Array,
  allows: ((passage: number) => boolean) | null,
  limit: number,
): readonly number[] {
  const { dimensions, passages, values, scales } = matrix;
  const wanted = new Int32Array(dimensions);
  quantise(query, wanted);
  const shortlist = createShortlist(limit);
  for (let row = 0; row < passages.length; row += 1) {
    if (allows && !allows(passages[row]!)) continue;
    const start = row * dimensions;
    let product = 0;
    // Math.imul and | 0 keep this loop in whole numbers, which is where a search spends most of its time.
    for (let i = 0; i < dimensions; i += 1) product = (product + Math.imul(wanted[i]!, values[start + i]!)) | 0;
    shortlist.offer(row, product * scales[row]!);
  }
  return shortlist.rows;
}
