import type { Answer, Citation, Figure } from '../../domain/answer.ts';
import { isGiven } from './citations.ts';
import { groundedFigures, numeralsOfFigure } from './grounded-figures.ts';
import { figuresOf, markersOf, numeralsOf } from './numerals.ts';

export interface Support {
  /** Sentences that state a number or quote a source. */
  readonly claims: number;
  /** Those that no citation of their own bears out. */
  readonly unsupported: readonly string[];
}

/** Stands for a quotation that is a citation's quote, word for word. */
const QUOTED = '\u0001';
const SENTENCE_END = /(?<=。(?:\[\d{1,5}\])*)(?!\[)|\n/;
const SAYS_NONE = /[未无没零〇]/;

/**
 * Every sentence with a claim must carry a citation, and its numerals must stand in the quotes of the citations that it
 * carries. A result that was calculated needs none of its own where everything it was calculated from is cited.
 * Claims without a number or a quotation (“the most is …”) are not seen.
 */
export function supportOf(answer: Answer): Support {
  if (!isGiven(answer)) return { claims: 0, unsupported: [] };
  const names = namesIn(answer);
  const calculated = new Set(
    groundedFigures(answer).flatMap((figure) => [...numeralsOfFigure(figure), ...numeralsOf(figure.formula ?? '')]),
  );
  const claims = sentencesOf(answer).filter(
    (sentence) => sentence.includes(QUOTED) || isQuotation(sentence) || figuresOf(sentence, names).length > 0,
  );
  const unsupported = claims.filter((sentence) => {
    const cited = answer.citations.filter(({ n }) => markersOf(sentence).includes(n));
    const stated = new Set(cited.flatMap((citation) => statedBy(citation, answer.figures)));
    const missing = figuresOf(sentence, names).filter((numeral) => !stated.has(numeral) && !calculated.has(numeral));
    const needsMark = sentence.includes(QUOTED) || !figuresOf(sentence, names).every((found) => calculated.has(found));
    return isQuotation(sentence) || missing.length > 0 || (needsMark && cited.length === 0);
  });
  return { claims: claims.length, unsupported: unsupported.map((sentence) => sentence.replaceAll(QUOTED, '“…”')) };
}

/** A quotation with a citation mark that is still spelled out is not what the citation says. */
const isQuotation = (sentence: string) => /”\[\d{1,5}\]/.test(sentence);

function sentencesOf({ text, citations }: Answer): string[] {
  const quotes = citations.map(({ quote }) => quote).toSorted((a, b) => b.length - a.length);
  const masked = quotes.reduce((rest, quote) => (quote ? rest.replaceAll(`“${quote}”`, QUOTED) : rest), text);
  return masked.split(SENTENCE_END).filter((sentence) => sentence.trim() !== '');
}

const namesIn = ({ citations, figures }: Answer): string[] => [
  ...citations.flatMap(({ title, agency }) => [title, agency ?? '']),
  ...figures.flatMap(({ label, agency }) => [label, agency ?? '']),
];

/** What a quote says in digits, and figures that it says in words (10万余, none). */
function statedBy({ n, quote }: Citation, figures: readonly Figure[]): string[] {
  const worded = figures.filter(({ source, citation, value, wording }) => {
    if (source === 'derived' || citation !== n) return false;
    return (wording !== null && quote.includes(wording)) || (Number(value) === 0 && SAYS_NONE.test(quote));
  });
  return [...numeralsOf(quote), ...worded.flatMap(numeralsOfFigure)];
}
