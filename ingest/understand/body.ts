import { agencyIdOf, withoutAside } from '../../src/catalogue/agencies.ts';
import { findRegions } from '../../src/catalogue/region-mentions.ts';
import { region } from '../../src/catalogue/regions.ts';
import type { RegionCode } from '../../src/domain/ids.ts';
import type { Report } from '../../src/domain/report.ts';
import type { Sidecar } from '../sidecar.ts';

export interface ReportingBody {
  readonly agency: Report['agency'];
  readonly region: RegionCode | null;
}

/**
 * Whose report it is: as a form field or the title says, else its publisher, else the sidecar, else not stated. The body
 * to contact is often another one and is not asked. Where the sidecar only writes the same name out in full (上海市科委 →
 * 上海市科学技术委员会), the full name is kept.
 */
export function findBody(title: string | null, text: string, sidecar: Sidecar): ReportingBody {
  const stated = holderField(text) ?? nameInTitle(title) ?? publisherField(text);
  const noted = sidecar.agency ?? null;
  const named = stated && noted && isSubsequence(stated, noted) ? noted : (completed(stated) ?? noted);
  const code = regionOf(sidecar.region) ?? regionOf(named) ?? regionOf(noted) ?? regionOf(title);
  return { agency: named ? { id: agencyIdOf(named, code), name: named } : null, region: code };
}

const field = (label: string) =>
  new RegExp(String.raw`^\s*\|?\s*(?:${label})[ \t]*[:|][ \t]*(?:\|\s*)?(?<name>[\p{Script=Han}\d()]{3,40})`, 'mu');
const HOLDER = field('单位名称');
const PUBLISHER = field('发布机构|发布单位');

const holderField = (text: string) => HOLDER.exec(text)?.groups?.['name'] ?? null;
const publisherField = (text: string) => PUBLISHER.exec(text)?.groups?.['name'] ?? null;

/** The words before or behind the year of a title, without those that name the kind of report. */
function nameInTitle(title: string | null): string | null {
  const packed = title?.replace(/\s+/g, '') ?? '';
  const match =
    /^(?<before>\p{Script=Han}[\p{Script=Han}\d()]{1,40}?)(?:关于)?(?:19|20)\d{2}年/u.exec(packed) ??
    /^(?:19|20)\d{2}年(?!度?政府信息公开)度?(?<behind>[\p{Script=Han}()]{2,30}?)(?:政府信息公开|信息公开|年度报告)/u.exec(
      packed,
    );
  return match?.groups?.['before'] ?? match?.groups?.['behind'] ?? null;
}

/** 宝塔区 reports as 宝塔区人民政府, a town as its 人民政府, a functional zone as its 管理委员会. */
function completed(name: string | null): string | null {
  if (!name) return null;
  if (/[镇乡]$/.test(name)) return `${name}人民政府`;
  const mention = findRegions(name).at(-1);
  if (!mention || mention.end !== name.length) return name;
  const isZone = mention.candidates.some((code) => region(code)?.level === 'zone');
  return isZone ? `${name}管理委员会` : /[省市区县旗州盟]$/.test(name) ? `${name}人民政府` : name;
}

const regionOf = (name: string | null | undefined): RegionCode | null =>
  name ? (findRegions(withoutAside(name)).at(-1)?.code ?? null) : null;

function isSubsequence(short: string, long: string): boolean {
  let at = 0;
  for (const character of short) {
    at = long.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
