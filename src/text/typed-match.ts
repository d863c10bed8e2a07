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

/** Where the match ends that reads `typed` from `read` on at the character `at`. */
function matchFrom(words: Spelled, at: number, typed: string, read: number): number | undefined {
  if (read === typed.length) return at;
  if (at === words.text.length) return undefined;
  for (const length of readable(words, at, typed, read)) {
    const end = matchFrom(words, at + 1, typed, read + length);
    if (end !== undefined) return end;
  }
  return undefined;
}

/** How many of the typed letters one character may take: itself, its syllable, the beginning of it, the rest of them. */
function readable({ text, syllables }: Spelled, at: number, typed: string, read: number): number[] {
  const syllable = syllables[at] ?? '';
  const rest = typed.length - read;
  if (text.charAt(at).toLowerCase() === typed.charAt(read)) return [1];
  if (typed.startsWith(syllable, read)) return syllable.length > 1 ? [syllable.length, ...beginning(syllable)] : [1];
  if (rest < syllable.length && syllable.startsWith(typed.slice(read))) return [rest, ...beginning(syllable)];
  return beginning(syllable).filter((length) => typed.startsWith(syllable.slice(0, length), read));
}

const beginning = (syllable: string) => (/^[zcs]h/.test(syllable) ? [2, 1] : [1]);
