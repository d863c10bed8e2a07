import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { calculationHolds } from './calculation-holds.ts';
import { printedCell } from './statutory-figures.ts';
import type { GoldenQuestion } from './library.ts';
import { numeralsOf, projectFile, questions, sampleText, samples, wordsOf } from './library.ts';

const LEAST = {
  statistic: 35,
  aggregate: 6,
  ratio: 6,
  trend: 6,
  comparison: 6,
  discrepancy: 6,
  'false-premise': 4,
  unanswerable: 6,
  passage: 10,
  procedure: 6,
  contact: 4,
  injection: 4,
  smalltalk: 4,
};

const each = questions.map((question) => [question.id, question] as const);
const having = (key: 'calc' | 'cell') => each.filter(([, question]) => question[key] !== undefined);
const evidenceText = ({ evidence }: GoldenQuestion) => evidence.map(({ span }) => span).join('\n');

/** The numbers a sum starts from: what stands left of `==`, without hundreds of a percentage and places to round to. */
const operandsOf = (calculation: string) =>
  numeralsOf((calculation.split('==')[0] ?? '').replaceAll('*100', '').replace(/,\d+\)/g, ')'));

describe('the golden questions', () => {
  it('are at least ninety, each with its own id and wording', () => {
    expect(questions.length).toBeGreaterThanOrEqual(90);
    expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
    expect(new Set(questions.map(({ question }) => question)).size).toBe(questions.length);
  });

  it.each(Object.entries(LEAST))('have enough of the type %s', (type, least) => {
    expect(questions.filter((question) => question.type === type).length).toBeGreaterThanOrEqual(least);
  });

  it('are of known types', () => {
    expect(questions.filter(({ type }) => !(type in LEAST))).toEqual([]);
  });

  it.each(['zero_reported', 'not_mentioned', 'table_lost', 'not_in_library'])(
    'ask for the kind of nothing %s',
    (kind) => {
      expect(questions.filter(({ reason }) => reason === kind).length).toBeGreaterThanOrEqual(2);
    },
  );

  it.each(each)('%s names files that are there and evidence that stands in them', async (_, { source, evidence }) => {
    expect(source.filter((file) => !existsSync(projectFile(`data/samples/${file}`)))).toEqual([]);
    for (const { file, span } of evidence) {
      expect(source).toContain(file);
      expect(wordsOf(await sampleText(file))).toContain(wordsOf(span));
    }
  });

  it.each(each.filter(([, { answerable }]) => answerable))(
    '%s has evidence for every figure it wants',
    (_, question) => {
      const known = numeralsOf(`${evidenceText(question)}\n${question.calc ?? ''}`);
      expect(question.evidence.length).toBeGreaterThan(0);
      expect(known).toEqual(expect.arrayContaining(numeralsOf(question.must_contain.join('\n'))));
    },
  );

  it.each(each.filter(([, { type }]) => ['passage', 'procedure', 'contact'].includes(type)))(
    '%s wants words that its evidence has',
    (_, question) => {
      for (const words of question.must_contain) expect(evidenceText(question)).toContain(words);
    },
  );

  it.each(having('calc'))('%s calculates rightly, from its evidence', (_, question) => {
    const calculation = question.calc ?? '';
    expect(calculationHolds(calculation)).toBe(true);
    expect(numeralsOf(evidenceText(question))).toEqual(expect.arrayContaining(operandsOf(calculation)));
  });

  it.each(having('cell'))(
    '%s wants what the cell of the form says',
    (_, { source, cell, answerable, must_contain }) => {
      const sample = samples.find(({ file }) => file === source[0]);
      const printed = sample && printedCell(sample, cell ?? '');
      expect(printed).toBeTruthy();
      expect(answerable ? must_contain.join('\n') : '/').toContain(printed);
    },
  );
});

describe('calculations', () => {
  it.each(['1+2*3==7', '(1+2)*3==9', '10-2-3==5', 'round(2/3*100,1)==66.7'])('%s is true', (calculation) => {
    expect(calculationHolds(calculation)).toBe(true);
  });

  it('2+2==5 is not', () => {
    expect(calculationHolds('2+2==5')).toBe(false);
  });

  it.each([
    ['1+==1', 'a number is missing'],
    ['1==1==1', 'not a sum'],
    ['process.exit()==0', 'not understood'],
    ['2 2==4', 'left over'],
    ['round(1)==1', ', expected'],
  ])('%s is refused', (calculation, message) => {
    expect(() => calculationHolds(calculation)).toThrow(message);
  });
});
