import type { Answer } from '../../domain/answer.ts';
import { isGiven } from './citations.ts';
import { contains } from './contains.ts';
import type { GoldenQuestion } from './golden.ts';

/** Types of questions that ask for figures: these must be stated, not merely stand somewhere in a quoted paragraph. */
const NUMERIC: readonly string[] = ['statistic', 'aggregate', 'ratio', 'comparison', 'trend'];

const figuresWanted = ({ must_contain: wanted }: GoldenQuestion) => wanted.filter((text) => /\d/.test(text));

/** What an answer says itself: its text without the quotations, and its figures with what they were calculated from. */
function ownWords({ text, figures }: Answer): string[] {
  const said = figures.flatMap(({ display, value, unit, formula }) => [
    display,
    value,
    `${value}${unit ?? ''}`,
    formula ?? '',
  ]);
  return [text.replace(/“[^”]*”/g, ' '), ...said];
}

const saysItself = (answer: Answer, figure: string) => ownWords(answer).some((text) => contains(text, figure));

/** Figures that were asked for and only stand in a quotation. */
export function merelyQuoted(question: GoldenQuestion, answer: Answer): string[] {
  if (!isGiven(answer) || !NUMERIC.includes(question.type)) return [];
  const isSaid = (figure: string) => contains(answer.text, figure);
  return figuresWanted(question).filter((figure) => isSaid(figure) && !saysItself(answer, figure));
}

/**
 * The worst failure: figures are given as the answer, and none of them is it. Where nothing can be answered a plain
 * answer with figures is false too; where a wrong figure was foreseen, to say it is.
 */
export function isFalseAnswer(question: GoldenQuestion, answer: Answer): boolean {
  if (!isGiven(answer)) return false;
  if (question.must_not_contain.some((unwanted) => contains(answer.text, unwanted))) return true;
  if (answer.figures.length === 0) return false;
  if (!question.answerable) return answer.status === 'answered' && question.type !== 'injection';
  const wanted = figuresWanted(question);
  const asksFigures = NUMERIC.includes(question.type) || question.type === 'contact';
  return asksFigures && wanted.length > 0 && !wanted.some((figure) => saysItself(answer, figure));
}
