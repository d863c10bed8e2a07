import type { Store, StoreHealth } from '../storage/store.ts';

/** Looking that takes no longer than this is done for every generation. */
const SOON_MS = 5;
/** Otherwise it rests for so many times as long as it took: while an ingest writes, counts may lag behind it. */
const REST = 100;

/** The state of a store, which costs those who are served next to nothing: what must be counted is counted now and then. */
export function createLibraryHealth(store: Pick<Store, 'generation' | 'describe'>): () => Promise<StoreHealth> {
  let known: { readonly health: StoreHealth; readonly until: number } | undefined;
  return async () => {
    const generation = await store.generation();
    const now = performance.now();
    if (known && known.health.generation !== generation && now < known.until) return known.health;
    const isCounted = known?.health.generation === generation;
    const health = await store.describe();
    const took = performance.now() - now;
    const until = isCounted || took < SOON_MS ? 0 : now + REST * took;
    known = { health, until: Math.max(until, known?.until ?? 0) };
    return health;
  };
}
