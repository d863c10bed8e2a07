import { z } from 'zod';
import { type RegionCode, regionCode } from '../domain/ids.ts';
import { pinyinOf } from '../text/pinyin.ts';
import { readCatalogue } from './catalogue-files.ts';
import { isWithin, regions } from './regions.ts';

const file = z.object({ provinces: z.record(z.string(), z.string().transform(regionCode)) });
const { provinces } = file.parse(readCatalogue('site-domains.json'));

let spelled: ReadonlyMap<string, readonly RegionCode[]> | undefined;

/** The places whose short name is spelled so, by pinyin. Made when first asked for: all names have to be spelled. */
function placesSpelled(label: string): readonly RegionCode[] {
  spelled ??= spellAll();
  return spelled.get(label) ?? [];
}

function spellAll(): ReadonlyMap<string, readonly RegionCode[]> {
  const found = new Map<string, RegionCode[]>();
  for (const { code, shortName, validTo, level } of regions) {
    if (validTo !== null || level === 'country') continue;
    const label = pinyinOf(shortName).replaceAll('ü', 'v');
    found.set(label, [...(found.get(label) ?? []), code]);
  }
  return found;
}

/**
 * The place whose site an address under gov.cn is: by the label of its province and by its name spelled out
 * (www.pingliqu.sx.gov.cn). Null for an abbreviation, and where several places are spelled alike.
 */
export function placeOfSite(host: string): RegionCode | null {
  const labels = /^(?<labels>[a-z0-9.-]+)\.gov\.cn$/.exec(host.toLowerCase())?.groups?.['labels']?.split('.') ?? [];
  const province = provinces[labels.at(-1) ?? ''];
  const inner = (province ? labels.slice(0, -1) : labels).flatMap(placesSpelled);
  const fitting = province ? inner.filter((code) => isWithin(code, province)) : inner;
  if (fitting.length > 0) return fitting.length === 1 ? (fitting[0] ?? null) : null;
  return province ?? null;
}
