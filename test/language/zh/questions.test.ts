import { describe, expect, test } from 'vitest';
import { ROOMS } from './grammar/rooms.ts';
import { readTyped } from './support/context.ts';
import { notationOf } from './support/notation.ts';

const CORPUS = '../../../src/language/zh/corpus/questions';
const rooms = Object.entries(ROOMS);

/** The corpus is written by a grammar that knows what it means to say, never from what the reader makes of it. */
describe('questions and the queries that they mean', () => {
  test.each(rooms)('%s: the file holds what the grammar writes', async (name, lines) => {
    const text = lines.map((line) => line.join('\t')).join('\n');
    await expect(`${text}\n`).toMatchFileSnapshot(`${CORPUS}/${name}.tsv`);
  });

  test.each(rooms)('%s: every question is read as the grammar means it', (_, lines) => {
    const misread = lines.flatMap(([question, meant]) => {
      const read = notationOf(readTyped(question).query);
      return read === meant ? [] : [{ question, meant, read }];
    });
    expect(misread).toEqual([]);
  });

  test('there are some two thousand', () => {
    expect(rooms.flatMap(([, lines]) => lines).length).toBeGreaterThan(2000);
  });
});
