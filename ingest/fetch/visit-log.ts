import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { Failure } from '../../src/domain/failures.ts';
import { appendLine } from '../append-line.ts';

const visitSchema = z.object({
  address: z.string(),
  /** Where redirects led. */
  url: z.url(),
  etag: z.string().nullable(),
  lastModified: z.string().nullable(),
  sha256: z.string(),
});

/** What was found at an address when it was last fetched, and is in the library. */
export type Visit = Readonly<z.infer<typeof visitSchema>>;

export interface VisitLog {
  last(address: string): Visit | undefined;
  note(visit: Visit): void;
}

/** Visits as JSON lines, the last one of an address counts. Only saves traffic: the file may be deleted at any time. */
export function openVisitLog(file: string): VisitLog {
  const visits = new Map(readVisits(file).map((visit) => [visit.address, visit]));
  return {
    last: (address) => visits.get(address),
    note(visit) {
      if (isDeepStrictEqual(visits.get(visit.address), visit)) return;
      visits.set(visit.address, visit);
      keepIfPossible(file, visit);
    },
  };
}

/** Forgets when the program ends: for runs that must not write. */
export function createVisitMemory(): VisitLog {
  return { last: () => undefined, note: () => undefined };
}

/** What is not noted is fetched anew. */
function keepIfPossible(file: string, visit: Visit): void {
  try {
    appendLine(file, visit);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
  }
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function readVisits(file: string): Visit[] {
  const lines = textOf(file).split('\n');
  return lines.flatMap((line) => {
    const parsed = visitSchema.safeParse(parseJson(line));
    return parsed.success ? [parsed.data] : [];
  });
}

/** The last line may be cut where a process was killed. */
function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
