/**
 * Recall of the vector search: `npx tsx bench/quality/vector-recall.ts [--vectors 10000,100000] [--queries 200] [--json]`.
 * How many of the ten exactly nearest vectors the store finds, below the threshold of the graph (the scan) and above it,
 * where vectors gather in clusters and where they hardly do. Ends with 1 when any recall is below .98.
 */
import { rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { openSqliteStore } from '../../src/storage/sqlite/sqlite-store.ts';
import type { Store } from '../../src/storage/store.ts';
import { embedderChange, replacing } from '../../test/storage/sample-bundles.ts';
import { createTemporaryFolder } from '../../test/support/temporary-library.ts';
import { CLOUDS, createCloud, nearestExactly } from './vector-recall/clouds.ts';

const DIMENSIONS = 256;
const WANTED = 10;
const GOAL = 0.98;
const PER_REPORT = 100;
const SEED = 7;
/** Thresholds with the same library on either side of them. */
const WAYS = { 'int8 scan': Infinity, hnswlib: 1 };

const { values } = parseArgs({
  options: {
    vectors: { type: 'string', default: '10000,100000' },
    queries: { type: 'string', default: '200' },
    json: { type: 'boolean', default: false },
  },
});

interface Measured {
  readonly cloud: string;
  readonly vectors: number;
  readonly way: string;
  readonly recall: number;
  readonly msPerQuery: number;
}

const results: Measured[] = [];
for (const count of values.vectors.split(',').map(Number)) {
  for (const cloud of Object.keys(CLOUDS)) results.push(...(await measureCloud(cloud, count, Number(values.queries))));
}
const missed = results.filter(({ recall }) => recall < GOAL);
if (values.json) console.log(JSON.stringify({ wanted: WANTED, goal: GOAL, results, met: missed.length === 0 }));
else for (const { cloud, vectors, way } of missed) console.log(`${way}, ${cloud}, ${vectors} vectors: below ${GOAL}`);
if (missed.length > 0) process.exitCode = 1;

async function measureCloud(cloud: string, count: number, asked: number): Promise<readonly Measured[]> {
  const draw = createCloud(CLOUDS[cloud]!, DIMENSIONS, SEED);
  const vectors = Array.from({ length: count }, draw);
  const queries = Array.from({ length: asked }, draw);
  const exact = queries.map((query) => new Set(nearestExactly(vectors, query, WANTED)));
  const directory = createTemporaryFolder();
  try {
    await fill(directory, vectors);
    const measured: Measured[] = [];
    for (const [way, hnswFrom] of Object.entries(WAYS)) {
      const store = await openSqliteStore({ directory, hnswFrom, readOnly: true });
      const found = await search(store, queries);
      const right = found.places.map((places, query) => places.filter((place) => exact[query]!.has(place)).length);
      const recall = right.reduce((sum, number) => sum + number, 0) / (asked * WANTED);
      measured.push({ cloud, vectors: count, way, recall, msPerQuery: found.ms / asked });
      await store.close();
      if (!values.json) tell(measured.at(-1)!);
    }
    return measured;
  } finally {
    rmSync(directory, { recursive: true });
  }
}

/** Passage n has the n-th vector: names are numbers of one length, so that ids sort like them. */
async function fill(directory: string, vectors: readonly Float32Array[]) {
  const store = await openSqliteStore({ directory, hnswFrom: Infinity });
  await store.batch([embedderChange('clouds', DIMENSIONS)]);
  for (let start = 0; start < vectors.length; start += PER_REPORT) {
    const own = vectors.slice(start, start + PER_REPORT);
    const name = String(start).padStart(9, '0');
    await store.batch([replacing({ name, texts: own.map(() => '文') }, (id) => own[Number(id.slice(-4))]!)]);
  }
  await store.close();
}

async function search(store: Store, queries: readonly Float32Array[]) {
  await store.nearest(queries[0]!, {}, WANTED); // loads the index or builds it
  const started = performance.now();
  const places: number[][] = [];
  for (const query of queries) {
    const found = await store.nearest(query, {}, WANTED);
    places.push(found.map(({ passage }) => placeOf(passage)));
  }
  return { places, ms: performance.now() - started };
}

/** Of `r-000000300.0017`: 317. */
function placeOf(passage: string): number {
  const [report = '', ordinal = ''] = passage.split('.');
  return Number(report.slice(2)) + Number(ordinal);
}

function tell({ cloud, vectors, way, recall, msPerQuery }: Measured) {
  console.log(
    `${way}, ${cloud}, ${vectors} vectors: recall@${WANTED} ${recall.toFixed(3)}, ${msPerQuery.toFixed(2)} ms a query`,
  );
}
