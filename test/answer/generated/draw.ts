import type { NonEmpty } from '../../../src/domain/answer.ts';
import { createRandom, sample } from '../../../src/models/local/seeded-random.ts';

/** Everything generated here follows from it; a failure prints it. */
export const SEED = 20_240_229;

/** Draws one thing after the other, the same ones in every run. */
export interface Draw {
  /** A whole number from 0 to below `limit`. */
  below(limit: number): number;
  chance(percent: number): boolean;
  one<Item>(items: NonEmpty<Item>): Item;
  /** `size` different ones, in the order of the items. */
  some<Item>(items: readonly Item[], size: number): readonly Item[];
}

export function createDraw(seed: number): Draw {
  const random = createRandom(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  return {
    below,
    chance: (percent) => below(100) < percent,
    one: (items) => items[below(items.length)] ?? items[0],
    some: (items, size) => sample(items, size, random),
  };
}
