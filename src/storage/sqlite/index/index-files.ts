import type { Facts, Files } from './cache-folder.ts';
import type { FlatIndex, LibraryState, ReportColumns } from './flat-index.ts';
import { createScanKernel } from './scan-kernel.ts';

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
  terms: index.postings.terms.length,
  postings: index.postings.packed.length,
  vectors: index.vectors.passages.length,
});

const json = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
const bytes = ({ buffer, byteOffset, byteLength }: ArrayBufferView) => new Uint8Array(buffer, byteOffset, byteLength);

export function filesOf({ reports, passages, reportOf, postings, vectors }: FlatIndex): Files {
  return {
    'reports.json': json(reports),
    'passages.json': json(passages),
    'report-of.u32': bytes(reportOf),
    'terms.json': json(postings.terms),
    'term-frequencies.u32': bytes(postings.frequencies),
    'term-starts.u32': bytes(postings.starts),
    'postings.packed': bytes(postings.packed),
    'lengths.u32': bytes(postings.lengths),
    'vector-passages.u32': bytes(vectors.passages),
    'vector-values.i8': bytes(vectors.rows.values),
    'vector-scales.f32': bytes(vectors.rows.scales),
  };
}

/** The index these files hold, once their hashes are known to be right. */
export function indexOf(files: Files, origin: LibraryState): FlatIndex {
  const copy = (name: string) => Uint8Array.from(files[name]!).buffer;
  const parsed = (name: string): unknown => JSON.parse(new TextDecoder().decode(files[name]));
  const { dimensions } = origin;
  const vectorPassages = new Uint32Array(copy('vector-passages.u32'));
  const rows = createScanKernel(vectorPassages.length, dimensions);
  rows.values.set(new Int8Array(copy('vector-values.i8')));
  rows.scales.set(new Float32Array(copy('vector-scales.f32')));
  return {
    ...origin,
    // Written by filesOf: the hash says that nobody changed it since.
    reports: parsed('reports.json') as ReportColumns,
    passages: parsed('passages.json') as FlatIndex['passages'],
    reportOf: new Uint32Array(copy('report-of.u32')),
    postings: {
      terms: parsed('terms.json') as readonly string[],
      frequencies: new Uint32Array(copy('term-frequencies.u32')),
      starts: new Uint32Array(copy('term-starts.u32')),
      packed: new Uint8Array(copy('postings.packed')),
      lengths: new Uint32Array(copy('lengths.u32')),
    },
    vectors: { dimensions, passages: vectorPassages, rows },
  };
}
