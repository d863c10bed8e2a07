import { expect, test } from 'vitest';
import { createAnswerLog } from '../../src/http/answer-log.ts';
import { createScriptedAsking } from './fakes/scripted-asking.ts';

const answerTo = (text: string, withQueries = false) =>
  createScriptedAsking().ask({ text, history: [], filters: {} }, { requestId: 'q', withQueries });

test('forgets the oldest beyond its capacity', async () => {
  const log = createAnswerLog(2);
  const answer = await answerTo('多少件');
  for (const id of ['a', 'b', 'c']) log.keep('多少件', { ...answer, id });
  expect(log.find('a')).toBeUndefined();
  expect(log.find('b')?.question).toBe('多少件');
  expect(log.find('c')?.answer.id).toBe('c');
});

test('never keeps the SQL that was shown to staff', async () => {
  const log = createAnswerLog(2);
  const answer = await answerTo('多少件', true);
  expect(answer.queries).toHaveLength(1);
  log.keep('多少件', answer);
  expect(log.find(answer.id)?.answer).not.toHaveProperty('queries');
});
