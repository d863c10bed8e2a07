import type { Answered } from '../../../domain/answer.ts';
import { nameOf } from '../../../plan/library.ts';
import type { Result } from '../../result.ts';
import { displayOf, figureOf, marksOf } from './statements/state-figure.ts';
import { bodyAndTime } from './wording.ts';

/** 上年结转1件 in the report of the next year: so many were left open. */
export function renderCarried({ year, figure, desk }: Extract<Result, { kind: 'carried' }>): Answered | null {
  const marks = marksOf(desk, figure);
  const [first, ...rest] = desk.book.list();
  if (!first) return null;
  return {
    status: 'answered',
    reason: null,
    text: `${bodyAndTime(figure.report)}报告载明上年结转${displayOf(figure)}${marks}，即${year}年没有办结、转入下一年的数量。`,
    citations: [first, ...rest],
    figures: [figureOf(desk, figure)],
    coverage: null,
    notices: [{ kind: 'scope', text: `库内没有${nameOf(figure.report)}${year}年的报告，数字取自次年的报告。` }],
    suggestions: [],
  };
}
