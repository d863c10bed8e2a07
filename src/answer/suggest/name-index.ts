import type { Spelled } from '../../text/typed-match.ts';

interface Named {
  readonly spelled: Spelled;
}

/** Names in their final order, and those of them that may hold what was typed, in the same order. */
export interface NameIndex<Entry> {
  readonly entries: readonly Entry[];
  /** All that match are among them; most that do not are left out. */
  candidates(typed: string): readonly Entry[];
}

const TWO_LETTERS = /^[zcs]h/;
const pairOf = (first: string, second: string) => first.charCodeAt(0) * 0x1_0000 + second.charCodeAt(0);

/** What a match may have read last of a character before it goes on to the next: itself, its sound, a part of that. */
function endings(character: string, syllable: string): string[] {
  const initial = TWO_LETTERS.test(syllable) ? [syllable.charAt(1)] : [];
  return [character, syllable.charAt(0), ...initial, syllable.charAt(syllable.length - 1)];
}

/** Calls with every two neighbours that may be typed of a name: within a syllable, or from one character to the next. */
function forEachPair({ text, syllables }: Spelled, use: (pair: number) => void) {
  let before: readonly string[] = [];
  for (const [at, syllable] of syllables.entries()) {
    const character = text.charAt(at).toLowerCase();
    for (const ending of before) {
      use(pairOf(ending, character));
      use(pairOf(ending, syllable));
    }
    for (let i = 1; i < syllable.length; i += 1) use(pairOf(syllable.charAt(i - 1), syllable.charAt(i)));
    before = endings(character, syllable);
  }
}

/**
 * A list of names for each pair of neighbouring letters or characters. The rarest pair of what was typed leaves a few
 * hundred of tens of thousands of names to be matched.
 */
export function createNameIndex<Entry extends Named>(entries: readonly Entry[]): NameIndex<Entry> {
  const lists = new Map<number, number[]>();
  for (const [place, { spelled }] of entries.entries()) {
    forEachPair(spelled, (pair) => {
      const list = lists.get(pair);
      if (!list) lists.set(pair, [place]);
      else if (list.at(-1) !== place) list.push(place);
    });
  }
  function rarest(typed: string): readonly number[] {
    let best = lists.get(pairOf(typed, typed.charAt(1))) ?? [];
    for (let at = 1; at + 1 < typed.length; at += 1) {
      const list = lists.get(pairOf(typed.charAt(at), typed.charAt(at + 1))) ?? [];
      if (list.length < best.length) best = list;
    }
    return best;
  }
  return {
    entries,
    candidates: (typed) => (typed.length < 2 ? entries : rarest(typed).map((place) => entries[place]!)),
  };
}
