import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { Failure, type FailureCode } from '../src/domain/failures.ts';
import { type ReportId, reportId } from '../src/domain/ids.ts';
import type { ReportBundle } from '../src/domain/report.ts';
import type { Embedder } from '../src/models/embedder.ts';
import type { IndexedPassage, Store } from '../src/storage/store.ts';
import { indexedTerms, indexedText } from '../src/text/indexed-terms.ts';
import { buildBundle } from './build-bundle.ts';
import type { FoundFile } from './collect-files.ts';
import { readBytes } from './read/read-file.ts';
import { findSidecar, type Sidecar } from './sidecar.ts';

/** Raise when reading, understanding or extracting changes, so that unchanged files are read anew. */
const EXTRACTOR = 1;
const MAX_BYTES = 20 * 1024 * 1024;

/** What happened to one file. */
export type FileOutcome =
  | { readonly kind: 'added' | 'replaced'; readonly file: string; readonly bundle: ReportBundle }
  | { readonly kind: 'unchanged'; readonly file: string; readonly report: ReportId }
  | { readonly kind: 'duplicate'; readonly file: string; readonly of: ReportId }
  | { readonly kind: 'failed'; readonly file: string; readonly code: FailureCode; readonly message: string };

export interface IngestDependencies {
  readonly store: Store;
  /** Null while the library has no trained embedder. */
  readonly embedder: Embedder | null;
}

/** Ingests the files one by one, each as one atomic write; a file that cannot be read never stops the others. */
export async function* ingestFiles(
  files: readonly FoundFile[],
  { store, embedder }: IngestDependencies,
): AsyncGenerator<FileOutcome> {
  for (const file of files) {
    try {
      yield await ingestFile(file, store, embedder);
    } catch (error) {
      if (!(error instanceof Failure) || isFatal(error)) throw error;
      yield { kind: 'failed', file: file.path, code: error.code, message: error.message };
    }
  }
}

const isFatal = ({ code }: Failure) => code === 'STORE_UNUSABLE' || code === 'INTERNAL';

async function ingestFile(file: FoundFile, store: Store, embedder: Embedder | null): Promise<FileOutcome> {
  const bytes = readWithLimit(file.path);
  const sidecar = findSidecar(file.path, file.root);
  const sha256 = hash(bytes);
  const id = identify(sidecar.url ?? file.path);
  const fingerprint = hash(`${EXTRACTOR}\n${sha256}\n${JSON.stringify(sidecar)}`);
  const known = await store.report(id);
  if (known?.fingerprint === fingerprint) return { kind: 'unchanged', file: file.path, report: id };
  const twin = known ? undefined : await store.reportByHash(sha256);
  if (twin && twin.id !== id) return { kind: 'duplicate', file: file.path, of: twin.id };
  const bundle = await readReport(file, bytes, sidecar, { id, sha256, fingerprint });
  await store.batch([{ kind: 'replace', bundle, index: await indexPassages(bundle, embedder) }]);
  return { kind: known ? 'replaced' : 'added', file: file.path, bundle };
}

async function readReport(
  file: FoundFile,
  bytes: Uint8Array,
  sidecar: Sidecar,
  hashes: { readonly id: ReportId; readonly sha256: string; readonly fingerprint: string },
): Promise<ReportBundle> {
  const sourceName = basename(file.path).normalize('NFC');
  return buildBundle({ ...hashes, sourceName }, await readBytes(bytes, sourceName), sidecar);
}

function readWithLimit(path: string): Uint8Array {
  const { size } = statSync(path);
  if (size > MAX_BYTES)
    throw new Failure('FILE_TOO_LARGE', `${basename(path)} 有 ${Math.ceil(size / 1048576)} MB,上限为 20 MB`);
  return new Uint8Array(readFileSync(path));
}

const hash = (content: Uint8Array | string) => createHash('sha256').update(content).digest('hex');

/** The same address always gives the same id, so that a changed file replaces its old self. */
const identify = (address: string) => reportId(`r${hash(address.normalize('NFC')).slice(0, 15)}`);

async function indexPassages({ passages, report }: ReportBundle, embedder: Embedder | null): Promise<IndexedPassage[]> {
  const vectors = embedder ? await embedder.embed(passages.map((passage) => indexedText(passage, report.title))) : [];
  return passages.map((passage, index) => ({
    id: passage.id,
    terms: indexedTerms(passage, report.title),
    vector: vectors[index] ?? null,
  }));
}
