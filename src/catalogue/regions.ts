import type { RegionCode } from '../domain/ids.ts';
import type { Region } from '../domain/region.ts';
import { placeName } from './place-names.ts';
import { type RegionRow, regionRows } from './region-table.ts';

const rows = new Map(regionRows.map((row) => [row.code, row]));
const children = childrenByParent();

/** Every region in pre-order: the country, then each province with all that lies in it; zones after counties. */
export const regions: readonly Region[] = numberInPreOrder();
const byCode = new Map(regions.map((region) => [region.code, region]));

/** The region of a code, abolished ones included; undefined for a code that the catalogue does not list. */
export const region = (code: RegionCode): Region | undefined => byCode.get(code);

/** All that bear or bore this full, short or further name; those of today first. */
export function regionsNamed(name: string): readonly Region[] {
  const found = placeName(name);
  return [...(found?.bearers ?? []), ...(found?.earlier ?? [])].flatMap((code) => byCode.get(code) ?? []);
}

/** From the province down to the parent: 陕西省, 延安市 for 宝塔区. Without the country. */
export function ancestors(code: RegionCode): readonly Region[] {
  const parent = byCode.get(byCode.get(code)?.parent ?? code);
  if (!parent || parent.code === code || parent.level === 'country') return [];
  return [...ancestors(parent.code), parent];
}

/** Everything that lies in a region, without itself, in pre-order. */
export function descendants(code: RegionCode): readonly Region[] {
  const top = byCode.get(code);
  return top ? regions.slice(top.first + 1, top.last + 1) : [];
}

/** Is the region the ancestor itself, or does it lie in it? */
export function isWithin(code: RegionCode, ancestor: RegionCode): boolean {
  const inner = byCode.get(code);
  const outer = byCode.get(ancestor);
  return inner !== undefined && outer !== undefined && outer.first <= inner.first && inner.first <= outer.last;
}

/** 陕西省延安市宝塔区. A zone that is named after the place it lies in does not repeat it: 江苏省苏州工业园区. */
export function fullName(code: RegionCode): string {
  const own = byCode.get(code);
  if (!own) return '';
  const above = ancestors(code).filter((outer) => own.level !== 'zone' || !own.name.startsWith(outer.shortName));
  return [...above, own].map((part) => part.name).join('');
}

/** The county in which a functional zone sits: 杨陵区 for 杨凌示范区. */
export const seatOf = (zone: RegionCode): RegionCode | null => rows.get(zone)?.seat ?? null;

const renamings = renamingsByCode();

/** The same place before or after it was renamed or raised in rank: 洪泽县 for 洪泽区 and back. Not mergers. */
export const samePlace = (code: RegionCode): readonly RegionCode[] => renamings.get(code) ?? [];

function childrenByParent(): ReadonlyMap<RegionCode | null, readonly RegionRow[]> {
  const groups = new Map<RegionCode | null, RegionRow[]>();
  for (const row of regionRows) groups.set(row.parent, [...(groups.get(row.parent) ?? []), row]);
  return groups;
}

function numberInPreOrder(): readonly Region[] {
  const numbered: Region[] = [];
  const visit = (row: RegionRow) => {
    const first = numbered.length;
    const { code, name, shortName, level, parent, validTo, successor } = row;
    // The place is kept now and filled when the subtree is counted.
    numbered.push({ code, name, shortName, level, parent, validTo, successor, first, last: first });
    for (const child of children.get(code) ?? []) visit(child);
    numbered[first] = { code, name, shortName, level, parent, validTo, successor, first, last: numbered.length - 1 };
  };
  for (const root of children.get(null) ?? []) visit(root);
  return numbered;
}

function renamingsByCode(): ReadonlyMap<RegionCode, readonly RegionCode[]> {
  const pairs = regionRows.flatMap((row) =>
    row.continued && row.successor ? [[row.code, row.successor] as const] : [],
  );
  const result = new Map<RegionCode, RegionCode[]>();
  const link = (from: RegionCode, to: RegionCode) => result.set(from, [...(result.get(from) ?? []), to]);
  for (const [older, newer] of pairs) {
    link(older, newer);
    link(newer, older);
  }
  return result;
}
