import { createRandom, gaussian } from '../../../src/models/local/seeded-random.ts';

/** What texts of a library are about: a few hundred matters, each told in many ways. */
const MATTERS = 400;

/** How far the tellings of a matter lie apart, against 1 for the matters themselves. */
export const CLOUDS: Readonly<Record<string, number>> = { clustered: 0.9, 'barely clustered': 2 };

/** Draws unit vectors around the matters; the same seed always draws the same. */
export function createCloud(spread: number, dimensions: number, seed: number): () => Float32Array {
  const random = createRandom(seed);
  const gauss = () => gaussian(random);
  const matters = Array.from({ length: MATTERS }, () => Float32Array.from({ length: dimensions }, gauss));
  return () => {
    const matter = matters[Math.floor(random() * MATTERS)]!;
    const vector = matter.map((value) => value + spread * gauss());
    const length = Math.hypot(...vector);
    return vector.map((value) => value / length);
  };
}

function product(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += a[i]! * b[i]!;
  return sum;
}

/** Places of the vectors that are exactly nearest. */
export function nearestExactly(
  vectors: readonly Float32Array[],
  query: Float32Array,
  limit: number,
): readonly number[] {
  const scores = Float64Array.from(vectors, (vector) => product(vector, query));
  const bar = scores.toSorted().at(-limit) ?? -Infinity;
  return [...vectors.keys()].filter((place) => scores[place]! >= bar);
}
