import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { recognise, withUnknown } from '../../../src/language/zh/recognise.ts';
import { absorb } from '../../../src/language/zh/refiners/absorb.ts';
import { viewOf } from '../../../src/text/view.ts';
import { context } from './support/context.ts';
import { piecesOf } from './support/piece-notation.ts';

const FOLDER = new URL('../../../src/language/zh/corpus/pieces/', import.meta.url);
const linesOf = (file: string) =>
  readFileSync(new URL(file, FOLDER), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'));

const piecesIn = (words: string) => {
  const { text } = viewOf(words);
  return piecesOf(absorb(text, withUnknown(text, recognise(text, context))));
};

/** One file for each recogniser, written by hand: words, and what they are. */
describe('words and the pieces that they are made of', () => {
  test.each(readdirSync(FOLDER))('%s', (file) => {
    const lines = linesOf(file);
    expect(lines.length).toBeGreaterThan(3);
    const misread = lines.flatMap(([words = '', means = '']) => {
      const read = piecesIn(words);
      return read === means ? [] : [{ words, means, read }];
    });
    expect(misread).toEqual([]);
  });
});
