import { agencyIdOf, parseAgencyName } from '../../../src/catalogue/agencies.ts';
import { branchParent, isNationalBody } from '../../../src/catalogue/national-bodies.ts';
import type { RegionMention } from '../../../src/catalogue/region-mention.ts';
import { findRegions } from '../../../src/catalogue/region-mentions.ts';
import { descendants, isWithin } from '../../../src/catalogue/regions.ts';
import type { AgencyId, RegionCode } from '../../../src/domain/ids.ts';
import { completed } from './completed.ts';
import { ORGANISATION_END, TOWN_NAME, UNIQUE_INSTITUTION, UNLISTED_PLACE, ZONE_NAME } from './organisation-endings.ts';
import { beginsWithStopWord, holdsStopWord } from './stop-words.ts';

/** A name that parses as that of a public body. */
export interface Body {
  /** Written out: 宝塔区人民政府 for 宝塔区. */
  readonly name: string;
  /** The place in its name; null where the name holds none that is known. */
  readonly place: RegionMention | null;
  /**
   * What the name says by itself. full: whose it is · town: a place of its own name, in a county that is not named ·
   * level: 区统计局, of a district that is not named · bare: 统计局, of any place.
   */
  readonly sort: 'full' | 'town' | 'level' | 'bare';
  /** The place alone was written: 宝塔区, 江苏. */
  readonly isPlace: boolean;
}

/**
 * Reads a name that stands alone between two boundaries; null where it is no name, or more than one. What stands behind it in brackets is said
 * of it. The name is taken as it is in the view of a text, white space removed.
 */
export function parseBody(written: string): Body | null {
  const name = bare(written);
  if (!/^(?=.{2,40}$)[\p{Script=Han}\d()·、]+$/u.test(name) || beginsWithStopWord(name)) return null;
  const place = placeIn(name);
  return place ? placed(name, place) : unplaced(name);
}

/** Without quotation marks around it, and without what is said of it behind: in brackets, or that it is all of it (海关关区, 局系统). */
const bare = (written: string) =>
  written
    .replace(/\s+/g, '')
    .replace(/^["“”'‘’「」]+|["“”'‘’「」]+$/g, '')
    .replace(/(?<=.{2})\([^()]*\)$/, '')
    .replace(/(?<=海关|[局委厅])(?:关区|全?系统|辖区)$/, '');

/** The place that a name begins with, that a branch of a national body is in, or that narrows the first one down. */
function placeIn(name: string): RegionMention | null {
  const parent = branchParent(name);
  const mentions =
    parent === ''
      ? findRegions(name)
      : findRegions(name.slice(parent.length)).map((place) => moved(place, parent.length));
  const [first] = mentions;
  if (first?.start !== parent.length) return null;
  if (isCutFromLonger(first, name)) return placeAround(name);
  const last = mentions.findLast((mention) => mention === first || narrows(mention, first, name));
  return branchPlace(name, last ?? first) ?? last ?? first;
}

/** 莆田市公安局|城厢|分局: the short name of a place within the first one. */
function branchPlace(name: string, outer: RegionMention): RegionMention | null {
  const match = outer.code && /(?:局|委员会|委)(?<part>\p{Script=Han}{2,4})分局$/u.exec(name);
  const part = match?.groups?.['part'] ?? '';
  if (!match || outer.code === null || part === '') return null;
  const bearers = descendants(outer.code).filter(({ name: full, shortName }) => full === part || shortName === part);
  const [only] = bearers;
  if (!only || bearers.length > 1) return null;
  const start = name.length - part.length - '分局'.length;
  return {
    ...outer,
    text: part,
    start,
    end: start + part.length,
    candidates: [only.code],
    code: only.code,
    zone: null,
  };
}

/** 江苏省 in 江苏省大丰麋鹿国家级自然保护区. */
function placeAround(name: string): RegionMention | null {
  const outer = /^\p{Script=Han}{2,7}?[省市州]/u.exec(name)?.[0] ?? '';
  const [place] = findRegions(outer);
  return place?.start === 0 && place.end === outer.length ? place : null;
}

const moved = (place: RegionMention, by: number): RegionMention => ({
  ...place,
  start: place.start + by,
  end: place.end + by,
  zone: place.zone && { ...place.zone, start: place.zone.start + by },
});

/** 市公安局|船山区分局: a place within the first one, behind the name of a body. */
const narrows = (inner: RegionMention, outer: RegionMention, name: string) =>
  inner.code !== null &&
  outer.code !== null &&
  inner.code !== outer.code &&
  isWithin(inner.code, outer.code) &&
  ORGANISATION_END.test(name.slice(outer.end, inner.start));

/** 东湖 in 东湖生态旅游风景区: a short name that goes on to be that of another place. */
function isCutFromLonger({ start, end, zone }: RegionMention, name: string): boolean {
  if (zone || /[省市区县州旗盟]$/.test(name.slice(start, end))) return false;
  return /^\p{Script=Han}{0,10}?(?:(?<![市地])区|园区|新城|[湖山河岛湾](?=管委会|管理))/u.test(name.slice(end));
}

function placed(name: string, place: RegionMention): Body | null {
  const rest = name.slice(place.end);
  const words = rest.replace(/\([^()]*\)/g, '');
  if (words === '' || ZONE_NAME.test(words))
    return { name: completed(name, place), place, sort: 'full', isPlace: true };
  if (holdsStopWord(words) || isSeveral(words) || !ORGANISATION_END.test(words)) return null;
  return { name: completed(name, place), place, sort: 'full', isPlace: false };
}

/** 水务局和教育局, behind a place or none; 发展和改革局 is one. */
const isSeveral = (words: string) =>
  /^[与和及、]|(?:局|委员会|办公[室厅]|政府|厅|中心|[镇乡院]|街道|办事处)[与和及、]/u.test(words);

function unplaced(name: string): Body | null {
  const words = name.replace(/\([^()]*\)/g, '');
  if (holdsStopWord(words) || hidesPlace(words) || isSeveral(words)) return null;
  const sort = sortOf(words);
  return sort && { name: completed(name, null), place: null, sort, isPlace: false };
}

/** A place in full within a name means that other words were taken along before it. */
const hidesPlace = (words: string) =>
  findRegions(words).some(({ start, text }) => start > 0 && text.length > 2 && /[省市区县州旗盟]$/.test(text));

/** What every place has, or every body: it names none. */
const GENERIC =
  /^(?:[省市区县州旗镇乡]{2,}|[省市区县州旗镇乡](?:(?:人民)?政府|委(?:办公?[室厅]?)?|局|直\p{Script=Han}*)|(?:[城村集小建制]|乡|街|镇)*(?:镇|乡|街道)(?:办事处|办|人民政府|政府)?|(?:人民)?政府(?:办公?[室厅])?|(?:开发|新|示范|园|[实试]验|高新|经开|景|社|市|城|地|辖|片|库|山|矿|郊|灾|林|校|全|各)区(?:管委会|管理委员会)?|管委会|管理委员会|机关|单位|党政(?:综合)?办(?:公室)?|(?:综合)?办公室|办事处|行政机关|本级政府)$/u;

function sortOf(words: string): Body['sort'] | null {
  if (GENERIC.test(words)) return null;
  if (isNationalBody(words)) return 'full';
  if (TOWN_NAME.test(words)) return 'town';
  const unlisted = UNLISTED_PLACE.exec(words)?.[0] ?? '';
  if (!ORGANISATION_END.test(words)) return unlisted === words && unlisted.length > 2 ? 'full' : null;
  if (/^[省市区县州旗镇乡某](?=.{2})/u.test(words)) return 'level';
  return UNIQUE_INSTITUTION.test(words) || (unlisted.length > 2 && unlisted !== words) ? 'full' : 'bare';
}

/** The region of the body, as far as its name tells it. */
export const regionOf = ({ place }: Body): RegionCode | null => place?.code ?? place?.zone?.owner ?? null;

/** The id that all writings of the name share. */
export const idOfBody = (body: Body): AgencyId => agencyIdOf(body.name, regionOf(body));

/** What it is called in its place: 卫生健康局. */
export const coreOf = ({ name }: Body): string => parseAgencyName(name).core;
