import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Answer } from '../../src/domain/answer.ts';
import { createApp } from '../../src/http/app.ts';
import { createConversations } from '../../src/http/conversations.ts';
import { INGESTING, openSampleLibrary } from '../support/sample-library.ts';
import type { TemporaryLibrary } from '../support/temporary-library.ts';
import { createFakeParts } from './fakes/parts.ts';
import { readJson } from './fakes/read-json.ts';

let library: TemporaryLibrary;
let service: ReturnType<typeof createApp>;
beforeAll(async () => {
  library = await openSampleLibrary();
  const { store, asking } = library;
  service = createApp(createFakeParts({ store, asking }).parts);
}, INGESTING);
afterAll(() => library.discard());

const ask = async (body: object) => {
  const headers = { 'Content-Type': 'application/json' };
  return readJson<Answer>(
    await service.request('/api/v1/ask', { method: 'POST', headers, body: JSON.stringify(body) }),
  );
};
const valuesIn = ({ figures }: Answer) => figures.map(({ value }) => value);

describe('a conversation by its id', () => {
  test('lets a follow-up take from the turns before it', async () => {
    const first = await ask({ question: '宝塔区2024年收到多少件公开申请' });
    const { conversationId } = first;
    const second = await ask({ question: '那行政许可呢', conversationId });
    expect(second.conversationId).toBe(conversationId);
    expect(valuesIn(second)).toEqual(['36411']);
    expect(valuesIn(await ask({ question: '洪泽区的呢', conversationId }))).toEqual(['9487']);
  });

  test('is nobody else’s, and yields to a history that is sent along', async () => {
    const { conversationId } = await ask({ question: '宝塔区2024年收到多少件公开申请' });
    expect(valuesIn(await ask({ question: '那行政许可呢' }))).not.toEqual(['36411']);
    const history = [{ role: 'user', content: '洪泽区2024年收到多少件公开申请' }];
    expect(valuesIn(await ask({ question: '那行政许可呢', conversationId, history }))).toEqual(['9487']);
  });
});

describe('what is remembered', () => {
  const answer = { text: '22件', reason: null } as Answer;

  test('ends after a rest, with newer talks, and never holds what was said of a person', () => {
    let clock = 0;
    const talks = createConversations(1_200, () => clock);
    talks.keep('a', '甲', answer);
    expect(talks.history('a')).toHaveLength(2);
    talks.keep('a', '我妈的病历', { ...answer, reason: 'personal_data' });
    expect(talks.history('a')).toHaveLength(2);
    for (const id of ['b', 'c']) talks.keep(id, '乙', answer);
    expect(talks.history('a')).toEqual([]);
    clock += 31 * 60_000;
    expect(talks.history('c')).toEqual([]);
  });

  /** Texts of half a megabyte were kept for each of a thousand talks. */
  test('is no more of a long answer than a reader could send', () => {
    const talks = createConversations(100_000);
    talks.keep('a', '问', { ...answer, text: '件'.repeat(50_000) });
    expect(talks.history('a').at(-1)?.content).toHaveLength(2_000);
  });

  test('is at most twenty turns', () => {
    const talks = createConversations(100_000);
    for (let index = 0; index < 15; index++) talks.keep('a', `第${index}问`, answer);
    expect(talks.history('a')).toHaveLength(20);
    expect(talks.history('a').at(-2)?.content).toBe('第14问');
  });
});
