import type { Answer } from '../../domain/answer.ts';
import type { GoldenQuestion } from './golden.ts';
import { figuresOf, numeralsOf } from './numerals.ts';
import type { Shelf } from './shelf.ts';

/** The numerals of an answer that come from nowhere: no citation, figure, formula, desk, coverage or question has them. */
export function unsourcedNumerals(
  { question, history }: GoldenQuestion,
  answer: Answer,
  { bodies }: Pick<Shelf, 'bodies'>,
): string[] {
  const { citations, figures, coverage, handover } = answer;
  const sources = [
    question,
    ...history.map(({ content }) => content),
    ...citations.flatMap(({ quote, title, agency, publishedAt }) => [quote, title, agency, publishedAt]),
    ...figures.flatMap(({ label, agency, value, display, formula, wording, period }) => [
      label,
      agency,
      value,
      display,
      formula,
      wording,
      period,
    ]),
    ...(coverage ? [String(coverage.considered), String(coverage.withData), ...coverage.missing] : []),
    ...(handover ? [handover.label, handover.phone, handover.url, handover.text] : []),
  ];
  const sourced = new Set(sources.flatMap((source) => numeralsOf(source ?? '')));
  return figuresOf(answer.text, bodies).filter((numeral) => !sourced.has(numeral));
}
