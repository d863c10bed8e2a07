import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFolder, sweep, writeFolder, type Facts, type Files } from './cache-folder.ts';
import type { FlatIndex, LibraryState } from './flat-index.ts';
import type { HnswGraph } from './hnsw-graph.ts';
import { factsOf, filesOf, indexOf, originOf } from './index-files.ts';

const GRAPH = 'graph.hnsw';

export interface CachedIndex {
  readonly index: FlatIndex;
  /** A verified file of the graph, when it was saved with the index. */
  readonly graphFile: string | null;
}

const agree = (expected: Facts, facts: Facts) =>
  Object.entries(expected).every(([name, value]) => facts[name] === value);

function parseIndex(files: Files, state: LibraryState): FlatIndex | undefined {
  try {
    return indexOf(files, state);
  } catch {
    // Every listed file is what its hash says, but the manifest need not list them all.
    return undefined;
  }
}

/** The saved index of this very state of the library; 'damaged' when there is one that cannot be trusted. */
export function loadIndex(root: string, state: LibraryState): CachedIndex | 'damaged' | undefined {
  const folder = join(root, state.generation);
  const found = readFolder(folder);
  if (found === undefined || found === 'damaged') return found;
  const { facts, files } = found;
  const index = agree(originOf(state), facts) ? parseIndex(files, state) : undefined;
  if (!index || !agree(factsOf(index), facts)) return 'damaged';
  return { index, graphFile: GRAPH in files ? join(folder, GRAPH) : null };
}

/** Saves an index as a whole and removes older ones. */
export function saveIndex(root: string, index: FlatIndex, graph: HnswGraph | null) {
  writeFolder(join(root, index.generation), factsOf(index), (unfinished) => {
    for (const [name, bytes] of Object.entries(filesOf(index))) writeFileSync(join(unfinished, name), bytes);
    graph?.save(join(unfinished, GRAPH));
  });
  sweep(root, index.generation);
}
