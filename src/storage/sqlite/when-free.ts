import { setTimeout as sleep } from 'node:timers/promises';
import SqliteDatabase from 'better-sqlite3';

/**
 * Milliseconds that SQLite itself may wait for a lock of another process. It waits without giving way, and everybody
 * waits along: enough for a lock that is let go at once, no more.
 */
export const BUSY_MS = 50;
const PATIENCE_MS = 5000;
const PAUSE_MS = 50;

/** Whether an error means that another process has the database locked. */
export const isBusy = (error: unknown): boolean =>
  error instanceof SqliteDatabase.SqliteError && /^SQLITE_(?:BUSY|LOCKED)/.test(error.code);

/**
 * Does work on a database, and tries it again while another process has it locked, for 5 seconds at most; in between
 * this process goes about its other business. What the work does must be undone where it throws.
 */
export async function whenFree<Result>(work: () => Result, patience = PATIENCE_MS): Promise<Result> {
  const begun = performance.now();
  for (;;) {
    try {
      return work();
    } catch (error) {
      if (!isBusy(error) || performance.now() - begun > patience) throw error;
    }
    await sleep(PAUSE_MS);
  }
}
