import { region } from '../catalogue/regions.ts';
import type { RegionCode } from '../domain/ids.ts';
import type { Named } from '../query/query.ts';

/** 永定县 became 永定区: it is no further choice beside it; nor is what bore the name once where others bear it today. */
export function withoutFormerSelves({ may, words }: Named<RegionCode>): readonly RegionCode[] {
  const last = may.filter((code) => !may.some((other) => other === region(code)?.successor));
  const today = last.filter((code) => bears(code, words));
  return today.length > 0 ? today : last;
}

function bears(code: RegionCode, words: string): boolean {
  const place = region(code);
  return (
    place !== undefined && place.validTo === null && (words.endsWith(place.name) || words.endsWith(place.shortName))
  );
}
