import type { Database } from 'better-sqlite3';
import { addDigest, readWritten } from './digest-rows.ts';
import { sealOf, spelled } from './digests.ts';
import { FACT_COLUMNS } from './fact-rows.ts';
import { createStatements } from './statements.ts';

const UNSEALED = 'SELECT id FROM reports WHERE id NOT IN (SELECT report FROM digests)';

/** Checksums for what an older version of the program has written without: from now on they tell what changes. */
export function sealLibrary(database: Database): void {
  const statements = createStatements(database);
  database.function('seal_of', { varargs: true, deterministic: true }, (...row: unknown[]) => sealOf(spelled(row)));
  const seal = statements(`UPDATE facts SET seal = seal_of(${FACT_COLUMNS}) WHERE report = ?`);
  for (const id of statements<string>(UNSEALED).pluck().all()) {
    seal.run(id);
    addDigest(id, readWritten(id, statements), statements);
  }
}
