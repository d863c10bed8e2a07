import { readState } from './index/read-library.ts';
import { INTACT } from './report-filter.ts';
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

const UNSOUND = `SELECT count(*) FROM reports WHERE NOT ${INTACT}`;

export interface Probe {
  /** Throws where the database cannot be read; thorough the first time, and again after anything went wrong. */
  run(): void;
  /** What was found that keeps nobody from asking. */
  notices(): readonly string[];
  /** Something went wrong. */
  doubt(): void;
}

export function createProbe(statements: Statements): Probe {
  let isSound = false;
  let unsound = 0;
  return {
    run() {
      readState(statements);
      if (isSound) return;
      for (const sql of PROBES) statements(sql).all();
      unsound = statements<number>(UNSOUND).pluck().get() ?? 0;
      isSound = true;
    },
    notices: () =>
      unsound === 0
        ? []
        : [`有 ${unsound} 份文件的登记信息已损坏，不再用于回答；请运行 wenzheng doctor 查看，并重新入库。`],
    doubt() {
      isSound = false;
    },
  };
}
