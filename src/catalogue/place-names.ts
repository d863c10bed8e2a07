import { z } from 'zod';
import type { RegionCode } from '../domain/ids.ts';
import { readCatalogue } from './catalogue-files.ts';
import { type RegionRow, regionRows } from './region-table.ts';

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

/** All ways to write one place, in no particular order. */
export function namesOf(row: RegionRow): readonly string[] {
  return [...new Set([...fullNamesOf(row), ...shortNamesOf(row)])];
}

/** 延边州 and 乳源县 are how people write the autonomous ones with an ending. */
function fullNamesOf({ name, shortName, otherNames }: RegionRow): string[] {
  const autonomous = /自治([州县旗])$/.exec(name)?.[1];
  const others = otherNames.filter((other) => !isShort(other));
  return [name, ...(autonomous ? [shortName + autonomous] : []), ...others];
}

function shortNamesOf({ name, shortName, level, otherNames }: RegionRow): string[] {
  const others = level === 'zone' ? otherNames.filter(isShort) : otherNames.map((other) => other.slice(0, -1));
  return [shortName, ...others].filter((short) => short !== name && short.length > 1);
}

/** A zone's further name without an ending, such as 亦庄. */
function isShort(name: string): boolean {
  return !/[区市县城港园]$/.test(name);
}

function everyday() {
  const { shortNames, fullNames } = wordsFile.parse(readCatalogue('place-words.json'));
  return new Set([...shortNames, ...fullNames]);
}

interface Holder {
  readonly code: RegionCode;
  readonly full: boolean;
  readonly current: boolean;
  readonly rank: number;
}

function collect(): ReadonlyMap<string, PlaceName> {
  const holders = new Map<string, Holder[]>();
  for (const row of regionRows.slice(1)) {
    const full = new Set(fullNamesOf(row));
    for (const text of namesOf(row)) {
      const list = holders.get(text) ?? [];
      list.push({ code: row.code, full: full.has(text), current: isCurrent(row, text), rank: RANK[row.level] });
      holders.set(text, list);
    }
  }
  return new Map(Array.from(holders, ([text, list]) => [text, toPlaceName(text, list)]));
}

/** A zone bears all its names; a division only those it has not shed. */
function isCurrent(row: RegionRow, text: string): boolean {
  if (row.level === 'zone') return true;
  const former = row.otherNames.some((other) => other === text || other.slice(0, -1) === text);
  return row.validTo === null && !former;
}

function toPlaceName(text: string, holders: readonly Holder[]): PlaceName {
  const sorted = holders.toSorted((a, b) => a.rank - b.rank || (a.code < b.code ? -1 : 1));
  const current = sorted.filter((holder) => holder.current).map((holder) => holder.code);
  const earlier = sorted.filter((holder) => !holder.current).map((holder) => holder.code);
  return {
    text,
    bearers: current.length > 0 ? current : earlier,
    earlier: current.length > 0 ? earlier : [],
    full: holders.some((holder) => holder.full),
    everyday: everydayWords.has(text),
  };
}

function lengthsByFirstCharacter(): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, Set<number>>();
  for (const text of names.keys()) {
    const first = text.charAt(0);
    found.set(first, (found.get(first) ?? new Set()).add(text.length));
  }
  return new Map(Array.from(found, ([first, set]) => [first, [...set].toSorted((a, b) => b - a)]));
}
