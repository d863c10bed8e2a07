import type { Answer } from '../../domain/answer.ts';
import { isGiven } from './citations.ts';
import { expectationOf } from './expectation.ts';
import type { GoldenQuestion } from './golden.ts';
import { type Metric, share } from './metric.ts';

/**
 * Precision: of the questions that were not answered, how many may not be. Recall: of those that may not be answered,
 * how many were not. Questions that may go either way are left out.
 */
export function refusalMetrics(
  asked: readonly { readonly question: GoldenQuestion; readonly answer: Pick<Answer, 'status'> }[],
): Metric[] {
  const decided = asked.filter(({ question }) => expectationOf(question) !== 'either');
  const declined = decided.filter(({ answer }) => !isGiven(answer));
  const due = decided.filter(({ question }) => expectationOf(question) === 'refusal');
  const right = declined.filter((one) => due.includes(one)).length;
  return [share('refusal.precision', right, declined.length), share('refusal.recall', right, due.length)];
}
