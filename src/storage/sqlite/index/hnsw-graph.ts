import { setImmediate } from 'node:timers/promises';
import type { HierarchicalNSW } from 'hnswlib-node';
import { approximateRow, type VectorMatrix } from './vector-matrix.ts';

/** Proposes rows of a matrix that are probably nearest; whoever asks scores them exactly. */
export interface HnswGraph {
  propose(query: Float32Array, limit: number): readonly number[];
  /** Writes in place: give it a folder that nobody reads yet. */
  save(file: string): void;
}

/** The native package is optional and loaded when first needed. */
export type LoadHnsw = () => Promise<{ readonly default: { readonly HierarchicalNSW: typeof HierarchicalNSW } }>;
export const loadHnsw: LoadHnsw = () => import('hnswlib-node');

const NEIGHBOURS = 16;
const BUILD_EFFORT = 200;
/** Wide enough for .98 of the ten nearest where vectors hardly gather in clusters: `bench/quality/vector-recall.ts`. */
const SEARCH_EFFORT = 600;
const SEED = 100;
/** Points added between two turns of the event loop: some 30 ms. */
const SLICE = 32;

function wrap(graph: HierarchicalNSW): HnswGraph {
  graph.setEf(SEARCH_EFFORT);
  return {
    propose: (query, limit) => graph.searchKnn([...query], Math.min(limit, graph.getCurrentCount())).neighbors,
    save: (file) => graph.writeIndexSync(file),
  };
}

/** Throws when the package is not installed. */
export async function buildHnswGraph(matrix: VectorMatrix, load: LoadHnsw): Promise<HnswGraph> {
  const { HierarchicalNSW } = (await load()).default;
  const graph = new HierarchicalNSW('ip', matrix.dimensions);
  graph.initIndex(matrix.passages.length, NEIGHBOURS, BUILD_EFFORT, SEED);
  for (const row of matrix.passages.keys()) {
    graph.addPoint(approximateRow(matrix, row), row);
    if (row % SLICE === 0) await setImmediate();
  }
  return wrap(graph);
}

/** Verify the file first: the library loads damaged ones without a word, or ends the process. */
export async function openHnswGraph(file: string, matrix: VectorMatrix, load: LoadHnsw): Promise<HnswGraph> {
  const { HierarchicalNSW } = (await load()).default;
  const graph = new HierarchicalNSW('ip', matrix.dimensions);
  graph.readIndexSync(file);
  return wrap(graph);
}
