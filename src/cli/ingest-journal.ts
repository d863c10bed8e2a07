import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { appendLine, beginLines } from '../../ingest/append-line.ts';
import { Failure } from '../domain/failures.ts';
import type { FileOutcome } from '../../ingest/pipeline.ts';
import type { IngestReporter } from './ingest-into.ts';

const FILE = 'last-ingest.jsonl';

const lineSchema = z.union([
  z.object({ begun: z.string(), sources: z.number() }),
  z.object({ ended: z.string() }),
  z.object({
    file: z.string(),
    outcome: z.enum(['added', 'replaced', 'unchanged', 'duplicate', 'failed']),
    code: z.string().optional(),
    message: z.string().optional(),
  }),
]);

export interface JournalEntry {
  readonly file: string;
  readonly outcome: FileOutcome['kind'];
  /** Of failures. */
  readonly code?: string | undefined;
  readonly message?: string | undefined;
}

/** The last ingest of a data directory. */
export interface IngestRun {
  readonly begun: string;
  readonly sources: number;
  /** null: it was interrupted, or still runs. */
  readonly ended: string | null;
  /** Sources that were finished; one may have several entries, one for each of its reports. */
  readonly seen: number;
  readonly entries: readonly JournalEntry[];
}

/**
 * Keeps what became of each source in `last-ingest.jsonl` of the data directory, line by line, so that it is known after
 * an interruption too. To go on with an interrupted run needs no journal: what is in the library is recognised.
 */
export function createJournal(dataDir: string, sources: number, now: () => Date = () => new Date()): IngestReporter {
  const file = join(dataDir, FILE);
  const write = untilItFails(file);
  write(() => beginLines(file, { begun: now().toISOString(), sources }));
  return {
    file: (outcome) => write(() => appendLine(file, entryOf(outcome))),
    training: () => undefined,
    embedded: () => undefined,
    unembedded: () => undefined,
    done: () => write(() => appendLine(file, { ended: now().toISOString() })),
  };
}

/** A journal that cannot be written is no reason not to ingest; that it is not, is said once. */
function untilItFails(file: string): (write: () => void) => void {
  let isBroken = false;
  return (write) => {
    if (isBroken) return;
    try {
      write();
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      isBroken = true;
      console.error(`注意：${error.message}。本次入库的经过没有记在 ${file}，入库本身不受影响。`);
    }
  };
}

function entryOf(outcome: FileOutcome): JournalEntry {
  const entry = { file: outcome.file, outcome: outcome.kind };
  return outcome.kind === 'failed' ? { ...entry, code: outcome.code, message: outcome.message } : entry;
}

/** undefined: nothing was ingested yet, or the journal is gone. */
export function readJournal(dataDir: string): IngestRun | undefined {
  const lines = textOf(join(dataDir, FILE)).split('\n').flatMap(parseLine);
  const head = lines.find((line) => 'begun' in line);
  if (!head) return undefined;
  const ended = lines.find((line) => 'ended' in line)?.ended ?? null;
  const entries = lines.filter((line) => 'file' in line);
  return { ...head, ended, seen: new Set(entries.map(({ file: source }) => source)).size, entries };
}

/** Nothing where there is none, or none that can be read. */
function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** The last line may be cut where the process was killed or the disk was full. */
function parseLine(line: string): z.infer<typeof lineSchema>[] {
  try {
    const parsed = lineSchema.safeParse(JSON.parse(line));
    return parsed.success ? [parsed.data] : [];
  } catch {
    return [];
  }
}
