import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The nearest folder above this module that holds `data/catalogue`: the project root, from src/ and from build/src/. */
function findRoot(from: string): string {
  if (existsSync(join(from, 'data', 'catalogue'))) return from;
  const parent = dirname(from);
  if (parent === from) throw new Error(`data/catalogue not found above ${fileURLToPath(import.meta.url)}`);
  return findRoot(parent);
}

/** Where the files that ship with the product lie. */
export const projectRoot = findRoot(dirname(fileURLToPath(import.meta.url)));

/** The parsed content of `data/catalogue/<name>`; shapes are checked by the module that asks. */
export function readCatalogue(name: string): unknown {
  return JSON.parse(readFileSync(join(projectRoot, 'data', 'catalogue', name), 'utf8'));
}
