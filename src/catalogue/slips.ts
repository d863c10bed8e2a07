import type { Span } from '../domain/passage.ts';
import { readingsOf } from '../text/pinyin.ts';
import { type Words, wordsOf } from '../text/words.ts';
import { MEANT, differences, isOneCharacterApart, rhymes, sounds } from './misspelling.ts';
import type { PlaceName } from './place-names.ts';
import { isOpen, isTown } from './place-surroundings.ts';
import type { SpelledName, SpelledNames } from './spelled-names.ts';

/** Words that are almost the name of a place. */
export interface Slip extends Span {
  readonly name: PlaceName;
}

/**
 * Where a text almost names a place of the library: with characters that sound the same (平谭), or in names of three
 * and more with one character that rhymes (沐阳县) or, in longer ones, with one wrong, missing or doubled. A character
 * that belongs to a known word is no slip: 沿岸 is not 延安. Where two places fit, none is taken. `isFree` tells
 * whether a character is yet unread.
 */
export function findSlips(
  text: string,
  { byCharacter }: SpelledNames,
  isFree: (offset: number) => boolean,
): readonly Slip[] {
  const words = wordsOf(text);
  const slips = Array.from(text, (character, index) =>
    isFree(index) ? (byCharacter.get(character) ?? []) : [],
  ).flatMap((names, index) =>
    names.flatMap(({ spelled, at }) => {
      const shifts = spelled.name.text.length > 3 ? [0, -1, 1] : [0];
      return shifts.flatMap((shift) => slipAt({ text, start: index - at + shift, words }, spelled) ?? []);
    }),
  );
  const distinct = slips.filter((slip, index) => slips.findIndex((other) => isSame(other, slip)) === index);
  return distinct.filter((slip) => !distinct.some((other) => outdoes(other, slip)));
}

const isSame = (a: Slip, b: Slip) => a.name === b.name && a.start === b.start;

/** Is the other the better reading of these words, or one that is as good for another place? */
function outdoes(other: Slip, slip: Slip): boolean {
  if (isSame(other, slip) || other.end <= slip.start || slip.end <= other.start) return false;
  return other.end - other.start >= slip.end - slip.start;
}

interface Site {
  readonly text: string;
  readonly start: number;
  readonly words: Words;
}

function slipAt(site: Site, { name, syllables }: SpelledName): Slip | undefined {
  const { text, start } = site;
  if (start < 0) return undefined;
  for (const length of lengthsToTry(name.text)) {
    if (!hasItsEnding(text.charAt(start + length - 1), name)) continue;
    const written = text.slice(start, start + length);
    if (!isSlip(written, name.text, syllables)) continue;
    // Looked at last: cutting the text into words is dear, and hardly any stretch comes so far.
    if (mayBegin(site, name) && mayEnd(site, written, name) && isNoWord(site, written, name)) {
      return { start, end: start + length, name };
    }
  }
  return undefined;
}

const lengthsToTry = ({ length }: string) => (length > 3 ? [length, length - 1, length + 1] : [length]);

/** Behind a digit stands its unit (万元), never a place. */
function mayBegin({ text, start, words }: Site, name: PlaceName): boolean {
  if (/\d/.test(text.charAt(start - 1))) return false;
  return isOpen(text, start) || (name.text.length > 2 && words.isBoundary(start));
}

function mayEnd({ text, start, words }: Site, written: string, name: PlaceName): boolean {
  const end = start + written.length;
  if (!words.isBoundary(end)) return false;
  return name.full || !isTown(text.slice(end));
}

/** A full name is known by its last character (县); asked first, for hardly any stretch has it. */
const hasItsEnding = (last: string, { full, text }: PlaceName) => last !== '' && (!full || last === text.at(-1));

function isSlip(written: string, name: string, syllables: () => readonly string[]): boolean {
  if (written.length !== name.length) return isOneCharacterApart(written, name);
  const wrong = differences(written, name);
  if (wrong.length === 0 || wrong.length === name.length) return false;
  if (wrong.some((index) => isMeantHere(written.charAt(index), name))) return false;
  const sound = (index: number) => syllables()[index] ?? '';
  if (wrong.every((index) => sounds(written.charAt(index), sound(index)))) return true;
  const [only, ...others] = wrong;
  if (only === undefined || others.length > 0 || name.length < 3) return false;
  return name.length > 3 || readingsOf(written.charAt(only)).some((reading) => rhymes(reading, sound(only)));
}

/** A character of grammar that the name does not have. Asked before any sound, which may have to be looked up. */
const isMeantHere = (character: string, name: string) => MEANT.has(character) && !name.includes(character);

function isNoWord({ start, words }: Site, written: string, name: PlaceName): boolean {
  return Array.from(written).every((character, index) => {
    const isRight = name.text.includes(character);
    return isRight || (words.standsAlone(start + index) && !MEANT.has(character));
  });
}
