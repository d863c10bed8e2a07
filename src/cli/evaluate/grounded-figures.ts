import type { Answer, Figure } from '../../domain/answer.ts';
import { numeralsOf } from './numerals.ts';

const operandsOf = ({ formula }: Figure) => numeralsOf((formula ?? '').replaceAll('100%', '').split('=')[0] ?? '');
export const numeralsOfFigure = ({ value, display }: Figure) => [value, display].flatMap(numeralsOf);

/**
 * The calculated figures whose operands stand in the quotes of the answer, or are results that are grounded themselves.
 * Results that only lean on one another are not.
 */
export function groundedFigures({ citations, figures, coverage }: Answer): readonly Figure[] {
  const known = new Set([
    ...citations.flatMap(({ quote }) => numeralsOf(quote)),
    ...(coverage ? [String(coverage.withData)] : []),
  ]);
  const calculated = figures.filter(({ source, formula }) => source === 'derived' && formula !== null);
  const grounded = new Set<Figure>();
  for (let before = -1; before < grounded.size;) {
    before = grounded.size;
    for (const figure of calculated.filter((candidate) =>
      operandsOf(candidate).every((operand) => known.has(operand)),
    )) {
      grounded.add(figure);
      for (const numeral of numeralsOfFigure(figure)) known.add(numeral);
    }
  }
  return [...grounded];
}
