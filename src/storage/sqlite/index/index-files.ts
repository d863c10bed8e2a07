import type { CacheFolder, Facts } from './cache-folder.ts';
import { sizeOf } from './dictionary.ts';
import type { FlatIndex, LibraryState, ReportColumns } from './flat-index.ts';
import { createScanKernel } from './scan-kernel.ts';
import type { VectorMatrix } from './vector-matrix.ts';

/** Raise when the layout of the files changes: older caches are then built anew. */
const FORMAT = 2;

/** What files must say they were made from before they are looked at. */
export const originOf = ({ generation, embedder, dimensions }: LibraryState): Facts => ({
  format: FORMAT,
  generation,
  embedder,
  dimensions,
});

export const factsOf = (index: FlatIndex): Facts => ({
  ...originOf(index),
  reports: index.reports.ids.length,
  passages: index.passages.length,
  terms: sizeOf(index.postings.terms),
  postings: index.postings.packed.length,
  vectors: index.vectors.passages.length,
});

const json = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
const bytes = ({ buffer, byteOffset, byteLength }: ArrayBufferView) => new Uint8Array(buffer, byteOffset, byteLength);

export function filesOf({
  reports,
  passages,
  reportOf,
  postings,
  vectors,
}: FlatIndex): Readonly<Record<string, Uint8Array>> {
  return {
    'reports.json': json(reports),
    'passages.json': json(passages),
    'report-of.u32': bytes(reportOf),
    'term-units.u16': bytes(postings.terms.units),
    'term-unit-starts.u32': bytes(postings.terms.starts),
    'term-frequencies.u32': bytes(postings.frequencies),
    'term-starts.u32': bytes(postings.starts),
    'postings.packed': bytes(postings.packed),
    'lengths.u32': bytes(postings.lengths),
    'vector-passages.u32': bytes(vectors.passages),
    'vector-values.i8': bytes(vectors.rows.values),
    'vector-scales.f32': bytes(vectors.rows.scales),
  };
}

/** The index that a folder holds: every file is read once, to where it stays. Throws when one is not what it should be. */
export async function readIndex(folder: CacheFolder, origin: LibraryState): Promise<FlatIndex> {
  const u32 = async (name: string) => new Uint32Array((await folder.read(name)).buffer);
  // Written by filesOf: the hash says that nobody changed it since.
  const parsed = async (name: string): Promise<unknown> =>
    JSON.parse(new TextDecoder().decode(await folder.read(name)));
  return {
    ...origin,
    reports: (await parsed('reports.json')) as ReportColumns,
    passages: (await parsed('passages.json')) as FlatIndex['passages'],
    reportOf: await u32('report-of.u32'),
    postings: {
      terms: {
        units: new Uint16Array((await folder.read('term-units.u16')).buffer),
        starts: await u32('term-unit-starts.u32'),
      },
      frequencies: await u32('term-frequencies.u32'),
      starts: await u32('term-starts.u32'),
      packed: await folder.read('postings.packed'),
      lengths: await u32('lengths.u32'),
    },
    vectors: await readVectors(folder, await u32('vector-passages.u32'), origin.dimensions),
  };
}

async function readVectors(folder: CacheFolder, passages: Uint32Array, dimensions: number): Promise<VectorMatrix> {
  const rows = createScanKernel(passages.length, dimensions);
  await folder.readInto('vector-values.i8', bytes(rows.values));
  await folder.readInto('vector-scales.f32', bytes(rows.scales));
  return { dimensions, passages, rows };
}
