import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Answer } from '../../src/domain/answer.ts';
import { INGESTING, openSampleLibrary } from '../support/sample-library.ts';
import type { TemporaryLibrary } from '../support/temporary-library.ts';

let library: TemporaryLibrary;
beforeAll(async () => {
  library = await openSampleLibrary();
}, INGESTING);
afterAll(() => library.discard());

describe('what to ask next', () => {
  test.each([
    '宝塔区2024年收到多少件政府信息公开申请？',
    '云澜市2022年行政许可多少件？',
    '云澜市2022年信息公开工作存在哪些问题？',
    '宝塔区2023年收到多少件政府信息公开申请？',
  ])('after “%s” is something else, and is answered from the same body', async (question) => {
    const { suggestions, figures, text } = await library.ask(question);
    expect(suggestions.length).toBeGreaterThan(0);
    expect(suggestions.length).toBeLessThanOrEqual(3);
    for (const next of suggestions) {
      const answer = await library.ask(next);
      expect([next, answer.status]).toEqual([next, 'answered']);
      expect(answer.text).not.toBe(text);
      expect(answer.figures.map(({ indicator }) => indicator)).not.toEqual(figures.map(({ indicator }) => indicator));
      expect(answer.citations[0]?.agency).toMatch(/宝塔区|云澜市/);
    }
  });

  test.each(['你好', '帮我写一首诗', '永定区2018年主动公开了多少条信息？', '火星市2024年收到多少件申请？'])(
    'there is nothing after “%s”',
    async (question) => {
      expect((await library.ask(question)).suggestions).toEqual([]);
    },
  );

  /** Every draft was tried before the answer went out: a dozen questions answered for one. */
  test.each(['洪泽区2024年收到多少件政府信息公开申请？', '洪泽区2023年行政许可多少件？'])(
    'is tried after “%s” is answered, once',
    async (question) => {
      const told: Answer[] = [];
      const onAnswer = (answer: Answer) => void told.push(answer);
      const ask = () =>
        library.asking.ask({ text: question, history: [], filters: {} }, { requestId: 'test', onAnswer });
      const first = await ask();
      expect(told).toEqual([{ ...first, suggestions: [] }]);
      expect(first.suggestions.length).toBeGreaterThan(0);
      expect((await ask()).suggestions).toEqual(first.suggestions);
      expect(told).toHaveLength(1);
    },
  );
});
