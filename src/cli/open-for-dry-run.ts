import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Config } from '../config.ts';
import { DATABASE_FILE } from '../storage/sqlite/connections.ts';
import { openSqliteStore } from '../storage/sqlite/sqlite-store.ts';
import type { Store } from '../storage/store.ts';

/** The library for reading only; where there is none yet, an empty one that is thrown away. */
export async function openForDryRun({ dataDir, hnswFrom }: Config): Promise<Store> {
  if (existsSync(join(dataDir, DATABASE_FILE)))
    return openSqliteStore({ directory: dataDir, hnswFrom, readOnly: true });
  const directory = mkdtempSync(join(tmpdir(), 'wenzheng-dry-run-'));
  process.once('exit', () => rmSync(directory, { recursive: true, force: true }));
  return openSqliteStore({ directory, hnswFrom });
}
