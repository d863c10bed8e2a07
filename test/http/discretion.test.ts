import { readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Answer } from '../../src/domain/answer.ts';
import { createApp } from '../../src/http/app.ts';
import { discreetly } from '../../src/knowledge/discreetly.ts';
import { forgetFeedback } from '../../src/knowledge/forget-feedback.ts';
import { openSqliteFeedback } from '../../src/storage/sqlite/feedback-store.ts';
import { createTemporaryFolder } from '../support/temporary-library.ts';
import { STAFF_TOKEN, createFakeParts } from './fakes/parts.ts';
import { readJson } from './fakes/read-json.ts';

const SECRETS = ['王小明', '110101199003071234', '一三八零零一三八零零零', '七里铺', 'zhang_san88'];
const QUESTION =
  '本人王小明，身份证110101199003071234，电话一三八零零一三八零零零，微信zhang_san88，家住七里铺小区5栋，云溪区2024年收到多少件?';

let folder: string;
beforeEach(() => {
  folder = createTemporaryFolder();
});
afterEach(() => rmSync(folder, { recursive: true }));

function start(answerHours = 24) {
  const feedback = openSqliteFeedback(folder);
  const { parts, lines, asking } = createFakeParts({ feedback }, { answerHours });
  const app = createApp(parts);
  const send = (method: string, path: string, body?: object) =>
    Promise.resolve(
      app.request(path, {
        method,
        headers: { 'content-type': 'application/json', authorization: `Bearer ${STAFF_TOKEN}` },
        ...(body && { body: JSON.stringify(body) }),
      }),
    );
  const ask = (body: object) => readJson<Answer>(send('POST', '/api/v1/ask', body));
  return { feedback, send, ask, lines, asking };
}

const holdsSecret = (text: string) => SECRETS.filter((secret) => text.includes(secret));

// The page of an answer showed name, identity card and telephone of whoever had asked, to whoever had its address.
describe('what a question says of a person', () => {
  test('is not shown by the page of its answer', async () => {
    const { send, ask } = start();
    const { id } = await ask({ question: QUESTION });
    const page = await (await send('GET', `/answers/${id}`)).text();
    expect(holdsSecret(page)).toEqual([]);
    expect(page).toContain('［手机号］');
    expect(page).toContain('云溪区2024年收到多少件');
  });

  test('is in no turn of the talk, in no file and in no line of the log', async () => {
    const { feedback, send, ask, lines, asking } = start();
    const first = await ask({ question: QUESTION });
    await ask({ question: '那2023年呢?', conversationId: first.conversationId });
    expect(holdsSecret(JSON.stringify(asking.asked.at(-1)?.question.history))).toEqual([]);
    expect(asking.asked.at(-1)?.question.history).toHaveLength(2);
    await send('POST', '/api/v1/feedback', { answerId: first.id, verdict: 'wrong', comment: `${SECRETS[2]}打给我` });
    await feedback.close();
    for (const name of readdirSync(folder)) expect(holdsSecret(readFileSync(join(folder, name), 'utf8'))).toEqual([]);
    expect(holdsSecret(lines.join())).toEqual([]);
  });

  test('is taken out of what the answer says back, and out of no quote', () => {
    const answer = {
      text: '没有理解“王小明”。',
      unread: ['王小明'],
      notices: [{ kind: 'assumption', text: '按“王小明”理解' }],
      citations: [{ quote: '联系人：王小明' }],
      figures: [],
    } as unknown as Answer;
    const kept = discreetly('姓名：王小明，收到多少件', answer);
    expect(kept.question).toBe('姓名:［姓名］,收到多少件');
    expect(kept.answer).toMatchObject({
      text: '没有理解“［姓名］”。',
      unread: ['［姓名］'],
      notices: [{ text: '按“［姓名］”理解' }],
      citations: [{ quote: '联系人：王小明' }],
    });
    expect(discreetly('收到多少件', answer).answer).toBe(answer);
    const wide = { ...answer, text: '没有理解“１３８００１３８０００”。' };
    expect(discreetly('电话１３８００１３８０００，收到多少件', wide).answer.text).toBe('没有理解“［手机号］”。');
  });
});

// Whoever sent `kiosk-1` took up the talk of whoever had sent it before.
describe('an id of a talk', () => {
  test.each(['kiosk-1', '00000000-0000-4000-8000-000000000000', 'x'])(
    'that was not given out here, %s, gets a new one',
    async (id) => {
      const { ask, asking } = start();
      const [one, other] = [
        await ask({ question: '第一问', conversationId: id }),
        await ask({ question: '第二问', conversationId: id }),
      ];
      expect([one.conversationId, other.conversationId]).not.toContain(id);
      expect(asking.asked.at(-1)?.question.history).toEqual([]);
    },
  );

  test('that was given out stays, also beside a history of its own', async () => {
    const { ask } = start();
    const { conversationId } = await ask({ question: '第一问' });
    expect((await ask({ question: '第二问', conversationId })).conversationId).toBe(conversationId);
    const history = [{ role: 'user', content: '别的问题' }];
    expect((await ask({ question: '第三问', conversationId, history })).conversationId).toBe(conversationId);
  });
});

describe('what is kept', () => {
  test('of answers is found for the hours that are set', async () => {
    const { send, ask } = start(2);
    const { id } = await ask({ question: '云溪区2024年收到多少件?' });
    expect((await send('GET', `/answers/${id}`)).status).toBe(200);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 2 * 3_600_000 });
    try {
      expect((await send('GET', `/answers/${id}`)).status).toBe(404);
    } finally {
      vi.useRealTimers();
    }
  });

  test('of feedback is deleted by staff, for good', async () => {
    const { feedback, send, ask } = start();
    const { id: answerId } = await ask({ question: '云溪区2024年收到多少件?' });
    const { id } = await readJson<{ id: string }>(
      send('POST', '/api/v1/feedback', { answerId, verdict: 'wrong', comment: '独一无二的话' }),
    );
    expect((await send('DELETE', `/api/v1/admin/feedback/${id}`)).status).toBe(204);
    const gone = await send('DELETE', `/api/v1/admin/feedback/${id}`);
    expect([gone.status, await gone.json()]).toEqual([404, expect.objectContaining({ code: 'FEEDBACK_UNKNOWN' })]);
    expect(await feedback.list({ limit: 9 })).toEqual({ feedback: [], nextCursor: null });
    await feedback.close();
    for (const name of readdirSync(folder))
      expect(readFileSync(join(folder, name)).includes('独一无二的话')).toBe(false);
  });

  test('of feedback ends after the days that are set', async () => {
    const { feedback, send, ask } = start();
    const { id: answerId } = await ask({ question: '云溪区2024年收到多少件?' });
    await send('POST', '/api/v1/feedback', { answerId, verdict: 'wrong' });
    const left = async () => (await feedback.list({ limit: 9 })).feedback.length;
    const inDays = (days: number) => () => Date.now() + days * 86_400_000;
    for (const [days, now, expected] of [
      [30, 29, 1],
      [0, 999, 1],
      [30, 31, 0],
    ] as const) {
      forgetFeedback(feedback, days, inDays(now))();
      await expect.poll(left).toBe(expected);
    }
    await feedback.close();
  });

  test('is deleted by nobody else', async () => {
    const { parts } = createFakeParts();
    const response = await createApp(parts).request('/api/v1/admin/feedback/f1', { method: 'DELETE' });
    expect(response.status).toBe(401);
  });
});
