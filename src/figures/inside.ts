import { descendants, region } from '../catalogue/regions.ts';
import { type RegionCode, regionCode } from '../domain/ids.ts';
import type { RegionLevel } from '../domain/region.ts';

/** Which places within a place are asked about: 延安市各区县, 陕西省各市. */
export type Inside = Extract<RegionLevel, 'province' | 'city' | 'county'>;

const WORDS: readonly (readonly [Inside, RegExp])[] = [
  [
    'county',
    /各个?(?:区县|县区|县市区|市县区?|县市|旗县|区(?![域块别间])|县)|(?:下辖|所辖|下属|辖区内|所有|全部)的?(?:各|所有)?(?:区县|县区|县市区|县)|哪个(?:区县|县区|县市区|区(?![域块])|县)|(?:区县|县区)(?:中|里|之间|的?排名|的?平均|的?合计|的?中位)/,
  ],
  [
    'city',
    /各个?(?:地级|设区)?市(?:州|区县)?(?![直场民长级政])|各(?:州市|地市|市州)|哪个(?:地级|设区)?市(?![直场民长级政])/,
  ],
  ['province', /各个?省|哪个省/],
];

export const findInside = (question: string): Inside | null =>
  WORDS.find(([, words]) => words.test(question))?.[0] ?? null;

/**
 * The places of a level that lie in one of the given places and exist today, zones with their committees among the
 * counties; everywhere when none is given.
 */
export function placesInside(outer: readonly RegionCode[], level: Inside): readonly RegionCode[] {
  const tops = outer.length > 0 ? outer : [COUNTRY];
  const inner = tops.flatMap((code) => (region(code)?.level === level ? [] : descendants(code)));
  return inner.filter((place) => isOf(place.level, level) && place.validTo === null).map(({ code }) => code);
}

const COUNTRY = regionCode('100000');
const isOf = (level: RegionLevel, wanted: Inside) => level === wanted || (level === 'zone' && wanted === 'county');
