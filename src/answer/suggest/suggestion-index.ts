import { fullName, region } from '../../catalogue/regions.ts';
import type { RegionCode } from '../../domain/ids.ts';
import type { Spelled } from '../../text/typed-match.ts';
import type { Library } from '../../plan/library.ts';
import { type Body, type Place, bodiesOf, placesOf } from './bodies.ts';
import { measureWords } from './measure-words.ts';
import { createNameIndex, type NameIndex } from './name-index.ts';

/** What can be typed of a library, shorter names first. */
export interface SuggestionIndex {
  readonly places: NameIndex<Place>;
  readonly bodies: NameIndex<Body>;
  /** The body of this very name, of the place that it speaks for, or of their pinyin or initials. */
  bodyNamed(typed: string): Body | undefined;
}

/** Spells every name of a library: some tens of milliseconds for thousands. */
export function indexLibrary(library: Library): SuggestionIndex {
  const bodies = bodiesOf(library);
  const places = placesOf(library, bodies);
  const named = bodiesByName(bodies, places);
  measureWords();
  return {
    places: createNameIndex(places.toSorted(byLength)),
    bodies: createNameIndex(bodies.toSorted(byLength)),
    bodyNamed: (typed) => named.get(typed),
  };
}

const byLength = ({ spelled: a }: Body | Place, { spelled: b }: Body | Place) => a.text.length - b.text.length;

/** Initials of two letters are anything. */
const FEWEST_INITIALS = 3;

function bodiesByName(bodies: readonly Body[], places: readonly Place[]): ReadonlyMap<string, Body> {
  const named = new Map<string, Body>();
  const add = (names: readonly string[], body: Body) =>
    names.forEach((name) => named.has(name) || named.set(name, body));
  for (const { code, spelled, speaker } of places) if (speaker) add(namesOfPlace(code, spelled), speaker);
  for (const body of bodies) add(namesOfBody(body), body);
  return named;
}

function namesOfPlace(code: RegionCode, { text, syllables, initials }: Spelled): string[] {
  const short = region(code)?.shortName ?? '';
  const sounds = [syllables.join(''), syllables.slice(0, short.length).join('')];
  return [text, short, fullName(code), ...sounds, ...(initials.length >= FEWEST_INITIALS ? [initials] : [])];
}

const SPEAKING = /(?:人民政府|管理委员会|街道办事处)$/;

/** Also without its province and city; and by its place alone, which no table of divisions may have. */
function namesOfBody({ spelled: { text, syllables, initials }, heads }: Body): string[] {
  const own = heads.slice(0, 2);
  const names = own.flatMap((head) => [text.slice(head), syllables.slice(head).join(''), initials.slice(head)]);
  return SPEAKING.test(text) ? [...names, text.replace(SPEAKING, '')] : names;
}
