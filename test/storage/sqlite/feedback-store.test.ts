import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import type { Feedback } from '../../../src/domain/feedback.ts';
import { FEEDBACK_MIGRATIONS } from '../../../src/storage/sqlite/feedback-rows.ts';
import { FEEDBACK_FILE, openSqliteFeedback } from '../../../src/storage/sqlite/feedback-store.ts';
import { temporaryDirectory } from './data-directory.ts';

const feedback = (id: string, change: Partial<Feedback> = {}): Feedback => ({
  id,
  answerId: 'a1',
  question: '宝塔区2024年收到多少件申请',
  answerStatus: 'not_found',
  answerReason: 'table_lost',
  snapshot: '00000022-06da5c',
  verdict: 'wrong',
  reasons: ['number'],
  comment: "'; DROP TABLE feedback; --",
  at: '2026-01-05T09:00:00.000Z',
  handling: { status: 'open', note: null, changedAt: null },
  ...change,
});

const AT = '2026-01-06T09:00:00.000Z';
const closed = { status: 'closed', note: null, changedAt: null } as const;

describe('feedback in SQLite', () => {
  it('outlives the process', async () => {
    const directory = temporaryDirectory();
    const first = openSqliteFeedback(directory);
    await first.keep(feedback('f1'));
    await first.close();
    const second = openSqliteFeedback(directory);
    expect(await second.list({ limit: 10 })).toEqual({ feedback: [feedback('f1')], nextCursor: null });
    await second.close();
  });

  it('lists the newest first, page by page, and by status', async () => {
    const store = openSqliteFeedback(temporaryDirectory());
    for (const id of ['f1', 'f2', 'f3']) await store.keep(feedback(id));
    await store.keep(feedback('f4', { verdict: 'useful', handling: closed }));
    const idsOf = async (query: Parameters<typeof store.list>[0]) => {
      const { feedback: page, nextCursor } = await store.list(query);
      return { ids: page.map(({ id }) => id), nextCursor };
    };
    const { ids, nextCursor } = await idsOf({ limit: 2 });
    expect(ids).toEqual(['f4', 'f3']);
    expect(await idsOf({ limit: 2, cursor: nextCursor ?? '' })).toEqual({ ids: ['f2', 'f1'], nextCursor: null });
    expect(await idsOf({ limit: 3, status: 'open' })).toEqual({ ids: ['f3', 'f2', 'f1'], nextCursor: null });
    expect(await idsOf({ limit: 3, cursor: 'nonsense' })).toEqual({ ids: [], nextCursor: null });
    await store.close();
  });

  it('notes what staff did, and keeps a note that is not mentioned', async () => {
    const store = openSqliteFeedback(temporaryDirectory());
    await store.keep(feedback('f1'));
    const noted = await store.handle('f1', { status: 'in_progress', note: '正在核对', at: AT });
    expect(noted?.handling).toEqual({ status: 'in_progress', note: '正在核对', changedAt: AT });
    expect((await store.handle('f1', { status: 'closed', at: AT }))?.handling.note).toBe('正在核对');
    expect((await store.handle('f1', { status: 'closed', note: null, at: AT }))?.handling.note).toBeNull();
    expect(await store.handle('none', { status: 'closed', at: AT })).toBeUndefined();
    await store.close();
  });

  it('opens what is said anew, as the newest and with the note of staff', async () => {
    const store = openSqliteFeedback(temporaryDirectory());
    await store.keep(feedback('f1'));
    await store.keep(feedback('f2'));
    await store.handle('f1', { status: 'closed', note: '已改正', at: AT });
    await store.keep(feedback('f1', { reasons: ['source'] }));
    const { feedback: all } = await store.list({ limit: 10 });
    expect(all.map(({ id, reasons }) => [id, reasons])).toEqual([
      ['f1', ['source']],
      ['f2', ['number']],
    ]);
    expect(all[0]?.handling).toEqual({ status: 'open', note: '已改正', changedAt: AT });
    await store.close();
  });
});

describe('opening', () => {
  const unusable = (sentence: string) =>
    expect.objectContaining({ code: 'STORE_UNUSABLE', message: expect.stringContaining(sentence) as string }) as Error;

  it('says what to do about a file that is no database', () => {
    const directory = temporaryDirectory();
    writeFileSync(join(directory, FEEDBACK_FILE), '这不是数据库'.repeat(500));
    expect(() => openSqliteFeedback(directory)).toThrow(unusable('从备份恢复'));
  });

  it('leaves the file of a newer program alone', () => {
    const directory = temporaryDirectory();
    const database = new Database(join(directory, FEEDBACK_FILE));
    database.pragma(`user_version = ${FEEDBACK_MIGRATIONS.length + 1}`);
    database.close();
    expect(() => openSqliteFeedback(directory)).toThrow(unusable('升级程序'));
  });
});
