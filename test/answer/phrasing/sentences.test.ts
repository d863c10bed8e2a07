import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sentencesOf } from '../../../src/answer/phrasing/sentences.ts';

async function* arriving(pieces: readonly string[]) {
  for (const piece of pieces) yield piece;
}
const cut = async (pieces: readonly string[]) => {
  const sentences: string[] = [];
  for await (const sentence of sentencesOf(arriving(pieces))) sentences.push(sentence);
  return sentences;
};

describe('sentences of a stream', () => {
  test.each([
    ['甲[1]。乙[2]。', ['甲[1]。', '乙[2]。']],
    ['甲。[1]乙。[2][3]', ['甲。[1]', '乙。[2][3]']],
    ['甲“一句。两句。”[1]。乙', ['甲“一句。两句。”[1]。', '乙']],
    ['{S1}\n{S2}\n', ['{S1}\n', '{S2}\n']],
    ['', []],
  ])('%s', async (text, sentences) => {
    expect(await cut(Array.from(text))).toEqual(sentences);
    expect(await cut([text])).toEqual(sentences);
  });

  test('are the same however the text arrives, and nothing is lost', async () => {
    const text = fc.array(fc.constantFrom('甲', '乙', '。', '；', '\n', '“', '”', '[1]', '[', ' ', '{S1}'), {
      maxLength: 30,
    });
    await fc.assert(
      fc.asyncProperty(text, fc.integer({ min: 1, max: 7 }), async (parts, size) => {
        const whole = parts.join('');
        const pieces = whole.match(new RegExp(`[^]{1,${size}}`, 'g')) ?? [];
        const sentences = await cut(pieces);
        expect(sentences.join('').trimEnd()).toBe(whole.trimEnd());
        expect(sentences).toEqual(await cut(Array.from(whole)));
      }),
    );
  });
});
