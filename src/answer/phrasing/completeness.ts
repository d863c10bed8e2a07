import type { Query } from '../../query/query.ts';
import { terms } from '../../text/tokenise.ts';

const NUMERAL = /\d+(?:\.\d+)?/g;
/** A text that keeps less than this share of a quote has shortened it by more than wording. */
const KEPT = 0.7;

const pairsOf = (text: string) => new Set(terms(text).filter((term) => term.length > 1));

/**
 * Did the wording lose what the quote was chosen for: the number, date or term that was asked for, or a good part of its
 * content? What a model finds beside the point may be the point.
 */
export function leavesOut(quote: string, text: string, isNumberAsked: boolean): boolean {
  const pairs = [...pairsOf(quote)];
  const said = pairsOf(text);
  const kept = pairs.filter((pair) => said.has(pair)).length;
  return kept < KEPT * pairs.length || (isNumberAsked && losesNumerals(quote, text));
}

/** Is a number what was asked for? Then none may be lost. */
export const asksNumber = ({ want }: Query): boolean =>
  want.kind === 'figure' ||
  want.kind === 'claim' ||
  want.kind === 'contact' ||
  ('asked' in want && want.asked !== null);

function losesNumerals(quote: string, text: string): boolean {
  const given = new Set(text.replace(/\[\d{1,5}\]/g, '').match(NUMERAL));
  return (quote.match(NUMERAL) ?? []).some((numeral) => !given.has(numeral));
}
