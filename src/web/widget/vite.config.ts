import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** One classic script, styles and both languages included, for browsers from Chromium 80 on. */
export default defineConfig({
  root: here('.'),
  logLevel: 'warn',
  build: {
    lib: { entry: here('main.ts'), formats: ['iife'], name: 'wenzhengChat', fileName: () => 'widget.js' },
    outDir: here('../../../build/web'),
    emptyOutDir: true,
    target: 'chrome80',
    reportCompressedSize: false,
  },
});
