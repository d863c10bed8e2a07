import type { RegionCode } from '../domain/ids.ts';
import { initialsOf, pinyinOf, syllablesOf } from '../text/pinyin.ts';
import { type PlaceName, placeName } from './place-names.ts';
import { region } from './regions.ts';

/** A name of a place in the library and how it sounds, one toneless syllable a character; spelled when first asked. */
export interface SpelledName {
  readonly name: PlaceName;
  readonly syllables: () => readonly string[];
}

/** The names of a library's places, found by sound or by any one of their characters. */
export interface SpelledNames {
  /** `baotaqu` and `baota`. */
  readonly byPinyin: (typed: string) => PlaceName | undefined;
  /** `btq`, of names with three characters or more. */
  readonly byInitials: (typed: string) => PlaceName | undefined;
  /** `baot`: the only place whose pinyin begins so, past its first syllable. */
  readonly halfTyped: (typed: string) => PlaceName | undefined;
  /** For a character: the names that hold it, and where. */
  readonly byCharacter: ReadonlyMap<string, readonly { readonly spelled: SpelledName; readonly at: number }[]>;
}

const cache = new WeakMap<ReadonlySet<RegionCode>, SpelledNames>();

/** Spelled once for a library: pass the same set again, and change it never. */
export function spellNames(library: ReadonlySet<RegionCode>): SpelledNames {
  const spelled = cache.get(library) ?? spell(library);
  cache.set(library, spelled);
  return spelled;
}

function spell(library: ReadonlySet<RegionCode>): SpelledNames {
  const names = distinctNames(library);
  let known: Typed | undefined;
  const typedNames = () => (known ??= typedWays(names));
  return {
    byPinyin: (typed) => typedNames().byPinyin.get(typed),
    halfTyped: (typed) => (typed.length < SHORTEST_HALF ? undefined : completed(typed, typedNames().byPinyin, library)),
    byInitials: (typed) => typedNames().byInitials.get(typed),
    byCharacter: byCharacter(names.filter((name) => !name.everyday)),
  };
}

interface Typed {
  readonly byPinyin: ReadonlyMap<string, PlaceName>;
  readonly byInitials: ReadonlyMap<string, PlaceName>;
}

/** Made for the first question with letters in it: spelling every name is dear. */
function typedWays(names: readonly PlaceName[]): Typed {
  const long = names.filter(({ full, text }) => full && text.length > 2);
  return {
    byPinyin: new Map(names.map((name) => [pinyinOf(name.text), name])),
    byInitials: new Map(long.map((name) => [initialsOf(name.text), name])),
  };
}

/** Less is the beginning of too many words. */
const SHORTEST_HALF = 4;

function completed(
  typed: string,
  byPinyin: Typed['byPinyin'],
  library: ReadonlySet<RegionCode>,
): PlaceName | undefined {
  const names = Array.from(byPinyin).flatMap(([pinyin, name]) =>
    pinyin.startsWith(typed) && typed.length > (syllablesOf(name.text)[0]?.length ?? 0) ? [name] : [],
  );
  const places = new Set(
    names.flatMap(({ bearers, earlier }) => [...bearers, ...earlier].filter((code) => library.has(code))),
  );
  return places.size === 1 ? names.toSorted((a, b) => a.text.length - b.text.length)[0] : undefined;
}

/** Short names first: in a map, a full name that sounds the same takes their place. */
function distinctNames(library: ReadonlySet<RegionCode>): PlaceName[] {
  const places = [...library].flatMap((code) => region(code) ?? []);
  const texts = new Set([...places.map((place) => place.shortName), ...places.map((place) => place.name)]);
  return [...texts].flatMap((text) => placeName(text) ?? []);
}

/** The generic endings are left out: they stand in every question. */
function byCharacter(names: readonly PlaceName[]): SpelledNames['byCharacter'] {
  const index = new Map<string, { spelled: SpelledName; at: number }[]>();
  for (const name of names) {
    const spelled = { name, syllables: () => syllablesOf(name.text) };
    const stem = name.full ? name.text.slice(0, -1) : name.text;
    for (const [at, character] of Array.from(stem).entries()) {
      const list = index.get(character) ?? [];
      list.push({ spelled, at });
      index.set(character, list);
    }
  }
  return index;
}
