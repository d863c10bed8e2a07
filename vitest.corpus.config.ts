import { defineConfig } from 'vitest/config';

/** The named suite over the real reports beside the project; it fails where they are absent. */
export default defineConfig({
  test: {
    include: ['test/corpus/**/*.test.ts'],
    testTimeout: 300_000,
    hookTimeout: 300_000,
    // Tells what is better than the baseline, also where nothing fails.
    reporters: ['verbose'],
  },
});
