/** Tokens of one run, padding included: four of the longest texts. Bounds what a run holds in memory. */
const TOKENS_PER_RUN = 2048;

/**
 * Cuts a text's tokens to the longest input. The last one is kept, as it closes the input in the models that have one
 * of that kind.
 */
export const truncate = (ids: readonly number[], maxTokens: number): readonly number[] =>
  ids.length <= maxTokens ? ids : [...ids.slice(0, maxTokens - 1), ids.at(-1)!];

/** Positions of the texts of each run, alike in length so that little is padded. */
export function batchesOf(lengths: readonly number[]): readonly (readonly number[])[] {
  const batches: number[][] = [];
  const byLength = [...lengths.keys()].sort((a, b) => lengths[a]! - lengths[b]! || a - b);
  for (const index of byLength) {
    const batch = batches.at(-1);
    // Every text so far is shorter, so this one sets the width.
    if (batch && (batch.length + 1) * lengths[index]! <= TOKENS_PER_RUN) batch.push(index);
    else batches.push([index]);
  }
  return batches;
}

/** Token ids in one block of equal rows, and a mask that tells them from padding. */
export function padded(rows: readonly (readonly number[])[], padId: number) {
  const width = Math.max(...rows.map((row) => row.length));
  const ids = new BigInt64Array(rows.length * width).fill(BigInt(padId));
  const mask = new BigInt64Array(rows.length * width);
  rows.forEach((row, index) => {
    ids.set(row.map(BigInt), index * width);
    mask.fill(1n, index * width, index * width + row.length);
  });
  return { ids, mask, width };
}
