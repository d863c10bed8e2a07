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
