import type { NonEmpty } from '../../../../src/domain/answer.ts';
import type { Expectation, ExpectedFigure } from '../expectation.ts';
import { type AskedMeasure, codesOf, valueOf } from '../measures.ts';
import type { MadeReport } from '../reports.ts';

export interface Question {
  readonly text: string;
  readonly expected: Expectation;
}

/** One thing asked of one report, with what it says. */
export interface Asked {
  readonly report: MadeReport;
  readonly measure: AskedMeasure;
  readonly figure: ExpectedFigure;
}

/** All that some measures of some reports say; those that a report does not say are left out. */
export function askable(
  reports: readonly MadeReport[],
  measures: readonly AskedMeasure[],
  columns?: readonly string[],
): NonEmpty<Asked> {
  const all = reports.flatMap((report) => measures.flatMap((measure) => asked(report, measure, columns) ?? []));
  const [first, ...rest] = all;
  if (!first) throw new Error('no report says any of it');
  return [first, ...rest];
}

export function asked(report: MadeReport, measure: AskedMeasure, columns?: readonly string[]): Asked | null {
  const codes = codesOf(measure, report, columns);
  const value = codes && valueOf(report, codes);
  if (value === null) return null;
  const { indicator, unit } = measure;
  return { report, measure, figure: { report, indicator, value, display: `${value}${unit}` } };
}

export type Phrase = (who: string, when: string, what: string) => string;

export const PHRASES: NonEmpty<Phrase> = [
  (who, when, what) => `${who}${when}${what}`,
  (who, when, what) => `${who}${when}${what}？`,
  (who, when, what) => `${when}${who}${what}？`,
  (who, when, what) => `请问${who}${when}${what}`,
  (who, when, what) => `麻烦查一下，${who}在${when}${what}？`,
  (who, when, what) => `${when}，${who}${what}?`,
];

export const yearWords = (year: number) => [`${year}年`, `${year}年度`, `${year % 100}年`] as const;

/** Everything is there and nothing is odd. Of a zero beside which more is told the answer need not make much. */
export function answeredWith(...figures: readonly ExpectedFigure[]): Expectation {
  const isZero = figures.every(({ value }) => value === '0');
  return { statuses: ['answered'], reasons: isZero ? ['zero_reported', null] : [null], figures, sound: true };
}

export const notFound = (...reasons: Expectation['reasons']): Expectation => ({ statuses: ['not_found'], reasons });
