import { expect, test } from 'vitest';
import { createLibraryHealth } from '../../src/http/library-health.ts';
import type { StoreHealth } from '../../src/storage/store.ts';

/** A library whose counting takes a while, as it does for millions of facts. */
function createLibrary(ms: number) {
  const library = { generation: 'g1', counted: 0 };
  const describe = async (): Promise<StoreHealth> => {
    const until = performance.now() + ms;
    while (performance.now() < until);
    library.counted += 1;
    return { generation: library.generation } as StoreHealth;
  };
  return { library, health: createLibraryHealth({ generation: async () => library.generation, describe }) };
}

/** All facts were counted for every request: 63 ms of a library of 3,000 reports, while nobody else was served. */
test('counts again for a new generation, but not more than now and then where that takes long', async () => {
  const { library, health } = createLibrary(10);
  await health();
  for (const generation of ['g2', 'g3', 'g4']) {
    library.generation = generation;
    expect((await health()).generation).toBe('g1');
  }
  expect(library.counted).toBe(1);
});

test('is of the newest generation where counting takes no time', async () => {
  const { library, health } = createLibrary(0);
  await health();
  for (const generation of ['g2', 'g3', 'g4']) {
    library.generation = generation;
    expect((await health()).generation).toBe(generation);
  }
});
