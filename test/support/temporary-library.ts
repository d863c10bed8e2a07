import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type FileOutcome, ingestSources } from '../../ingest/pipeline.ts';
import { fileSources } from '../../ingest/sources/collect-sources.ts';
import type { Source } from '../../ingest/sources/source.ts';
import { parseDocument } from '../../ingest/worker/parse-document.ts';
import { type OpenLibrary, openLibrary } from '../../src/cli/open-library.ts';
import { parseConfig } from '../../src/config.ts';
import type { Answer } from '../../src/domain/answer.ts';
import type { Turn } from '../../src/domain/question.ts';

/** A new folder under the system's temporary one, by its real path. */
export const createTemporaryFolder = () => realpathSync(mkdtempSync(join(tmpdir(), 'wenzheng-test-')));

/** The library as the command line opens it, in a folder of its own. */
export interface TemporaryLibrary extends OpenLibrary {
  readonly folder: string;
  /** Ingests a file or a folder and tells what happened to each file. */
  ingest(path: string): Promise<FileOutcome[]>;
  ingestAll(sources: readonly Source[]): Promise<FileOutcome[]>;
  ask(question: string, history?: readonly Turn[]): Promise<Answer>;
  /** Closes the store and deletes the folder. */
  discard(): Promise<void>;
}

/** @param settings environment variables beside the folder */
export async function openTemporaryLibrary(settings: Readonly<Record<string, string>> = {}): Promise<TemporaryLibrary> {
  const folder = createTemporaryFolder();
  const library = await openLibrary(parseConfig({ ...settings, WENZHENG_DATA: folder }));
  return {
    ...library,
    folder,
    ingest: (path) => ingestInto(library, fileSources(path)),
    ingestAll: (sources) => ingestInto(library, sources),
    ask: (text, history = []) => library.asking.ask({ text, history, filters: {} }, { requestId: 'test' }),
    async discard() {
      await library.store.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** What `wenzheng ingest` does, with the documents parsed here: starting processes costs seconds. */
async function ingestInto({ store, embedders }: OpenLibrary, sources: readonly Source[]): Promise<FileOutcome[]> {
  const embedder = await embedders.whileWriting(store);
  const outcomes: FileOutcome[] = [];
  for await (const outcome of ingestSources(sources, { store, embedder, parse: parseDocument })) outcomes.push(outcome);
  await embedders.refresh(store, { training: () => undefined, embedded: () => undefined });
  return outcomes;
}

/** A library of these documents, each under its file name. Its folder is gone once they are read. */
export async function openLibraryOf(documents: Readonly<Record<string, string>>): Promise<TemporaryLibrary> {
  const folder = createTemporaryFolder();
  for (const [name, text] of Object.entries(documents)) writeFileSync(join(folder, name), text);
  const library = await openTemporaryLibrary();
  await library.ingest(folder);
  rmSync(folder, { recursive: true });
  return library;
}
