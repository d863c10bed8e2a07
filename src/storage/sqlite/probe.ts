import { statSync } from 'node:fs';
import { Failure } from '../../domain/failures.ts';
import { readState } from './index/read-library.ts';
import type { Statements } from './statements.ts';

/** What questions need first: the register whole, and of everything else that it can be found. */
const PROBES = [
  'SELECT count(*), sum(length(metadata)), min(year) FROM reports',
  'SELECT count(*) FROM passages',
  'SELECT count(*) FROM facts',
  'SELECT count(*) FROM digests',
  'SELECT count(*) FROM vectors',
  'SELECT count(*) FROM embedder',
  ...['texts', 'passages', 'postings', 'facts', 'checks', 'sketches'].map((table) => `SELECT * FROM ${table} LIMIT 1`),
];

export interface Probe {
  /** Throws where the database cannot be read; thorough the first time, and again after anything went wrong. */
  run(): void;
  /** Something went wrong. */
  doubt(): void;
}

export function createProbe(statements: Statements): Probe {
  let isSound = false;
  return {
    run() {
      readState(statements);
      if (isSound) return;
      for (const sql of PROBES) statements(sql).all();
      isSound = true;
    },
    doubt() {
      isSound = false;
    },
  };
}

/**
 * For a file that nobody may write: SQLite believes that it never changes, so what someone else changes from outside
 * would be read as half of one state and half of another. Throws from then on.
 */
export function createWatch(file: string): () => void {
  const look = () => {
    const { mtimeMs, size, ino } = statSync(file, { throwIfNoEntry: false }) ?? {};
    return [mtimeMs, size, ino].join();
  };
  const opened = look();
  return () => {
    if (look() === opened) return;
    throw new Failure('STORE_UNUSABLE', `${file} 以只读方式打开后被另一个程序改动了；请重新启动`);
  };
}
