import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { collectFiles } from '../../ingest/collect-files.ts';
import type { FileOutcome } from '../../ingest/pipeline.ts';
import { ingestInto } from '../../src/cli/ingest-into.ts';
import { type OpenLibrary, openLibrary } from '../../src/cli/open-library.ts';
import { parseConfig } from '../../src/config.ts';
import type { Answer } from '../../src/domain/answer.ts';
import type { Turn } from '../../src/domain/question.ts';

/** A new folder under the system's temporary one, by its real path. */
export const createTemporaryFolder = () => realpathSync(mkdtempSync(join(tmpdir(), 'wenzheng-test-')));

/** The library as the command line opens it, in a folder of its own. */
export interface TemporaryLibrary extends OpenLibrary {
  /** Ingests a file or a folder and tells what happened to each file. */
  ingest(path: string): Promise<FileOutcome[]>;
  ask(question: string, history?: readonly Turn[]): Promise<Answer>;
  /** Closes the store and deletes the folder. */
  discard(): Promise<void>;
}

export async function openTemporaryLibrary(): Promise<TemporaryLibrary> {
  const folder = createTemporaryFolder();
  const library = await openLibrary(parseConfig({ WENZHENG_DATA: folder }));
  return {
    ...library,
    async ingest(path) {
      const outcomes: FileOutcome[] = [];
      await ingestInto(library, collectFiles(path), {
        file: (outcome) => outcomes.push(outcome),
        training: () => undefined,
        done: () => undefined,
      });
      return outcomes;
    },
    ask: (text, history = []) => library.asking.ask({ text, history, filters: {} }, { requestId: 'test' }),
    async discard() {
      await library.store.close();
      rmSync(folder, { recursive: true });
    },
  };
}
