import type { RegionCode } from '../domain/ids.ts';
import { isWithin, region, samePlace } from './regions.ts';

/** What the words of a text may stand for, before a choice is made. */
export interface Namesakes {
  /** Places that bear the name today; the best first. */
  readonly bearers: readonly RegionCode[];
  /** Places that bore it before. */
  readonly earlier: readonly RegionCode[];
  /** Was the short name written (延安), which people use of the city rather than of its namesakes? */
  readonly bare: boolean;
}

type Library = ReadonlySet<RegionCode> | undefined;

/** All that the words may stand for, with earlier and later selves of the same places; those of the library first. */
export function listCandidates(namesakes: Namesakes, library: Library): readonly RegionCode[] {
  const today = withoutOwnCounties(namesakes);
  const all = [...new Set([...today, ...today.flatMap(samePlace), ...namesakes.earlier])];
  return [...all.filter((code) => library?.has(code)), ...all.filter((code) => !library?.has(code))];
}

/** The one place that is meant, or null: the library's only one, the only one there is, the only city among counties. */
export function chooseRegion(namesakes: Namesakes, library: Library): RegionCode | null {
  const candidates = listCandidates(namesakes, library);
  const today = withoutOwnCounties(namesakes);
  const inLibrary = candidates.filter((code) => library?.has(code));
  return (
    only(inLibrary) ?? only(today.filter((code) => inLibrary.includes(code))) ?? only(today) ?? only(cities(today))
  );
}

/** 长沙 is the city of Changsha, never 长沙县 that lies in it. */
function withoutOwnCounties({ bearers, bare }: Namesakes): readonly RegionCode[] {
  if (!bare) return bearers;
  const isOwnCounty = (code: RegionCode) =>
    region(code)?.name.endsWith('县') && bearers.some((other) => other !== code && isWithin(code, other));
  return bearers.filter((code) => !isOwnCounty(code));
}

const cities = (codes: readonly RegionCode[]) =>
  codes.filter((code) => ['province', 'city'].includes(region(code)?.level ?? ''));

const only = (codes: readonly RegionCode[]): RegionCode | null => (codes.length === 1 ? (codes[0] ?? null) : null);
