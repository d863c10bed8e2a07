/**
 * Recall of the vector search: `npx tsx bench/quality/vector-recall.ts --vectors 10000`. How many of the ten exactly
 * nearest vectors are found by the scan of small numbers and by the HNSW graph, each with its candidates scored exactly.
 */
import { parseArgs } from 'node:util';
import { createRandom, gaussian } from '../../src/models/local/seeded-random.ts';
import { buildHnswGraph, loadHnsw } from '../../src/storage/sqlite/index/hnsw-graph.ts';
import { buildVectorMatrix, scan } from '../../src/storage/sqlite/index/vector-matrix.ts';

const { values } = parseArgs({
  options: { vectors: { type: 'string', default: '10000' }, queries: { type: 'string', default: '200' } },
});
const [count, asked, dimensions] = [Number(values.vectors), Number(values.queries), 256];
/** Texts of a library are no even cloud: a few hundred matters, each told in many ways. */
const MATTERS = 400;
const SPREAD = 0.9;
/** As many as the store scores exactly. */
const CANDIDATES = 40;
const WANTED = 10;

const random = createRandom(7);
const gauss = () => gaussian(random);
const matters = Array.from({ length: MATTERS }, () => Float32Array.from({ length: dimensions }, gauss));

function near(matter: Float32Array): Float32Array {
  const vector = matter.map((value) => value + SPREAD * gauss());
  const length = Math.hypot(...vector);
  return vector.map((value) => value / length);
}

const draw = () => near(matters[Math.floor(random() * MATTERS)]!);
const vectors = Array.from({ length: count }, draw);
const queries = Array.from({ length: asked }, draw);

const product = (a: Float32Array, b: Float32Array) => a.reduce((sum, value, index) => sum + value * b[index]!, 0);
const best = (query: Float32Array, rows: readonly number[]) =>
  rows
    .map((row) => ({ row, score: product(query, vectors[row]!) }))
    .toSorted((a, b) => b.score - a.score)
    .slice(0, WANTED)
    .map(({ row }) => row);

const all = vectors.map((_, row) => row);
const exact = queries.map((query) => best(query, all));
const matrix = buildVectorMatrix(
  vectors.map((vector, passage) => ({ passage, vector })),
  { vectors: count, dimensions },
);
report('int8 scan', (query) => scan(matrix, query, null, CANDIDATES));
const started = performance.now();
const graph = await buildHnswGraph(matrix, loadHnsw);
console.log(`graph built in ${((performance.now() - started) / 1000).toFixed(0)} s`);
report('hnswlib', (query) => graph.propose(query, CANDIDATES));

function report(name: string, propose: (query: Float32Array) => readonly number[]) {
  let found = 0;
  const begun = performance.now();
  const proposed = queries.map(propose);
  const ms = (performance.now() - begun) / asked;
  for (const [index, rows] of proposed.entries()) {
    const kept = best(queries[index]!, rows);
    found += exact[index]!.filter((row) => kept.includes(row)).length;
  }
  console.log(
    `${name}, ${count} vectors: recall@${WANTED} ${(found / (asked * WANTED)).toFixed(3)}, ${ms.toFixed(2)} ms a query`,
  );
}
