import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ungatedNumerals } from '../../src/answer/verify/numerals.ts';
import { readGolden } from '../../src/cli/evaluate/golden.ts';
import type { Answer, Outcome } from '../../src/domain/answer.ts';
import { projectFile } from '../data/library.ts';
import { INGESTING, openSampleLibrary } from '../support/sample-library.ts';
import type { TemporaryLibrary } from '../support/temporary-library.ts';

const golden = readGolden(fileURLToPath(projectFile('data/golden/questions.jsonl')));

let library: TemporaryLibrary;
const answers = new Map<string, Answer>();
beforeAll(async () => {
  library = await openSampleLibrary();
  for (const { id, question, history } of golden) answers.set(id, await library.ask(question, history));
}, INGESTING);
afterAll(() => library.discard());

/** The answers that do not keep a promise, with what breaks it. */
const breaking = (broken: (answer: Answer) => readonly unknown[]) =>
  [...answers].map(([id, answer]) => [id, ...broken(answer)]).filter((row) => row.length > 1);

const marksIn = ({ text, notices }: Answer) =>
  [text, ...notices.map((notice) => notice.text)].flatMap((words) =>
    Array.from(words.matchAll(/\[(\d+)\]/g), (match) => Number(match[1])),
  );

describe('every answer to a golden question', () => {
  it('quotes word for word', async () => {
    const texts = new Map<string, string>();
    const ids = [...answers.values()].flatMap(({ citations }) => citations.map(({ documentId }) => documentId));
    for (const id of ids) texts.set(id, (await library.store.text(id)) ?? '');
    expect(ids.length).toBeGreaterThan(golden.length);
    expect(
      breaking(({ citations }) =>
        citations.filter(({ documentId, quote, start, end }) => texts.get(documentId)?.slice(start, end) !== quote),
      ),
    ).toEqual([]);
  });

  it('has a citation for every mark, and numbers them from 1', () => {
    expect(
      breaking((answer) => marksIn(answer).filter((mark) => !answer.citations.some(({ n }) => n === mark))),
    ).toEqual([]);
    expect(breaking(({ citations }) => citations.filter(({ n }, index) => n !== index + 1))).toEqual([]);
  });

  it('has a citation for every figure and every notice that names one', () => {
    expect(
      breaking(({ figures, notices, citations }) =>
        [...figures.map(({ citation }) => citation), ...notices.flatMap(({ citation }) => citation ?? [])].filter(
          (n) => !citations.some((citation) => citation.n === n),
        ),
      ),
    ).toEqual([]);
  });

  it('prints no number that it cannot show', () => {
    // An answer on the wire has every field of an outcome; those of another kind are empty.
    expect(breaking((answer) => ungatedNumerals(answer as unknown as Outcome))).toEqual([]);
  });

  it('shows a formula with every derived figure', () => {
    expect(
      breaking(({ figures }) => figures.filter(({ source, formula }) => source === 'derived' && formula === null)),
    ).toEqual([]);
  });

  it('was not held back at the last step', () => {
    expect(breaking(({ text }) => (text.includes('未能通过出处核对') ? [text] : []))).toEqual([]);
  });
});
