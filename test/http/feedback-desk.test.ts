import { rmSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createApp } from '../../src/http/app.ts';
import type { FeedbackStore } from '../../src/knowledge/feedback.ts';
import { openSqliteFeedback } from '../../src/storage/sqlite/feedback-store.ts';
import { createTemporaryFolder } from '../support/temporary-library.ts';
import { STAFF_TOKEN, createFakeParts } from './fakes/parts.ts';
import { readJson } from './fakes/read-json.ts';

let folder: string;
let store: FeedbackStore;
beforeEach(() => {
  folder = createTemporaryFolder();
  store = openSqliteFeedback(folder);
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

interface Entry {
  readonly id: string;
  readonly status: string;
}

interface Page {
  readonly feedback: readonly Entry[];
  readonly nextCursor: string | null;
}

const PATH = '/api/v1/admin/feedback';

function start() {
  const app = createApp(createFakeParts({ feedback: store }).parts);
  const send = (method: string, path: string, body?: unknown, token = STAFF_TOKEN) =>
    Promise.resolve(
      app.request(path, {
        method,
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      }),
    );
  /** A question and what its reader says of the answer. */
  const judge = async (verdict: 'useful' | 'wrong') => {
    const { id } = await readJson<{ id: string }>(send('POST', '/api/v1/ask', { question: '云溪区2024年收到多少件?' }));
    return readJson<Entry>(send('POST', '/api/v1/feedback', { answerId: id, verdict, reasons: ['number'] }));
  };
  const list = (query = '') => readJson<Page>(send('GET', `${PATH}${query}`));
  return { send, judge, list };
}

describe('GET /api/v1/admin/feedback', () => {
  test('shows staff every feedback with its handling', async () => {
    const { judge, list } = start();
    const { id } = await judge('wrong');
    expect(await list()).toEqual({
      feedback: [
        {
          id,
          answerId: 'a1',
          at: expect.any(String) as string,
          question: '云溪区2024年收到多少件?',
          answer: { status: 'answered', reason: null },
          snapshot: 'g1',
          verdict: 'wrong',
          reasons: ['number'],
          comment: null,
          status: 'open',
          note: null,
          changedAt: null,
        },
      ],
      nextCursor: null,
    });
  });

  test('goes from page to page, the newest first, and by status', async () => {
    const { judge, list } = start();
    const ids = [];
    for (const verdict of ['wrong', 'useful', 'wrong'] as const) ids.push((await judge(verdict)).id);
    const idsOf = ({ feedback }: Page) => feedback.map(({ id }) => id);
    const first = await list('?limit=2');
    expect(idsOf(first)).toEqual([ids[2], ids[1]]);
    expect(idsOf(await list(`?limit=2&cursor=${first.nextCursor}`))).toEqual([ids[0]]);
    expect(idsOf(await list('?status=open'))).toEqual([ids[2], ids[0]]);
    expect(idsOf(await list('?status=in_progress'))).toEqual([]);
  });

  test.each(['?status=new', '?limit=0', '?cursor=%27'])('refuses %s', async (query) => {
    expect((await start().send('GET', `${PATH}${query}`)).status).toBe(400);
  });
});

describe('PUT /api/v1/admin/feedback/:id', () => {
  test('changes the status, and the note where one is given', async () => {
    const { send, judge, list } = start();
    const { id } = await judge('wrong');
    const noted = await send('PUT', `${PATH}/${id}`, { status: 'in_progress', note: ' 正在核对 ' });
    expect(noted.status).toBe(200);
    expect(await readJson(noted)).toMatchObject({ id, status: 'in_progress', note: '正在核对' });
    await send('PUT', `${PATH}/${id}`, { status: 'closed' });
    expect(await list('?status=closed')).toMatchObject({
      feedback: [{ id, note: '正在核对', changedAt: expect.any(String) as string }],
    });
    expect(await readJson(send('PUT', `${PATH}/${id}`, { status: 'closed', note: null }))).toMatchObject({
      note: null,
    });
  });

  test('knows no other feedback', async () => {
    expect(await readJson(start().send('PUT', `${PATH}/none`, { status: 'closed' }))).toMatchObject({
      status: 404,
      code: 'FEEDBACK_UNKNOWN',
    });
  });

  test.each([
    {},
    { status: 'done' },
    { status: 'closed', note: 5 },
    { status: 'closed', verdict: 'useful' },
    { status: 'closed', note: '长'.repeat(1001) },
  ])('refuses %j and changes nothing', async (body) => {
    const { send, judge, list } = start();
    const { id } = await judge('wrong');
    expect((await send('PUT', `${PATH}/${id}`, body)).status).toBe(400);
    expect(await list()).toMatchObject({ feedback: [{ status: 'open', note: null }] });
  });
});

test('both are for staff alone', async () => {
  const { send, judge } = start();
  const { id } = await judge('wrong');
  expect((await send('GET', PATH, undefined, 'wrong-token')).status).toBe(401);
  expect((await send('PUT', `${PATH}/${id}`, { status: 'closed' }, 'wrong-token')).status).toBe(401);
});
