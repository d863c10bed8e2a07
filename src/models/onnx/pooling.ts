/** How the states of a text's tokens become one vector: the first token's, or their mean. */
export type Pooling = 'cls' | 'mean';

/** States of a batch, text by text and token by token, `dimensions` numbers each. */
export interface TokenStates {
  readonly data: Float32Array;
  /** Tokens of each text, padding included. */
  readonly width: number;
  readonly dimensions: number;
}

/**
 * The unit vector of the text at `index`, of which only the first `tokens` tokens are its own and the rest padding.
 * Null when the states are no numbers, or all zero.
 */
export function pool(states: TokenStates, index: number, tokens: number, pooling: Pooling): Float32Array | null {
  const { data, width, dimensions } = states;
  const sum = new Float64Array(dimensions);
  const taken = pooling === 'cls' ? 1 : tokens;
  for (let token = 0; token < taken; token++) {
    const start = (index * width + token) * dimensions;
    for (let at = 0; at < dimensions; at++) sum[at]! += data[start + at]!;
  }
  // The length of a mean is that of its sum but for a factor, which a unit vector does not have.
  const length = Math.hypot(...sum);
  if (!Number.isFinite(length) || length === 0) return null;
  return Float32Array.from(sum, (value) => value / length);
}
