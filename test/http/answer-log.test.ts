import { expect, test } from 'vitest';
import { bytesOf } from '../../src/domain/byte-cache.ts';
import { createAnswerLog } from '../../src/http/answer-log.ts';
import { createScriptedAsking } from './fakes/scripted-asking.ts';

const answerTo = (text: string, withQueries = false) =>
  createScriptedAsking().ask({ text, history: [], filters: {} }, { requestId: 'q', withQueries });

/** Whole answers were kept by number: a thousand of half a megabyte each, and the process died of the 324th. */
test('forgets the oldest when others need the room', async () => {
  const answer = await answerTo('多少件');
  const log = createAnswerLog(2.5 * bytesOf(JSON.stringify(answer)));
  for (const id of ['a', 'b', 'c']) log.keep('多少件', { ...answer, id });
  expect(log.find('a')).toBeUndefined();
  expect(log.find('b')?.question).toBe('多少件');
  expect(log.find('c')?.answer.id).toBe('c');
});

test.each([100, 5_000, 20_000])(
  'takes no more memory than it may, however long answers of %i characters are',
  async (length) => {
    const log = createAnswerLog(1_000_000);
    const answer = { ...(await answerTo('多少件')), text: '件'.repeat(length) };
    const ids = Array.from({ length: 3_000 }, (_, index) => `answer-${index}`);
    for (const id of ids) log.keep('多少件', { ...answer, id });
    const kept = ids.flatMap((id) => log.find(id)?.answer ?? []);
    expect(kept.at(-1)?.id).toBe('answer-2999');
    expect(kept.length).toBeGreaterThan(10);
    expect(bytesOf(JSON.stringify(kept))).toBeLessThan(1_000_000);
  },
);

test('never keeps the SQL that was shown to staff', async () => {
  const log = createAnswerLog(100_000);
  const answer = await answerTo('多少件', true);
  expect(answer.queries).toHaveLength(1);
  log.keep('多少件', answer);
  expect(log.find(answer.id)?.answer).not.toHaveProperty('queries');
});
