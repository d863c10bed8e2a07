import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { Failure } from '../../domain/failures.ts';
import type { Feedback } from '../../domain/feedback.ts';
import type { FeedbackPage, FeedbackQuery, FeedbackStore, HandlingChange } from '../../knowledge/feedback.ts';
import { openDatabase } from './connections.ts';
import { explainError } from './explain-error.ts';
import { FEEDBACK_MIGRATIONS, type FeedbackRow, readFeedback, rowOf } from './feedback-rows.ts';
import { assertKnownVersion, migrate } from './migrations.ts';
import { type Statements, createStatements } from './statements.ts';

export const FEEDBACK_FILE = 'feedback.sqlite';

/**
 * Feedback in a file of its own beside the library: ingest never touches it, and it is the only thing that readers write.
 * Throws `Failure('STORE_UNUSABLE')` when it cannot be used.
 */
export function openSqliteFeedback(directory: string): FeedbackStore {
  const database = open(directory);
  const statements = createStatements(database);
  return {
    keep: async (feedback) => explained(() => keep(statements, feedback)),
    list: async (query) => explained(() => list(statements, query)),
    handle: async (id, change) => explained(() => handle(statements, id, change)),
    close: async () => void database.close(),
  };
}

function open(directory: string): Database {
  const file = join(directory, FEEDBACK_FILE);
  try {
    mkdirSync(directory, { recursive: true });
    return openDatabase(file, {}, (database) => {
      database.pragma('journal_mode = WAL');
      database.pragma('synchronous = FULL');
      assertKnownVersion(database, FEEDBACK_MIGRATIONS);
      migrate(database, FEEDBACK_MIGRATIONS);
    });
  } catch (cause) {
    if (cause instanceof Failure) throw cause;
    const what = `无法打开 ${file}，它可能已损坏、不是本程序的数据库，或没有读写权限`;
    throw new Failure('STORE_UNUSABLE', `${what}；请检查权限，从备份恢复，或移走该文件`, { cause });
  }
}

function explained<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw explainError(error);
  }
}

function keep(statements: Statements, feedback: Feedback): void {
  const former = (column: string) => `(SELECT ${column} FROM feedback WHERE id = @id)`;
  statements(`
    INSERT OR REPLACE INTO feedback (id, answer_id, question, answer_status, answer_reason, snapshot, verdict, reasons,
      comment, at, status, note, changed_at)
    VALUES (@id, @answer_id, @question, @answer_status, @answer_reason, @snapshot, @verdict, @reasons,
      @comment, @at, @status, ${former('note')}, ${former('changed_at')})`).run(rowOf(feedback));
}

function list(statements: Statements, { status, limit, cursor }: FeedbackQuery): FeedbackPage {
  const wanted = status === undefined ? '' : 'status = @status AND';
  const rows = statements<FeedbackRow>(
    `SELECT * FROM feedback WHERE ${wanted} position < @before ORDER BY position DESC LIMIT @limit`,
  ).all({ status, before: cursor === undefined ? Number.MAX_SAFE_INTEGER : Number(cursor), limit: limit + 1 });
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    feedback: page.map(readFeedback),
    nextCursor: rows.length > limit && last ? String(last.position) : null,
  };
}

function handle(statements: Statements, id: string, { status, note, at }: HandlingChange): Feedback | undefined {
  const changed = note === undefined ? '' : 'note = @note,';
  const row = statements<FeedbackRow>(
    `UPDATE feedback SET status = @status, ${changed} changed_at = @at WHERE id = @id RETURNING *`,
  ).get({ id, status, note, at });
  return row && readFeedback(row);
}
