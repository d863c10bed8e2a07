import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { Failure } from '../../domain/failures.ts';
import type { Feedback } from '../../domain/feedback.ts';
import type { FeedbackPage, FeedbackQuery, FeedbackStore, HandlingChange } from '../../knowledge/feedback.ts';
import type { Kind } from './assert-ours.ts';
import { openOrCreate, unusable } from './connections.ts';
import { FEEDBACK_MIGRATIONS, type FeedbackRow, readFeedback, rowOf } from './feedback-rows.ts';
import { migrate } from './migrations.ts';
import { type Statements, createStatements } from './statements.ts';
import { whenFree } from './when-free.ts';

export const FEEDBACK_FILE = 'feedback.sqlite';

const FEEDBACK: Kind = { name: '反馈', steps: FEEDBACK_MIGRATIONS };
/** Milliseconds that a reader waits while another process has the file locked; nobody else waits along. */
const PATIENCE_MS = 2000;

/**
 * Feedback in a file of its own beside the library: ingest never touches it, and it is the only thing that readers write.
 * The file is opened when it is needed, so one that cannot be used costs feedback and nothing else, until it can be
 * used again. Every method rejects with `Failure('FEEDBACK_UNUSABLE')` meanwhile.
 */
export function openSqliteFeedback(directory: string): FeedbackStore {
  const file = join(directory, FEEDBACK_FILE);
  let opened: { readonly database: Database; readonly statements: Statements } | undefined;

  function connect(): Statements {
    if (!opened) {
      const database = openFeedback(file);
      opened = { database, statements: createStatements(database) };
    }
    return opened.statements;
  }

  async function use<Result>(work: (statements: Statements) => Result, patience = PATIENCE_MS): Promise<Result> {
    try {
      return await whenFree(() => work(connect()), patience);
    } catch (error) {
      const explained = error instanceof Failure ? error : unusable(file, error);
      if (!(explained instanceof Failure)) throw explained;
      const why = explained.message.replace('资料库', '反馈库');
      throw new Failure('FEEDBACK_UNUSABLE', why, { cause: explained });
    }
  }

  async function trouble(): Promise<string | null> {
    try {
      await use((statements) => void statements('SELECT max(position) FROM feedback').get(), 0);
      return null;
    } catch (error) {
      if (error instanceof Failure) return error.message;
      throw error;
    }
  }

  return {
    keep: (feedback) => use((statements) => keep(statements, feedback)),
    list: (query) => use((statements) => list(statements, query)),
    handle: (id, change) => use((statements) => handle(statements, id, change)),
    remove: (id) => use((statements) => erase(statements, 'id = ?', id) > 0),
    forget: (before) => use((statements) => erase(statements, 'at < ?', before)),
    trouble,
    close: async () => void opened?.database.close(),
  };
}

const openFeedback = (file: string): Database =>
  openOrCreate(file, FEEDBACK, (database) => {
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = FULL');
    database.pragma('secure_delete = ON');
    migrate(database, FEEDBACK_MIGRATIONS);
  });

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

/** Nothing of it stays in the file, nor in the log of changes beside it. */
function erase(statements: Statements, condition: 'id = ?' | 'at < ?', value: string): number {
  const { changes } = statements(`DELETE FROM feedback WHERE ${condition}`).run(value);
  if (changes > 0) statements('PRAGMA wal_checkpoint(TRUNCATE)').all();
  return changes;
}

function handle(statements: Statements, id: string, { status, note, at }: HandlingChange): Feedback | undefined {
  const changed = note === undefined ? '' : 'note = @note,';
  const row = statements<FeedbackRow>(
    `UPDATE feedback SET status = @status, ${changed} changed_at = @at WHERE id = @id RETURNING *`,
  ).get({ id, status, note, at });
  return row && readFeedback(row);
}
