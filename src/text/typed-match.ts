import { syllablesOf } from './pinyin.ts';
import type { Span } from '../domain/passage.ts';

/** Words with the sound of each of their characters. */
export interface Spelled {
  readonly text: string;
  readonly syllables: readonly string[];
  /** The first letter of every syllable; characters without a sound stand for themselves. */
  readonly initials: string;
}

export function spell(text: string): Spelled {
  const sounds = syllablesOf(text).map((syllable) => syllable.toLowerCase());
  const syllables =
    sounds.length === text.length ? sounds : Array.from({ length: text.length }, (_, at) => text[at] ?? '');
  return { text, syllables, initials: syllables.map((syllable) => syllable.charAt(0)).join('') };
}

/** The same, spelled when somebody asks how it sounds: few texts are misspelt, and the first sound loads a dictionary. */
export function spellWhenAsked(text: string): Spelled {
  let spelled: Spelled | undefined;
  const known = () => (spelled ??= spell(text));
  return {
    text,
    get syllables() {
      return known().syllables;
    },
    get initials() {
      return known().initials;
    },
  };
}

/** What people put between the syllables they type. */
export const asTyped = (words: string) => words.toLowerCase().replace(/[\s'’]+/g, '');

/** Finds what was typed in words: one matcher for many of them. */
export interface TypedMatcher {
  /** Where a match ends that begins at this character; undefined without one. */
  endFrom(words: Spelled, start: number): number | undefined;
  /** The first place where the words hold it. */
  find(words: Spelled): Span | undefined;
}

const LATIN = /[a-z]/;

/**
 * Matches characters, pinyin (`baota`), initials (`btq`), all of them mixed (`宝塔q`), the last syllable half-typed (`baot`).
 *
 * @param typed as `asTyped` gives it, not empty
 */
export function createTypedMatcher(typed: string): TypedMatcher {
  const first = typed.charAt(0);
  const byCharacters: TypedMatcher = {
    endFrom: ({ text }, start) => (text.startsWith(typed, start) ? start + typed.length : undefined),
    find({ text }) {
      const start = text.indexOf(typed);
      return start < 0 ? undefined : { start, end: start + typed.length };
    },
  };
  const firstOf = LATIN.test(first) ? ({ initials }: Spelled) => initials : ({ text }: Spelled) => text;
  const bySound: TypedMatcher = {
    endFrom: (words, start) => (firstOf(words)[start] === first ? matchFrom(words, start, typed, 0) : undefined),
    find(words) {
      const letters = firstOf(words);
      for (let start = letters.indexOf(first); start >= 0; start = letters.indexOf(first, start + 1)) {
        const end = matchFrom(words, start, typed, 0);
        if (end !== undefined) return { start, end };
      }
      return undefined;
    },
  };
  return LATIN.test(typed) ? bySound : byCharacters;
}

/** Where the match ends that reads `typed` from `read` on at the character `at`. Tried on every name for every key. */
function matchFrom(words: Spelled, at: number, typed: string, read: number): number | undefined {
  if (read === typed.length) return at;
  if (at === words.text.length) return undefined;
  if (isCharacter(words.text, at, typed, read)) return matchFrom(words, at + 1, typed, read + 1);
  const syllable = words.syllables[at] ?? '';
  const shared = sharedLetters(syllable, typed, read);
  if (shared === 0) return undefined;
  if (shared === typed.length - read) return at + 1;
  const take = (letters: number) => matchFrom(words, at + 1, typed, read + letters);
  const whole = shared === syllable.length ? take(shared) : undefined;
  if (whole !== undefined || syllable.length === 1) return whole;
  // Less than the syllable: its initial, which may have two letters, or the first letter alone.
  return (shared > 1 && TWO_LETTERS.test(syllable) ? take(2) : undefined) ?? take(1);
}

const TWO_LETTERS = /^[zcs]h/;

/** Characters from here on have no capital letters. */
const NO_CASE = 0x2e80;

function isCharacter(text: string, at: number, typed: string, read: number): boolean {
  const code = text.charCodeAt(at);
  if (code === typed.charCodeAt(read)) return true;
  return code < NO_CASE && text.charAt(at).toLowerCase() === typed.charAt(read);
}

/** How many letters of a syllable are what was typed from `read` on. */
function sharedLetters(syllable: string, typed: string, read: number): number {
  let shared = 0;
  while (shared < syllable.length && syllable.charCodeAt(shared) === typed.charCodeAt(read + shared)) shared += 1;
  return shared;
}
