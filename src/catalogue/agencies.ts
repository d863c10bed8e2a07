import { type AgencyId, type RegionCode, agencyId } from '../domain/ids.ts';
import type { RegionMention } from './region-mention.ts';
import { officialName } from './department-names.ts';
import { isNationalBody } from './national-bodies.ts';
import { findRegions } from './region-mentions.ts';
import { region } from './regions.ts';

export type AgencyKind =
  | 'government'
  | 'office'
  | 'department'
  | 'town'
  | 'institution'
  | 'zone_committee'
  | 'council'
  | 'other';

/** A government answers for its whole place, a bureau for itself. */
export const SPEAKS_FOR_PLACE: readonly AgencyKind[] = ['government', 'zone_committee', 'office', 'town'];

/** What the name of a public body says of itself. */
export interface AgencyName {
  /** The place that the name begins with (or holds); null for 区统计局, 国务院. */
  readonly regionMention: RegionMention | null;
  readonly kind: AgencyKind;
  /** The name without the place: 发展和改革局, 人民政府办公室. Empty for a name that is a place alone. */
  readonly core: string;
  /** The generic ending that stands for an unnamed place: 区 in 区统计局, 县 in 某县信访局. */
  readonly level: string | null;
}

/** The first rule that fits decides. */
const KINDS: readonly (readonly [AgencyKind, RegExp])[] = [
  ['council', /人民代表大会|人大常委会|政治协商会议|政协/],
  ['zone_committee', /^(管理委员会|管委会|行政委员会|行委)$|[区园城港岛地](管理委员会|管委会)$/],
  ['office', /^(人民)?政府办(公室|公厅)?$|^府办$|^党政(综合)?办公室$/],
  ['town', /(镇|乡|街道|苏木)(人民政府|政府|办事处|办)?$/],
  ['government', /^(人民政府|政府|行政公署)$/],
  ['department', /(局|委员会|委|厅|部|署|办公室|办)$/],
  ['institution', /(中心|站|所|院|馆|校|学|队|台|社|园|会|公司|银行|集团)$/],
];

/** 胶州市(青岛市), 某乡(未写明): what stands in brackets behind a name is said of it and is no part of it. */
export const withoutAside = (name: string) => name.replace(ASIDE, '');
const ASIDE = /(?<=.)[(（](?<aside>[^()（）]*)[)）]$/;

/** The place in the brackets: the report is known by it as well. */
export function placeAside(name: string): RegionCode | null {
  const aside = ASIDE.exec(name)?.groups?.['aside'];
  return aside === undefined ? null : (findRegions(aside)[0]?.code ?? null);
}

/** Names of the bodies of a library are read again and again; of all others there may be any number. */
const MOST_REMEMBERED = 20_000;
const remembered = new Map<string, AgencyName>();

/** Reads the name of a public body by its endings. The name is taken as it is: simplify it before. */
export function parseAgencyName(written: string): AgencyName {
  const known = remembered.get(written);
  if (known) return known;
  const read = readAgencyName(written);
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(written, read);
  return read;
}

function readAgencyName(written: string): AgencyName {
  const name = withoutAside(written);
  const mention = findRegions(name)[0] ?? null;
  const rest = mention ? name.slice(0, mention.start) + name.slice(mention.zone?.start ?? mention.end) : name;
  const unnamed = mention ? null : /^[某本我]?([省市区县州旗])(?=.{2})/.exec(rest);
  const core = rest.slice(unnamed?.[0].length ?? 0);
  return { regionMention: mention, kind: kindOf(core, mention), core, level: unnamed?.[1] ?? null };
}

function kindOf(core: string, mention: RegionMention | null): AgencyKind {
  const isZone = mention?.code ? region(mention.code)?.level === 'zone' : mention?.zone !== null;
  if (mention && isZone && /^$|区$/.test(core)) return 'zone_committee';
  return KINDS.find(([, pattern]) => pattern.test(core))?.[0] ?? 'other';
}

/**
 * The stable id of a body: its region and what it is called there, so that 宝塔区政府 and 延安市宝塔区人民政府 are one.
 * Without a region the whole name stands, and only the same words are the same body, those of the whole country aside.
 */
export function agencyIdOf(name: string, place: RegionCode | null): AgencyId {
  if (place) return agencyId(`${place}:${canonicalCore(parseAgencyName(name).core)}`);
  return agencyId(`-:${isNationalBody(name) ? canonicalCore(name) : name}`);
}

/** The official wording of what is commonly shortened. */
function canonicalCore(core: string): string {
  return officialName(core, null)
    .replace(/(?<=\p{Script=Han}{3}|^国资)委$/u, '委员会')
    .replace(/^(人民)?政府办(公室)?$/, '人民政府办公室')
    .replace(/^政府$/, '人民政府')
    .replace(/管委会$/, '管理委员会')
    .replace(/街道办?$/, '街道办事处')
    .replace(/([镇乡]|苏木)(政府)?$/, '$1人民政府');
}
