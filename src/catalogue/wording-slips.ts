import type { Span } from '../domain/passage.ts';
import type { Spelled } from '../text/typed-match.ts';
import { type Words, wordsOf } from '../text/words.ts';
import { readingsOf } from '../text/pinyin.ts';
import { MEANT, differences, isOneCharacterApart, rhymes, sounds } from './misspelling.ts';
import { findTypedWordings } from './typed-wordings.ts';
import { SHORTEST, exactWordings, wordings } from './wordings.ts';

/** Words that are almost the official wording of something. */
export interface WordingSlip extends Span {
  readonly written: string;
  readonly meant: string;
}

/**
 * Where a text almost has the wording of an indicator: with characters that sound the same (行政许克), with one wrong,
 * missing or doubled, or in pinyin (12345re线, xzxk). No number is ever read into it or out of it, a character that belongs
 * to another word is no slip, and where two wordings fit equally well none is taken.
 *
 * @param taken what has been read already or is to stand as it is
 */
export function findWordingSlips(text: string, taken: readonly Span[]): WordingSlip[] {
  const read = [...taken, ...exactWordings(text)];
  const isFree = (span: Span) => !read.some((other) => overlaps(other, span));
  const found = [...findTypedWordings(text), ...findAlmost(text)].filter(isFree);
  const slips: WordingSlip[] = [];
  for (const slip of found.toSorted((a, b) => b.end - b.start - (a.end - a.start))) {
    const rivals = found.filter((other) => other.meant !== slip.meant && isSameSpan(other, slip));
    if (rivals.length === 0 && !slips.some((other) => overlaps(other, slip))) slips.push(slip);
  }
  return slips.toSorted((a, b) => a.start - b.start);
}

const overlaps = (a: Span, b: Span) => a.start < b.end && b.start < a.end;
const isSameSpan = (a: Span, b: Span) => a.start === b.start && a.end === b.end;

/** The text as it was meant. */
export function correct(text: string, slips: readonly WordingSlip[]): string {
  return slips.reduceRight((rest, { start, end, meant }) => rest.slice(0, start) + meant + rest.slice(end), text);
}

interface Place {
  readonly word: Spelled;
  readonly at: number;
}

let places: ReadonlyMap<string, readonly Place[]> | undefined;

/** For a character: the wordings that hold it, and where. */
function placesOf(character: string): readonly Place[] {
  places ??= indexCharacters();
  return places.get(character) ?? [];
}

function indexCharacters(): ReadonlyMap<string, readonly Place[]> {
  const index = new Map<string, Place[]>();
  for (const word of wordings()) {
    for (const [at, character] of Array.from(word.text).entries()) {
      const list = index.get(character);
      if (list) list.push({ word, at });
      else index.set(character, [{ word, at }]);
    }
  }
  return index;
}

function findAlmost(text: string): WordingSlip[] {
  const words = wordsOf(text);
  const found = new Map<string, WordingSlip>();
  for (let index = 0; index < text.length; index++) {
    for (const { word, at } of placesOf(text.charAt(index))) {
      const slip = slipAt(text, index - at, word, words);
      if (slip) found.set(`${slip.start} ${slip.end} ${slip.meant}`, slip);
    }
  }
  return [...found.values()];
}

/** With a character more or less the wording may begin beside the place that one of its characters points to. */
function slipAt(text: string, start: number, word: Spelled, words: Words): WordingSlip | undefined {
  const { length } = word.text;
  for (const [from, size] of [
    [start, length],
    [start, length - 1],
    [start + 1, length - 1],
    [start, length + 1],
    [start - 1, length + 1],
  ] as const) {
    const written = from < 0 ? '' : text.slice(from, from + size);
    const site = { start: from, end: from + size, written, words };
    if (written.length === size && isSlip(site, word))
      return { start: from, end: from + size, written, meant: word.text };
  }
  return undefined;
}

interface Site extends Span {
  readonly written: string;
  readonly words: Words;
}

const NUMERAL = /[\d\p{No}零〇一二三四五六七八九十百千万亿两半]/u;

function isSlip(site: Site, word: Spelled): boolean {
  const { written } = site;
  if (!/^[\p{Script=Han}\d]+$/u.test(written)) return false;
  const difference = word.text.length - written.length;
  if (difference === 0) return isMisspelt(site, word);
  if (!isOneCharacterApart(written, word.text) || numeralsOf(written) !== numeralsOf(word.text)) return false;
  return isBounded(site) && (difference > 0 ? isCut(site, word.text) : /(.)\1/u.test(written));
}

const numeralsOf = (text: string) =>
  Array.from(text, (character) => (NUMERAL.test(character) ? character : '')).join('');

/** 规范性文 is a wording cut short, 文件解读 is not one of 文件解读率; 在申请 is said so. */
function isCut({ written, start, end, words }: Site, text: string): boolean {
  if (MEANT.has(written.charAt(0)) || MEANT.has(written.at(-1) ?? '')) return false;
  if (text.startsWith(written)) return words.standsAlone(end - 1);
  return !text.endsWith(written) || words.standsAlone(start);
}

/** Half of a wording may be wrong if it sounds the same; else one character, inside of a longer one or of a like sound. */
function isMisspelt(site: Site, { text, syllables }: Spelled): boolean {
  const { written, words, start } = site;
  const wrong = differences(written, text);
  const isMeant = (index: number) =>
    MEANT.has(written.charAt(index)) || NUMERAL.test(written.charAt(index) + text.charAt(index));
  if (wrong.length === 0 || wrong.length > text.length / 2 || wrong.some(isMeant)) return false;
  if (wrong.every((index) => sounds(written.charAt(index), syllables[index] ?? ''))) return true;
  const [only, ...others] = wrong;
  if (only === undefined || others.length > 0 || !words.standsAlone(start + only) || !isBounded(site)) return false;
  const isInside = text.length > SHORTEST && only > 0 && only < text.length - 1;
  return isInside || readingsOf(written.charAt(only)).some((reading) => rhymes(reading, syllables[only] ?? ''));
}

const isBounded = ({ start, end, words }: Site) => words.isBoundary(start) && words.isBoundary(end);
