import type { AgencyId, RegionCode } from '../domain/ids.ts';
import type { Span } from '../domain/passage.ts';
import { type AliasIndex, createAliasIndex } from './alias-index.ts';

interface Body {
  readonly id: AgencyId;
  readonly name: string;
  readonly region: RegionCode | null;
}

export interface PlaceOfBody extends Span {
  readonly text: string;
  readonly agency: AgencyId;
}

const GOVERNMENT = /^(?<places>\p{Script=Han}{2,16})(?:人民政府|管理委员会|管委会|街道办事处)$/u;
const LAST_PLACE = /(?<=^|[省市区县州盟旗])[^省市区县州盟旗]{2,5}(?:省|自治区|市|区|县|州|盟|旗|镇|乡|街道)$/u;
const cache = new WeakMap<readonly Body[], AliasIndex<AgencyId>>();

/**
 * Places that no table of divisions has (a new district, a town, a zone of the city's own) are known through the bodies
 * of the library: 某某市 stands for 某某市人民政府. Pass the same array for the same library.
 */
export function findUnlistedPlaces(text: string, bodies: readonly Body[]): PlaceOfBody[] {
  const index =
    cache.get(bodies) ?? createAliasIndex(bodies.filter(({ region }) => region === null).flatMap(aliasesOf));
  cache.set(bodies, index);
  return index.find(text).map(({ alias, entry, start, end }) => ({ text: alias, agency: entry, start, end }));
}

function aliasesOf({ id, name }: Body): (readonly [string, AgencyId])[] {
  const places = GOVERNMENT.exec(name)?.groups?.['places'];
  if (places === undefined) return [];
  const last = LAST_PLACE.exec(places)?.[0] ?? places;
  const bare = last.replace(/(?:市|区|县|镇|乡|街道)$/, '');
  const aliases = new Set([places, last, ...(bare.length >= 2 ? [bare] : [])]);
  return [...aliases].map((alias) => [alias, id] as const);
}
