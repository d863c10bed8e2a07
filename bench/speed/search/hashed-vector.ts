/** A direction for a text from its terms alone: cheaper than any model, the same for every pipeline. Not of length 1. */
export function hashedVector(found: readonly string[], dimensions: number): number[] {
  const vector = Array.from({ length: dimensions }, () => 0);
  for (const term of found) {
    let hash = 2_166_136_261;
    for (let index = 0; index < term.length; index++) hash = Math.imul(hash ^ term.charCodeAt(index), 16_777_619);
    const place = (hash >>> 1) % dimensions;
    vector[place] = (vector[place] ?? 0) + (hash & 1 ? 1 : -1);
  }
  return vector;
}
