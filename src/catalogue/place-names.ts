import { z } from 'zod';
import type { RegionCode } from '../domain/ids.ts';
import { readCatalogue } from './catalogue-files.ts';
import { type Writing, writingsOf } from './place-writings.ts';
import { regionRows } from './region-table.ts';

/** One way to write one or several places. */
export interface PlaceName {
  readonly text: string;
  /** Places that bear the name today, the higher level first; all that ever bore it when there are none. */
  readonly bearers: readonly RegionCode[];
  /** Places that bore it before they were abolished or renamed, when others bear it today. */
  readonly earlier: readonly RegionCode[];
  /** Is it the name with its generic ending (宝塔区), or the short one (宝塔)? */
  readonly full: boolean;
  /** Is it an everyday word as well (和平, 新城区)? */
  readonly everyday: boolean;
}

const wordsFile = z.object({ shortNames: z.array(z.string()), fullNames: z.array(z.string()) });
const everydayWords = everyday();
const RANK = { country: 0, province: 1, city: 2, county: 3, zone: 4 } as const;

const names = collect();
/** How long the names are that begin with a character, longest first. */
const lengths = lengthsByFirstCharacter();

export const placeName = (text: string): PlaceName | undefined => names.get(text);

/** Every name that stands in the text at this place, the longest first. */
export function placeNamesAt(text: string, start: number): PlaceName[] {
  const found: PlaceName[] = [];
  for (const length of lengths.get(text.charAt(start)) ?? []) {
    const name = names.get(text.slice(start, start + length));
    if (name && start + length <= text.length) found.push(name);
  }
  return found;
}

function everyday() {
  const { shortNames, fullNames } = wordsFile.parse(readCatalogue('place-words.json'));
  return new Set([...shortNames, ...fullNames]);
}

interface Bearer extends Writing {
  readonly code: RegionCode;
  readonly rank: number;
}

function collect(): ReadonlyMap<string, PlaceName> {
  const bearers = new Map<string, Bearer[]>();
  for (const row of regionRows.slice(1)) {
    for (const { text, full, current } of writingsOf(row)) {
      const bearer = { text, full, current, code: row.code, rank: RANK[row.level] };
      const namesakes = bearers.get(text);
      if (namesakes) namesakes.push(bearer);
      else bearers.set(text, [bearer]);
    }
  }
  return new Map(Array.from(bearers, ([text, namesakes]) => [text, toPlaceName(text, namesakes)]));
}

function toPlaceName(text: string, namesakes: readonly Bearer[]): PlaceName {
  const sorted = namesakes.toSorted((a, b) => a.rank - b.rank || (a.code < b.code ? -1 : 1));
  const today = sorted.filter((bearer) => bearer.current).map((bearer) => bearer.code);
  const before = sorted.filter((bearer) => !bearer.current).map((bearer) => bearer.code);
  const [bearers, earlier] = today.length > 0 ? [today, before] : [before, []];
  const full = namesakes.some((bearer) => bearer.full);
  return { text, bearers, earlier, full, everyday: everydayWords.has(text) };
}

function lengthsByFirstCharacter(): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, Set<number>>();
  for (const text of names.keys()) {
    const first = text.charAt(0);
    found.set(first, (found.get(first) ?? new Set()).add(text.length));
  }
  return new Map(Array.from(found, ([first, set]) => [first, [...set].toSorted((a, b) => b - a)]));
}
