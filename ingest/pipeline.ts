import { Failure, type FailureCode } from '../src/domain/failures.ts';
import type { ReportId } from '../src/domain/ids.ts';
import type { Report, ReportBundle } from '../src/domain/report.ts';
import type { Embedder } from '../src/models/embedder.ts';
import type { IndexedPassage, Store } from '../src/storage/store.ts';
import { indexedTerms, indexedText } from '../src/text/indexed-terms.ts';
import type { Identity } from './build-bundle.ts';
import { relateReports } from './check/relate.ts';
import { fingerprintOf, identityOf, idOf } from './identify.ts';
import { lookAhead } from './look-ahead.ts';
import type { Source, SourceContent } from './sources/source.ts';
import { type Succession, succeed } from './succession.ts';
import type { Parse, ParseOutcome } from './worker/parse-document.ts';

/** What happened to one file, page or entry of an archive; `file` is the label of its source. */
export type FileOutcome =
  | {
      readonly kind: 'added' | 'replaced';
      readonly file: string;
      readonly bundle: ReportBundle;
      /** What is no longer in force because of it, as it is kept. */
      readonly retired: readonly ReportBundle[];
    }
  | { readonly kind: 'unchanged'; readonly file: string; readonly report: ReportId }
  | { readonly kind: 'duplicate'; readonly file: string; readonly of: ReportId }
  | { readonly kind: 'failed'; readonly file: string; readonly code: FailureCode; readonly message: string };

export interface IngestDependencies {
  readonly store: Store;
  /** Null while the library has no trained embedder. */
  readonly embedder: Embedder | null;
  readonly parse: Parse;
  /** Tell what would happen, and write nothing. */
  readonly dryRun?: boolean;
}

/** Sources that are read and parsed while earlier ones are written. */
const AHEAD = 3;

/**
 * Ingests sources one by one, each as one atomic write, in their order; one that cannot be read never stops the others.
 * @throws Failure STORE_UNUSABLE: nothing more can be written
 */
export async function* ingestSources(
  sources: Iterable<Source>,
  dependencies: IngestDependencies,
): AsyncGenerator<FileOutcome> {
  const ingest = createIngest(dependencies);
  const prepared = lookAhead(sources, AHEAD, (source) => ingest.prepare(source));
  for await (const one of prepared) yield await ingest.finish(one);
}

/** A source that was read, and parsed unless nothing has changed. */
type Prepared =
  | { readonly kind: 'done'; readonly outcome: FileOutcome; readonly settled?: (() => void) | undefined }
  | {
      readonly kind: 'parsed';
      readonly file: string;
      readonly content: SourceContent;
      readonly bundle: ReportBundle;
    };

function createIngest({ store, embedder, parse, dryRun = false }: IngestDependencies) {
  /** What this run has brought, for runs that do not write it. */
  const brought = new Map<ReportId, Report>();

  const reportNow = async (id: ReportId) => brought.get(id) ?? (await store.report(id));
  const twinNow = async (sha256: string) =>
    [...brought.values()].find((report) => report.sha256 === sha256) ?? (await store.reportByHash(sha256));

  /** Whether there is nothing to do for a source. */
  async function settle(file: string, { id, sha256, fingerprint }: Identity): Promise<FileOutcome | undefined> {
    const known = await reportNow(id);
    if (known?.fingerprint === fingerprint) return { kind: 'unchanged', file, report: id };
    const twin = known ? undefined : await twinNow(sha256);
    return twin && twin.id !== id ? { kind: 'duplicate', file, of: twin.id } : undefined;
  }

  async function holds(address: string, sha256: string, sidecar: SourceContent['sidecar']): Promise<boolean> {
    return (await reportNow(idOf(address)))?.fingerprint === fingerprintOf(sha256, sidecar);
  }

  async function read(source: Source): Promise<Prepared> {
    const file = source.label;
    const content = await source.read(holds);
    if (content.kind === 'unchanged')
      return { kind: 'done', outcome: { kind: 'unchanged', file, report: idOf(content.address) } };
    const identity = identityOf(content);
    const settled = await settle(file, identity);
    if (settled) return { kind: 'done', outcome: settled, settled: content.settled };
    const outcome = await parse({ identity, bytes: content.bytes, sidecar: content.sidecar });
    if (outcome.kind === 'refused') return { kind: 'done', outcome: failed(file, outcome) };
    return { kind: 'parsed', file, content, bundle: outcome.bundle };
  }

  async function write({ file, content, bundle }: Extract<Prepared, { kind: 'parsed' }>): Promise<FileOutcome> {
    const settled = await settle(file, bundle.report); // an earlier source of this run may have been the same
    if (settled) return settled;
    const known = await reportNow(bundle.report.id);
    const succession = await succeed(store, bundle, known);
    if (!dryRun) await writeAll(succession);
    if (dryRun) brought.set(bundle.report.id, bundle.report);
    else content.settled?.();
    return { kind: known ? 'replaced' : 'added', file, ...succession };
  }

  async function writeAll({ bundle, retired }: Succession): Promise<void> {
    const index = await indexPassages(bundle, embedder);
    await store.batch([
      ...retired.map((old) => ({ kind: 'replace', bundle: old, index: [] }) as const),
      { kind: 'replace', bundle, index },
      ...(await relateReports(store, { written: [...retired, bundle], removed: [] })),
    ]);
  }

  return {
    async prepare(source: Source): Promise<Prepared> {
      try {
        return await read(source);
      } catch (error) {
        if (!(error instanceof Failure) || isFatal(error)) throw error;
        return { kind: 'done', outcome: failed(source.label, error) };
      }
    },
    async finish(prepared: Prepared): Promise<FileOutcome> {
      if (prepared.kind === 'parsed') return write(prepared);
      if (!dryRun) prepared.settled?.();
      return prepared.outcome;
    },
  };
}

const isFatal = ({ code }: Failure) => code === 'STORE_UNUSABLE' || code === 'INTERNAL';

const failed = (
  file: string,
  { code, message }: Failure | Extract<ParseOutcome, { kind: 'refused' }>,
): FileOutcome => ({ kind: 'failed', file, code, message });

async function indexPassages({ passages, report }: ReportBundle, embedder: Embedder | null): Promise<IndexedPassage[]> {
  const vectors = embedder ? await embedder.embed(passages.map((passage) => indexedText(passage, report.title))) : [];
  return passages.map((passage, index) => ({
    id: passage.id,
    terms: indexedTerms(passage, report.title),
    vector: vectors[index] ?? null,
  }));
}
