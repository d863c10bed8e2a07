import type { RegionMention } from '../../../src/catalogue/region-mention.ts';
import { region } from '../../../src/catalogue/regions.ts';
import { ZONE_NAME } from './organisation-endings.ts';

/**
 * The official form of a name that leaves its end to the reader: 宝塔区 reports as 宝塔区人民政府, a town as its
 * 人民政府, a street as its 办事处, a functional zone as its 管理委员会. Short names come out in full: 酒泉 as 酒泉市人民政府.
 */
export function completed(name: string, place: RegionMention | null): string {
  if (place && place.end === name.length) return ofPlace(name, place);
  if (ZONE_NAME.test(name)) return `${name}管理委员会`;
  if (/^\p{Script=Han}{2,}(?:自治)?[省市区县州旗]$/u.test(name)) return `${name}人民政府`;
  return name
    .replace(/(?<=[市区县旗])(?:人民)?政府(?=\p{Script=Han}{2,}(?:[镇乡]|苏木|街道|办事处)$)/u, '')
    .replace(/管委会$/, '管理委员会')
    .replace(/街道(?:办|办公室)?$/, '街道办事处')
    .replace(/(?<=[镇乡]|苏木)(?:政府)?$/, '人民政府')
    .replace(/(?<=[省市区县州旗])政府(?=$|办公[室厅]$)/, '人民政府')
    .replace(/(?<=人民政府)办$/, '办公室');
}

function ofPlace(name: string, { start, code, candidates, zone }: RegionMention): string {
  const isZone = zone !== null || candidates.some((candidate) => region(candidate)?.level === 'zone');
  const place = code ? region(code) : undefined;
  const full = place && name.slice(start) === place.shortName ? name.slice(0, start) + place.name : name;
  if (isZone) return `${full}管理委员会`;
  return /[省市区县旗州盟]$/.test(full) ? `${full}人民政府` : full;
}
