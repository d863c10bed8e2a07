import { asksHowLong, asksWhen } from '../../statistics/operation.ts';
import { terms } from '../../text/tokenise.ts';

const ASKS_NUMBER = /多少|几[个件条次家项人份封期天]|占比|率|电话|号码|地址|邮箱/;
const NUMERAL = /\d+(?:\.\d+)?/g;
/** A text that keeps less than this share of a quote has shortened it by more than wording. */
const KEPT = 0.7;

const pairsOf = (text: string) => new Set(terms(text).filter((term) => term.length > 1));

/**
 * Did the wording lose what the quote was chosen for: the number, date or term that was asked for, or a good part of its
 * content? What a model finds beside the point may be the point.
 */
export function leavesOut(quote: string, text: string, question: string): boolean {
  const pairs = [...pairsOf(quote)];
  const said = pairsOf(text);
  const kept = pairs.filter((pair) => said.has(pair)).length;
  return kept < KEPT * pairs.length || (asksNumber(question) && losesNumerals(quote, text));
}

const asksNumber = (question: string) => ASKS_NUMBER.test(question) || asksHowLong(question) || asksWhen(question);

function losesNumerals(quote: string, text: string): boolean {
  const given = new Set(text.replace(/\[\d{1,5}\]/g, '').match(NUMERAL));
  return (quote.match(NUMERAL) ?? []).some((numeral) => !given.has(numeral));
}
