/** A dense matrix as its rows, all of one width. */
export type Dense = readonly Float64Array[];

/** A sparse matrix by rows: row r holds `columns[i]`, `values[i]` for i from `starts[r]` to `starts[r + 1]`. */
export interface Sparse {
  readonly rows: number;
  readonly width: number;
  readonly starts: Uint32Array;
  readonly columns: Uint32Array;
  readonly values: Float32Array;
}

export interface SparseRow {
  readonly columns: readonly number[];
  readonly values: readonly number[];
}

export function sparse(rows: readonly SparseRow[], width: number): Sparse {
  const starts = new Uint32Array(rows.length + 1);
  for (const [index, row] of rows.entries()) starts[index + 1] = starts[index]! + row.columns.length;
  const matrix = { rows: rows.length, width, starts, columns: new Uint32Array(starts.at(-1)!) };
  const values = new Float32Array(starts.at(-1)!);
  for (const [index, row] of rows.entries()) {
    matrix.columns.set(row.columns, starts[index]);
    values.set(row.values, starts[index]);
  }
  return { ...matrix, values };
}

export const zeros = (rows: number, width: number): Dense =>
  Array.from({ length: rows }, () => new Float64Array(width));

/** target += factor · source. Four at a time: training spends its life here, and this halves it. */
function addScaled(target: Float64Array, source: Float64Array, factor: number) {
  const { length } = target;
  const whole = length - (length % 4);
  for (let i = 0; i < whole; i += 4) {
    target[i]! += factor * source[i]!;
    target[i + 1]! += factor * source[i + 1]!;
    target[i + 2]! += factor * source[i + 2]!;
    target[i + 3]! += factor * source[i + 3]!;
  }
  for (let i = whole; i < length; i += 1) target[i]! += factor * source[i]!;
}

/** A·X. */
export function multiply({ rows, starts, columns, values }: Sparse, x: Dense): Dense {
  const product = zeros(rows, x[0]!.length);
  for (let row = 0; row < rows; row += 1) {
    for (let i = starts[row]!; i < starts[row + 1]!; i += 1) addScaled(product[row]!, x[columns[i]!]!, values[i]!);
  }
  return product;
}

/** Aᵀ·Y. */
export function multiplyTransposed({ rows, width, starts, columns, values }: Sparse, y: Dense): Dense {
  const product = zeros(width, y[0]!.length);
  for (let row = 0; row < rows; row += 1) {
    for (let i = starts[row]!; i < starts[row + 1]!; i += 1) addScaled(product[columns[i]!]!, y[row]!, values[i]!);
  }
  return product;
}

/** X·Y for a small square-ish Y. */
export function times(x: Dense, y: Dense): Dense {
  const product = zeros(x.length, y[0]!.length);
  for (const [index, row] of x.entries()) {
    for (let i = 0; i < row.length; i += 1) addScaled(product[index]!, y[i]!, row[i]!);
  }
  return product;
}

/** Xᵀ·Y: how every column of one matrix lies along every column of the other. */
export function overlaps(x: Dense, y: Dense): Dense {
  const product = zeros(x[0]!.length, y[0]!.length);
  for (const [index, row] of x.entries()) {
    for (let i = 0; i < row.length; i += 1) addScaled(product[i]!, y[index]!, row[i]!);
  }
  return product;
}
