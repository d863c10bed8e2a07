import type { Answered, Figure } from '../../../domain/answer.ts';
import { type Decimal, add, decimalOf, divide, multiply } from '../../../domain/decimal.ts';
import { nameOf } from '../../../plan/library.ts';
import type { Result } from '../../result.ts';
import { displayOf, figureOf, marksOf, unitOf, valueOf } from './statements/state-figure.ts';
import { bodyAndTime, display } from './wording.ts';

/** 33件, 同比增长10% → 约30件 the year before: what it must have been about, marked as inferred. */
export function renderInferred({ year, figure, change, desk }: Extract<Result, { kind: 'inferred' }>): Answered | null {
  const falls = /下降|减少|降低|减/.test(change.finding.facts[0].subject ?? '');
  const factor = add(decimalOf(100), falls ? (`-${valueOf(change)}` as Decimal) : valueOf(change));
  const estimate = divide(multiply(valueOf(figure), decimalOf(100)), factor, 0);
  if (estimate === undefined) return null;
  const formula = `${valueOf(figure)} ÷ (1 ${falls ? '−' : '+'} ${valueOf(change)}%) ≈ ${estimate}`;
  const marks = `${marksOf(desk, figure)}${marksOf(desk, change)}`;
  const [first, ...rest] = desk.book.list();
  if (!first) return null;
  const own = figureOf(desk, figure);
  const about = `约${display(estimate, unitOf(figure))}`;
  const inferred: Figure = {
    ...own,
    period: String(year),
    value: estimate,
    display: about,
    wording: null,
    source: 'derived',
    formula,
  };
  return {
    status: 'partial',
    reason: 'not_in_library',
    text: `库内没有${nameOf(figure.report)}${year}年的报告。由${bodyAndTime(figure.report)}报告的${displayOf(figure)}、同比${falls ? '下降' : '增长'}${displayOf(change)}${marks}推算，${year}年约为${display(estimate, unitOf(figure))}（${formula}）；这是推算值，报告没有直接给出。`,
    citations: [first, ...rest],
    figures: [inferred, own, figureOf(desk, change)],
    coverage: null,
    notices: [{ kind: 'approximate', text: '推算值，以当年正式报告为准。' }],
    suggestions: [],
  };
}
