import { availableParallelism } from 'node:os';
import { configDefaults, defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    typecheck: { enabled: false },
    testTimeout: 30_000,
    // Files share the modules of their process: loading them anew for each file was a third of the time. Keep no state in modules.
    isolate: false,
    // By itself vitest leaves a core free, of two one. Many tests wait for processes of their own, so two at a time never hurt.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        extends: true,
        test: {
          name: 'code',
          include: ['test/**/*.test.ts'],
          exclude: [...configDefaults.exclude, 'test/corpus/**', 'test/browser/**', 'test/cli/**'],
        },
      },
      {
        // The program as it is shipped, in processes of its own.
        extends: true,
        test: { name: 'program', include: ['test/cli/**/*.test.ts'], globalSetup: 'test/cli/support/build-program.ts' },
      },
      {
        // One service over the samples and one Chromium for all of them.
        extends: true,
        test: { name: 'browser', include: ['test/browser/**/*.test.ts'], globalSetup: 'test/browser/support/setup.ts' },
      },
    ],
  },
});
