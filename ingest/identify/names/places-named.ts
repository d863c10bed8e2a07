import { findRegions } from '../../../src/catalogue/region-mentions.ts';
import { region } from '../../../src/catalogue/regions.ts';
import type { RegionCode } from '../../../src/domain/ids.ts';

const LONGEST = 2500;
const FEWEST = 2;

/**
 * The one place of a level that a text names again and again: 硚口区 in the report of 区人民政府办公室. Null where it names
 * two, or hardly any.
 */
export function placeNamedMost(text: string, level: string): RegionCode | null {
  const counts = new Map<RegionCode, number>();
  for (const { code } of findRegions(text.slice(0, LONGEST)))
    if (code && region(code)?.name.endsWith(level)) counts.set(code, (counts.get(code) ?? 0) + 1);
  const [first, second] = [...counts].toSorted((a, b) => b[1] - a[1]);
  return first && !second && first[1] >= FEWEST ? first[0] : null;
}

const LONGEST_NAME = 4;

/** The one place of a level that stands before a word of the body's own: “武汉民政” for 市民政局. */
export function placeBefore(text: string, word: string, level: string): RegionCode | null {
  if (word.length < 2) return null;
  const found = new Set<RegionCode>();
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const start = Math.max(0, at - LONGEST_NAME);
    const place = findRegions(text.slice(start, at)).find(({ end }) => end === at - start);
    if (place?.code && region(place.code)?.name.endsWith(level)) found.add(place.code);
  }
  const [only] = found;
  return only !== undefined && found.size === 1 ? only : null;
}
