import { readFileSync, writeFileSync } from 'node:fs';
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

// Any of these kept the service from starting, although questions need nothing of this file; a lock made everybody wait.
describe('a file that cannot be used', () => {
  const unusable = (sentence: string) => ({
    code: 'FEEDBACK_UNUSABLE',
    message: expect.stringContaining(sentence) as string,
  });

  async function fileOf(change: (database: Database.Database) => void): Promise<string> {
    const directory = temporaryDirectory();
    const store = openSqliteFeedback(directory);
    await store.keep(feedback('f1'));
    await store.close();
    const database = new Database(join(directory, FEEDBACK_FILE));
    change(database);
    database.close();
    return directory;
  }

  async function expectToSay(directory: string, sentence: string) {
    const before = readFileSync(join(directory, FEEDBACK_FILE));
    const store = openSqliteFeedback(directory);
    await expect(store.keep(feedback('f2'))).rejects.toMatchObject(unusable(sentence));
    await expect(store.list({ limit: 1 })).rejects.toMatchObject(unusable(sentence));
    expect(await store.trouble()).toContain(sentence);
    await store.close();
    expect(readFileSync(join(directory, FEEDBACK_FILE)).equals(before)).toBe(true);
  }

  it.each([
    ['no database', '这不是数据库'.repeat(500), '反馈库已损坏'],
    ['without a byte', '', '0 字节'],
  ])('is %s, and that is said', async (_, content, sentence) => {
    const directory = temporaryDirectory();
    writeFileSync(join(directory, FEEDBACK_FILE), content);
    await expectToSay(directory, sentence);
  });

  it('of a newer program is left alone', async () => {
    const newer = `user_version = ${FEEDBACK_MIGRATIONS.length + 1}`;
    await expectToSay(await fileOf((database) => void database.pragma(newer)), '升级程序');
  });

  it('of another program is left alone', async () => {
    const directory = temporaryDirectory();
    new Database(join(directory, FEEDBACK_FILE)).exec('CREATE TABLE notes (text)').close();
    await expectToSay(directory, '其他程序');
  });

  it('is used again once another process lets it go; nobody else waits meanwhile', async () => {
    const directory = await fileOf(() => undefined);
    const store = openSqliteFeedback(directory);
    const other = new Database(join(directory, FEEDBACK_FILE));
    other.exec('BEGIN IMMEDIATE');
    let longest = 0;
    let last = performance.now();
    const pulse = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }, 10);
    await expect(store.keep(feedback('f2'))).rejects.toMatchObject(unusable('占用'));
    clearInterval(pulse);
    expect(longest).toBeLessThan(1000);
    const kept = store.keep(feedback('f3'));
    other.exec('ROLLBACK');
    other.close();
    await kept;
    expect((await store.list({ limit: 9 })).feedback.map(({ id }) => id)).toEqual(['f3', 'f1']);
    await store.close();
  });
});
