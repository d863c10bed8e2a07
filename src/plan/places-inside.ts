import { descendants, region } from '../catalogue/regions.ts';
import { type RegionCode, regionCode } from '../domain/ids.ts';
import type { RegionLevel } from '../domain/region.ts';
import type { Level } from '../query/query.ts';

/**
 * The places of a level that lie in one of the given places and exist today, zones with their committees among the
 * counties; everywhere when none is given.
 */
export function placesInside(outer: readonly RegionCode[], level: Level): readonly RegionCode[] {
  const tops = outer.length > 0 ? outer : [COUNTRY];
  const inner = tops.flatMap((code) => (region(code)?.level === level ? [] : descendants(code)));
  return inner.filter((place) => isOf(place.level, level) && place.validTo === null).map(({ code }) => code);
}

const COUNTRY = regionCode('100000');
const isOf = (level: RegionLevel, wanted: Level) => level === wanted || (level === 'zone' && wanted === 'county');
