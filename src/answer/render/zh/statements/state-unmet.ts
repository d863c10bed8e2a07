import type { Declined } from '../../../../domain/answer.ts';
import type { Valued } from '../../../../figures/found.ts';
import type { Desk } from './desk.ts';
import { labelOf, stateFigure } from './state-figure.ts';
import { bodyAndTime } from '../wording.ts';

/** 报告没有单列“酒驾”: the words that nothing in the figure carries. */
export const unmetInWords = (one: Valued): string =>
  `${bodyAndTime(one.report)}报告没有单列${quoted(one.unmet)}的${labelOf(one)}`;

const quoted = (words: readonly string[]) => words.map((word) => `“${word.replaceAll(/[“”"]/g, '')}”`).join('、');

/** Only something wider is printed: it is named as what it is, and the question is declined. */
export function declineUnmet(desk: Desk, wider: readonly Valued[]): Declined {
  const stated = wider.map((one) => ({ one, statement: stateFigure(desk, one) }));
  return {
    status: 'not_found',
    reason: 'not_mentioned',
    text: stated
      .map(({ one, statement }) => `${unmetInWords(one)}，不能用总数代替；报告只有总数：${statement.text}。`)
      .join('\n'),
    citations: desk.book.list(),
    figures: stated.flatMap(({ statement }) => statement.figures),
    notices: stated.flatMap(({ statement }) => statement.notices),
    handover: null,
    suggestions: [],
  };
}
