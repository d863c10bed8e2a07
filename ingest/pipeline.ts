import { Failure, type FailureCode, isOfStore } from '../src/domain/failures.ts';
import type { ReportId } from '../src/domain/ids.ts';
import type { Report, ReportBundle } from '../src/domain/report.ts';
import type { Embedder } from '../src/models/embedder.ts';
import type { Change, IndexedPassage, Store } from '../src/storage/store.ts';
import { indexedTerms, indexedText } from '../src/text/indexed-terms.ts';
import type { Bundles } from './build-bundles.ts';
import { relateReports } from './check/relate.ts';
import { fingerprintOf, type Identity, identityOf, idOf } from './identify.ts';
import { lookAhead } from './look-ahead.ts';
import { noteCopy } from './note-copy.ts';
import { createShelf, fileOf } from './shelf.ts';
import type { Source, SourceContent } from './sources/source.ts';
import { type Succession, succeed } from './succession.ts';
import type { Parse, ParseOutcome } from './worker/parse-document.ts';

/**
 * What happened to one report of a file, page or entry of an archive; `file` is the label of its source. A file that
 * brings nothing new has one outcome, whatever it holds.
 */
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
 * Ingests sources one by one, each with all its reports as one atomic write, in their order; one that cannot be read
 * never stops the others.
 * @throws Failure of the store: nothing more can be written
 */
export async function* ingestSources(
  sources: Iterable<Source>,
  dependencies: IngestDependencies,
): AsyncGenerator<FileOutcome> {
  const ingest = createIngest(dependencies);
  const prepared = lookAhead(sources, AHEAD, (source) => ingest.prepare(source));
  for await (const one of prepared) yield* await ingest.finish(one);
}

/** A source that was read, and parsed unless nothing has changed. */
type Prepared =
  | {
      readonly kind: 'done';
      readonly outcome: FileOutcome;
      /** Present where the file was read. */
      readonly content?: SourceContent;
    }
  | {
      readonly kind: 'parsed';
      readonly file: string;
      readonly content: SourceContent;
      readonly identity: Identity;
      readonly bundles: Bundles;
    };

type Parsed = Extract<Prepared, { kind: 'parsed' }>;

const isMadeFrom = (held: readonly Report[], fingerprint: string) =>
  held.length > 0 && held.every((report) => report.fingerprint === fingerprint);

function createIngest({ store, embedder, parse, dryRun = false }: IngestDependencies) {
  const shelf = createShelf(store);

  /** Made from the same, and still as it was written: a damaged report is read anew. */
  const isHeld = async (held: readonly Report[], fingerprint: string) =>
    isMadeFrom(held, fingerprint) && (await Promise.all(held.map((report) => shelf.isIntact(report)))).every(Boolean);

  /** Whether there is nothing to do for a source. */
  async function settle(file: string, { id, sha256, fingerprint }: Identity): Promise<FileOutcome | undefined> {
    const held = await shelf.reportsOf(id);
    if (held[0] && (await isHeld(held, fingerprint))) return { kind: 'unchanged', file, report: held[0].id };
    const twin = held.length > 0 ? undefined : await shelf.twin(sha256);
    if (!twin) return undefined;
    // Written by another process between the two looks.
    if (fileOf(twin) === id) return { kind: 'unchanged', file, report: twin.id };
    return { kind: 'duplicate', file, of: twin.id };
  }

  async function holds(address: string, sha256: string, sidecar: SourceContent['sidecar']): Promise<boolean> {
    return isHeld(await shelf.reportsOf(idOf(address)), fingerprintOf(sha256, sidecar));
  }

  async function unchanged(file: string, address: string): Promise<FileOutcome> {
    const [first] = await shelf.reportsOf(idOf(address));
    return { kind: 'unchanged', file, report: first?.id ?? idOf(address) };
  }

  async function read(source: Source): Promise<Prepared> {
    const file = source.label;
    const content = await source.read(holds);
    if (content.kind === 'unchanged') return { kind: 'done', outcome: await unchanged(file, content.address) };
    const identity = identityOf(content);
    const settled = await settle(file, identity);
    if (settled) return { kind: 'done', outcome: settled, content };
    const outcome = await parse({ identity, bytes: content.bytes, sidecar: content.sidecar, folders: content.folders });
    if (outcome.kind === 'refused') return { kind: 'done', outcome: failed(file, outcome) };
    return { kind: 'parsed', file, content, identity, bundles: outcome.bundles };
  }

  /** There is nothing to write but another name of what is here already. */
  async function finishSettled(outcome: FileOutcome, content?: SourceContent): Promise<FileOutcome[]> {
    if (!content || dryRun) return [outcome];
    if (outcome.kind === 'duplicate') await noteCopy(store, outcome.of, content);
    content.settled?.();
    return [outcome];
  }

  async function write({ file, content, identity, bundles }: Parsed): Promise<FileOutcome[]> {
    const indexes = dryRun ? [] : await indexAll(bundles, embedder);
    for (;;) {
      const since = await store.generation();
      const settled = await settle(file, identity); // another process, or an earlier source of this run, may have been first
      if (settled) return finishSettled(settled, content);
      const taken = await succeed(store, bundles, await shelf.reportsOf(identity.id));
      if (dryRun) shelf.bring(bundles.map(({ report }) => report));
      else if (!(await writeAll(taken, await ofOneEmbedder(indexes), since))) continue;
      if (!dryRun) content.settled?.();
      return taken.map(({ isKnown, ...one }) => ({ kind: isKnown ? 'replaced' : 'added', file, ...one }));
    }
  }

  /** False where another process has written since: what is new, and to whom it is related, has to be found anew. */
  async function writeAll(taken: readonly Succession[], indexes: Indexes, since: string): Promise<boolean> {
    const retired = taken.flatMap((one) => one.retired);
    const bundles = taken.map(({ bundle }) => bundle);
    const written = bundles.map((bundle, place) => ({ kind: 'replace', bundle, index: indexes[place] ?? [] }) as const);
    const changes: readonly Change[] = [
      ...retired.map((bundle) => ({ kind: 'replace', bundle, index: [] }) as const),
      ...written,
      ...(await relateReports(store, { written: [...retired, ...bundles], removed: [] })),
    ];
    return store.batch(changes, since);
  }

  /** Without vectors where another process has given the library another embedder: those of two never meet. */
  async function ofOneEmbedder(indexes: Indexes): Promise<Indexes> {
    if (!embedder || (await store.embedder())?.id === embedder.id) return indexes;
    return indexes.map((index) => index.map((passage) => ({ ...passage, vector: null })));
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
    async finish(prepared: Prepared): Promise<FileOutcome[]> {
      return prepared.kind === 'parsed' ? write(prepared) : finishSettled(prepared.outcome, prepared.content);
    },
  };
}

const isFatal = (failure: Failure) => isOfStore(failure) || failure.code === 'INTERNAL';

const failed = (
  file: string,
  { code, message }: Failure | Extract<ParseOutcome, { kind: 'refused' }>,
): FileOutcome => ({ kind: 'failed', file, code, message });

/** The passages of each report of a file. */
type Indexes = readonly (readonly IndexedPassage[])[];

async function indexAll(bundles: Bundles, embedder: Embedder | null): Promise<Indexes> {
  const indexes: IndexedPassage[][] = [];
  for (const bundle of bundles) indexes.push(await indexPassages(bundle, embedder));
  return indexes;
}

async function indexPassages({ passages, report }: ReportBundle, embedder: Embedder | null): Promise<IndexedPassage[]> {
  const vectors = embedder ? await embedder.embed(passages.map((passage) => indexedText(passage, report.title))) : [];
  return passages.map((passage, index) => ({
    id: passage.id,
    terms: indexedTerms(passage, report.title),
    vector: vectors[index] ?? null,
  }));
}
