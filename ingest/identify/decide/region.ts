import { descendants, isWithin, region } from '../../../src/catalogue/regions.ts';
import type { RegionCode } from '../../../src/domain/ids.ts';
import type { ClueOf } from '../clue.ts';
import type { Document } from '../document.ts';
import { type Body, coreOf, regionOf } from '../names/body.ts';
import { ORGANISATION_END } from '../names/organisation-endings.ts';
import { placeBefore, placeNamedMost } from '../names/places-named.ts';
import type { Told } from '../read-clues.ts';

export type RegionClue = ClueOf<'region'> & { readonly by: string };

/** A region with what told it. */
export interface ToldRegion {
  readonly code: RegionCode;
  /** Empty when the name of the body says it. */
  readonly clues: readonly RegionClue[];
}

/** Where a body is: as its name says, else as the places around it tell, if they fit its level. */
export function regionFor(body: Body, document: Document, all: readonly Told[]): ToldRegion | null {
  const own = regionOf(body);
  if (own) return { code: own, clues: [] };
  const clues = regionClues(all);
  if (body.place) return among(body.place.candidates, clues);
  if (body.sort === 'full' && !/[区园城]管理委员会$/.test(body.name)) return null;
  const told = strongest(clues.filter(({ value }) => fits(value, body, document)));
  return told ?? (body.sort === 'level' ? namedMost(document, body) : null);
}

/** 区统计局 in a text that names one district again and again, or that quotes its 统计. */
function namedMost({ head }: Document, body: Body): ToldRegion | null {
  const level = body.name.charAt(0);
  const code =
    placeNamedMost(head.text, level) ?? placeBefore(head.text, coreOf(body).replace(ORGANISATION_END, ''), level);
  return code && { code, clues: [] };
}

/** Where a document is whose body is not known: the place that it looks up to, or that its file is named after. */
export function regionAlone({ voice }: Document, told: readonly Told[]): ToldRegion | null {
  const clues = regionClues(told);
  const around = voice.level === null ? null : strongest(clues.filter(({ value }) => endsIn(value, voice.level)));
  return around ?? strongest(clues.filter(({ origin }) => origin === 'file'));
}

export const regionClues = (told: readonly Told[]): RegionClue[] => told.filter((clue) => clue.field === 'region');

/** Of several that bear the name the one that the places around name, or lie in; of a bare name the province. */
function among(candidates: readonly RegionCode[], clues: readonly RegionClue[]): ToldRegion | null {
  const near = (code: RegionCode) => clues.filter(({ value }) => isWithin(code, value) || isWithin(value, code));
  const named = candidates.filter((code) => near(code).length > 0);
  const [code] = named.length > 0 ? named : provinces(candidates);
  return code && (named.length === 1 || (named.length === 0 && provinces(candidates).length === 1))
    ? { code, clues: near(code) }
    : null;
}

/** 海南 is the province, whatever else bears the name; 吉林 may be its city. */
function provinces(candidates: readonly RegionCode[]): readonly RegionCode[] {
  const rival = candidates.some((code) => region(code)?.level === 'city' && region(code)?.name.endsWith('市'));
  return rival ? [] : candidates.filter((code) => region(code)?.level === 'province');
}

/** Towns lie in counties, and in cities without any; 县统计局 is a county's. */
function fits(code: RegionCode, { sort, name }: Body, { voice }: Document): boolean {
  if (sort === 'level') return endsIn(code, name.charAt(0));
  if (sort === 'town') return isOfTowns(code) && (voice.level === null || isZone(code) || endsIn(code, voice.level));
  return sort === 'full' || (voice.level !== null && endsIn(code, voice.level));
}

const endsIn = (code: RegionCode, level: string | null) =>
  level !== null && (region(code)?.name.endsWith(level) ?? false);
const isZone = (code: RegionCode) => region(code)?.level === 'zone';
const isOfTowns = (code: RegionCode) => {
  const level = region(code)?.level;
  return level === 'county' || level === 'zone' || (level === 'city' && descendants(code).length === 0);
};

/** The one that most clues name; of an inner and an outer one the inner. */
function strongest(clues: readonly RegionClue[]): ToldRegion | null {
  const weights = new Map<RegionCode, number>();
  for (const { value, strength } of clues) weights.set(value, (weights.get(value) ?? 0) + strength);
  const ranked = [...weights].toSorted((a, b) => b[1] - a[1]);
  const [first, second] = ranked;
  if (!first || (second && second[1] === first[1] && !isWithin(second[0], first[0]) && !isWithin(first[0], second[0])))
    return null;
  const code = second && second[1] === first[1] && isWithin(second[0], first[0]) ? second[0] : first[0];
  return { code, clues: clues.filter(({ value }) => value === code) };
}
