import { placeName } from '../../../src/catalogue/place-names.ts';
import { descendants, fullName, regions, regionsNamed } from '../../../src/catalogue/regions.ts';
import type { NonEmpty } from '../../../src/domain/answer.ts';
import type { RegionCode } from '../../../src/domain/ids.ts';
import type { Region } from '../../../src/domain/region.ts';
import type { Draw } from './draw.ts';

/** Who reports, and how people call it. */
export interface Body {
  readonly name: string;
  readonly place: RegionCode;
  readonly spoken: NonEmpty<string>;
  /** Cities may make regulations (规章), others may not. */
  readonly isCity: boolean;
}

/** Names that only one place bears or bore, so that a short one is enough. */
const isUnmistakable = ({ name, level, validTo }: Region) =>
  validTo === null && (level === 'county' || level === 'city') && regionsNamed(name).length === 1;
const candidates = regions.filter(isUnmistakable);

export function government({ code, name, level }: Region): Body {
  const full = fullName(code);
  const spoken = [full, `${full}人民政府`, ...(isEveryday(name) ? [] : [name])] as const;
  return { name: `${full}人民政府`, place: code, spoken, isCity: level === 'city' };
}

/** 友好区 alone is no place to anybody (see the list of such words in the catalogue). */
const isEveryday = (name: string) => placeName(name)?.everyday ?? false;

export function bureauOf({ place, spoken }: Body, kind: string): Body {
  const [full, , ...short] = spoken;
  return {
    name: `${full}${kind}`,
    place,
    spoken: [`${full}${kind}`, ...short.map((name) => name + kind)],
    isCity: false,
  };
}

export interface Cast {
  /** A city and some of its counties. */
  readonly city: Body;
  readonly counties: readonly Body[];
  /** Places elsewhere, none within another. */
  readonly elsewhere: readonly Body[];
  /** Places that the library has nothing of, nor of anything within them. */
  readonly absent: readonly Body[];
}

export function castBodies(draw: Draw, sizes: { counties: number; elsewhere: number; absent: number }): Cast {
  const countiesOf = ({ code }: Region) => descendants(code).filter(isUnmistakable);
  const cities = candidates.filter((place) => place.level === 'city' && countiesOf(place).length > sizes.counties);
  const [city] = draw.some(cities, 1);
  if (!city) throw new Error('the catalogue has large cities');
  const counties = draw.some(countiesOf(city), sizes.counties);
  const others = candidates.filter(
    (place) =>
      place !== city && place.parent !== city.code && (place.level === 'county' || countiesOf(place).length === 0),
  );
  const drawn = draw.some(others, sizes.elsewhere + sizes.absent);
  const absent = new Set(draw.some(drawn, sizes.absent));
  return {
    city: government(city),
    counties: counties.map(government),
    elsewhere: drawn.filter((place) => !absent.has(place)).map(government),
    absent: [...absent].map(government),
  };
}
