import { findRegions } from '../catalogue/region-mentions.ts';
import { isWithin } from '../catalogue/regions.ts';
import type { RegionCode } from '../domain/ids.ts';
import type { Report } from '../domain/report.ts';

/** What a rule is about: the disclosure of information, or the orders of a hotline. */
export type Matter = 'disclosure' | 'hotline';

const HOTLINE = /热线|12345|来电|话务|工单|派单|接单|转办|承办单位|接线员|占线|督办/;
const DISCLOSURE = /信息公开|公开|申请(?!人民法院)|政府信息|年度报告|年报|公报/;

/** Null where the words are of neither. */
export function matterOf(words: string): Matter | null {
  if (HOTLINE.test(words)) return 'hotline';
  return DISCLOSURE.test(words) ? 'disclosure' : null;
}

/**
 * Does the rule hold for the matter and for these places? A hotline's rule says nothing of deadlines for disclosure, nor a
 * city's rule anything of another city. With no place named the national rules hold, and of hotlines, which have none, all.
 */
export function governs(rule: Report, matter: Matter | null, places: readonly RegionCode[]): boolean {
  if (!isOfMatter(rule, matter)) return false;
  const region = placeOf(rule);
  if (region === null) return true;
  if (places.length === 0) return matter !== 'disclosure' && matterOf(rule.title) === 'hotline';
  return places.some((place) => isWithin(place, region) || isWithin(region, place));
}

/** Where it holds: where its issuer sits, or the place in its title; null for the whole country. */
const placeOf = ({ region, title }: Report): RegionCode | null => region ?? findRegions(title)[0]?.code ?? null;

/** Neither is known to be about something else. */
export function isOfMatter(rule: Report, matter: Matter | null): boolean {
  const own = matterOf(rule.title);
  return matter === null || own === null || own === matter;
}
