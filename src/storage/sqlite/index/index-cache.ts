import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openFolder, sweep, writeFolder, type Facts } from './cache-folder.ts';
import type { FlatIndex, LibraryState } from './flat-index.ts';
import type { HnswGraph } from './hnsw-graph.ts';
import { factsOf, filesOf, originOf, readIndex } from './index-files.ts';

const GRAPH = 'graph.hnsw';

export interface CachedIndex {
  readonly index: FlatIndex;
  /** A verified file of the graph, when one is wanted and was saved with the index. */
  readonly graphFile: string | null;
}

const agree = (expected: Facts, facts: Facts) =>
  Object.entries(expected).every(([name, value]) => facts[name] === value);

/**
 * The saved index of this very state of the library; 'damaged' when there is one that cannot be trusted, or that another
 * process has just swept away.
 *
 * @param graphFrom number of vectors from which the file of the graph is looked at
 */
export async function loadIndex(
  root: string,
  state: LibraryState,
  graphFrom: number,
): Promise<CachedIndex | 'damaged' | undefined> {
  try {
    const folder = openFolder(join(root, state.generation));
    if (!folder) return undefined;
    if (!agree(originOf(state), folder.facts)) return 'damaged';
    const index = await readIndex(folder, state);
    if (!agree(factsOf(index), folder.facts)) return 'damaged';
    const wantsGraph = index.vectors.passages.length >= graphFrom && folder.has(GRAPH);
    return { index, graphFile: wantsGraph ? await folder.verified(GRAPH) : null };
  } catch {
    return 'damaged';
  }
}

/** Saves an index as a whole and removes older ones. */
export function saveIndex(root: string, index: FlatIndex, graph: HnswGraph | null) {
  writeFolder(join(root, index.generation), factsOf(index), (unfinished) => {
    for (const [name, bytes] of Object.entries(filesOf(index))) writeFileSync(join(unfinished, name), bytes);
    graph?.save(join(unfinished, GRAPH));
  });
  sweep(root, index.generation);
}
