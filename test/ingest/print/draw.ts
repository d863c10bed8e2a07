/** A seeded source of choices: the same seed makes the same choices on every machine. */
export interface Draw {
  /** A whole number from 0 to `limit` - 1. */
  below(limit: number): number;
  /** True once in `cases` times. */
  once(cases: number): boolean;
  pick<Item>(items: readonly [Item, ...Item[]]): Item;
  /** Up to `count` of the items, in their order. */
  some<Item>(items: readonly Item[], count: number): Item[];
  shuffled<Item>(items: readonly Item[]): Item[];
}

export function createDraw(seed: number): Draw {
  let state = (seed * 2_654_435_761 + 1) >>> 0;
  const next = () => {
    // mulberry32: small, and even over short runs of neighbouring seeds
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  const shuffled = <Item>(items: readonly Item[]) =>
    items
      .map((item) => ({ item, at: next() }))
      .sort((a, b) => a.at - b.at)
      .map(({ item }) => item);
  return {
    below,
    once: (cases) => below(cases) === 0,
    pick: (items) => items[below(items.length)] ?? items[0],
    some: (items, count) => {
      const chosen = new Set(shuffled(items).slice(0, count));
      return items.filter((item) => chosen.has(item));
    },
    shuffled,
  };
}
