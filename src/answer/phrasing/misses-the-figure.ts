import { asksHowLong, asksWhen } from '../../statistics/operation.ts';
import type { Sheet } from './sheet.ts';

const ASKS_NUMBER = /多少|几[个件条次家项人份封期天]|占比|率|电话|号码|地址|邮箱/;
const NUMERAL = /\d+(?:\.\d+)?/g;

/** Was a number, a date or a term asked for, and does the text give none of those that the quotes have? */
export function missesTheFigure(question: string, text: string, { excerpts }: Sheet): boolean {
  if (!ASKS_NUMBER.test(question) && !asksHowLong(question) && !asksWhen(question)) return false;
  const given = new Set(text.replace(/\[\d{1,3}\]/g, '').match(NUMERAL));
  const quoted = excerpts.flatMap(({ citation }) => citation.quote.match(NUMERAL) ?? []);
  return quoted.length > 0 && !quoted.some((numeral) => given.has(numeral));
}
