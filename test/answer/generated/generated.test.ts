import * as fc from 'fast-check';
import type { Arbitrary } from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReportId } from '../../../src/domain/ids.ts';
import { INGESTING } from '../../support/sample-library.ts';
import type { TemporaryLibrary } from '../../support/temporary-library.ts';
import { SEED } from './draw.ts';
import { disappointments } from './expectation.ts';
import { openGeneratedLibrary, storedAs } from './library.ts';
import {
  comparisonQuestions,
  growthQuestions,
  insideQuestions,
  shareQuestions,
  sumQuestions,
} from './questions/computed-figures.ts';
import {
  absentBodyQuestions,
  absentYearQuestions,
  contradictedQuestions,
  halfSumQuestions,
  lostQuestions,
  oddSumQuestions,
  openQuestions,
  uncountedQuestions,
} from './questions/missing-figures.ts';
import type { Question } from './questions/question.ts';
import {
  applicantQuestions,
  doubleQuestions,
  pointQuestions,
  proseQuestions,
  unmentionedQuestions,
} from './questions/single-figures.ts';
import { type Evidence, untraced } from './trace.ts';
import { world } from './world.ts';

let library: TemporaryLibrary;
let evidence: Evidence;
beforeAll(async () => {
  library = await openGeneratedLibrary(world.reports);
  const texts = new Map<ReportId, string>();
  for (const report of world.reports) texts.set(storedAs(report), (await library.store.text(storedAs(report))) ?? '');
  evidence = { made: new Map(world.reports.map((report) => [storedAs(report), report])), texts };
}, INGESTING);
afterAll(() => library.discard());

const KINDS: readonly (readonly [kind: string, questions: number, arbitrary: Arbitrary<Question>])[] = [
  ['a figure of a cell or of several', 205, pointQuestions],
  ['a figure for a kind of applicant', 90, applicantQuestions],
  ['a figure of the prose', 70, proseQuestions],
  ['two figures', 80, doubleQuestions],
  ['a share', 90, shareQuestions],
  ['a change over years', 60, growthQuestions],
  ['a sum over two bodies', 40, sumQuestions],
  ['a comparison', 45, comparisonQuestions],
  ['the places within a place', 40, insideQuestions],
  ['an absent year', 40, absentYearQuestions],
  ['an absent body', 40, absentBodyQuestions],
  ['an item of the other form', 20, uncountedQuestions],
  ['what the prose does not mention', 30, unmentionedQuestions],
  ['a cell that was blanked, shifted, cut off or lost', 70, lostQuestions],
  ['a cell that may be told from others', 10, openQuestions],
  ['a figure that something contradicts', 40, contradictedQuestions],
  ['a sum of which a part is lost', 15, halfSumQuestions],
  ['a sum of which a part is contradicted', 15, oddSumQuestions],
];

/** What was asked, each wording once. */
const texts = new Set<string>();

describe('every number of a thousand answers traces to a fact, a formula or a quote', () => {
  it.each(KINDS)('%s', async (_, questions, arbitrary) => {
    const judge = async ({ text, expected }: Question) => {
      texts.add(text);
      const answer = await library.ask(text);
      const faults = [...disappointments(answer, expected), ...untraced(answer, evidence)];
      expect({ faults, answer: answer.text }).toEqual({ faults: [], answer: answer.text });
    };
    const runs = { seed: SEED, numRuns: questions, unbiased: true, skipEqualValues: true };
    await fc.assert(fc.asyncProperty(arbitrary, judge), runs);
  });

  it('are a thousand different ones', () => {
    expect(texts.size).toBe(1000);
  });
});
