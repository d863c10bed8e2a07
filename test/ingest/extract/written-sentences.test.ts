import { describe, expect, it } from 'vitest';
import { findProseFigures } from '../../../ingest/extract/prose-figures.ts';
import { findZeroStatements } from '../../../ingest/extract/zeros/zero-statements.ts';
import { type ExpectedFigure, type WrittenSentence, writtenSentences } from './written-sentences.ts';

/** What is read from a sentence, as far as the sentence says what to look at. */
function readSentence({ text, topic, expected }: WrittenSentence): ExpectedFigure[] {
  const region = { start: 0, end: text.length };
  const figures = findProseFigures(text, region, topic).map(({ start, end, indicator, scope, subject }) => ({
    printed: text.slice(start, end),
    indicator,
    scope: scope ?? '-',
    subject,
  }));
  const zeros = findZeroStatements(text, region, topic).map(({ start, end, indicator }) => ({
    printed: '0',
    indicator,
    scope: '-',
    subject: text.slice(start, end),
  }));
  return [...figures, ...zeros].map((found, index) => ({
    printed: found.printed,
    indicator: found.indicator,
    ...(expected[index]?.scope !== undefined && { scope: found.scope }),
    ...(expected[index]?.subject !== undefined && { subject: found.subject }),
  }));
}

it('has enough sentences to mean something', () => {
  expect(writtenSentences.length).toBeGreaterThan(150);
});

describe.each([...new Set(writtenSentences.map(({ file }) => file))])('%s', (file) => {
  const sentences = writtenSentences.filter((sentence) => sentence.file === file);

  it.each(sentences.map((sentence) => [sentence.text, sentence] as const))('%s', (_, sentence) => {
    expect(readSentence(sentence)).toEqual(sentence.expected);
  });
});
