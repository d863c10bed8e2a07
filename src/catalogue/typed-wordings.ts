import type { Span } from '../domain/passage.ts';
import { type Spelled, asTyped, createTypedMatcher } from '../text/typed-match.ts';
import { wordings } from './wordings.ts';

interface TypedWording extends Span {
  readonly written: string;
  readonly meant: string;
}

/** Letters that are no part of an address. */
const LATIN = /(?<![a-z/.:@_-])[a-z]+(?:['’][a-z]+)*(?![a-z/.:@_-])/gi;
/** Fewer characters are not told from other words by their initials. */
const FEWEST_BY_INITIALS = 4;
/** What stands in characters around the letters (行政xk). */
const FEWEST_AROUND = 2;

/** Wordings that are written in letters: xzxk, xingzhengxuke, half of them (12345re线), the last syllable half-typed. */
export function findTypedWordings(text: string): TypedWording[] {
  return Array.from(text.matchAll(LATIN)).flatMap((match) => {
    const run = { start: match.index, end: match.index + match[0].length };
    const fits = wordings().flatMap((word) => readAround(text, run, word) ?? []);
    const longest = fits.filter((fit) => lengthOf(fit) === Math.max(...fits.map(lengthOf)));
    return longest.filter(({ meant }) => meant.length === Math.min(...longest.map((fit) => fit.meant.length)));
  });
}

const lengthOf = ({ start, end }: Span) => end - start;

function readAround(text: string, run: Span, word: Spelled): TypedWording | undefined {
  const matcher = createTypedMatcher(asTyped(text.slice(run.start, run.end)));
  for (let at = 0; at < word.text.length; at++) {
    const end = matcher.endFrom(word, at);
    if (end === undefined || !text.slice(0, run.start).endsWith(word.text.slice(0, at))) continue;
    const behind = word.text.slice(end);
    const isWhole = text.startsWith(behind, run.end);
    if (!isWhole && !isHalfTyped(word, at, end, run)) continue;
    const around = at + (isWhole ? behind.length : 0);
    if (around < FEWEST_AROUND && (around > 0 || end < FEWEST_BY_INITIALS - Number(!isWhole))) continue;
    const span = { start: run.start - at, end: run.end + (isWhole ? behind.length : 0) };
    return { ...span, written: text.slice(span.start, span.end), meant: word.text };
  }
  return undefined;
}

/** All but the last character in full pinyin: xingzhengxu. */
const isHalfTyped = ({ text }: Spelled, at: number, end: number, { start, end: last }: Span) =>
  at === 0 && text.length - end === 1 && last - start >= 2 * end;
