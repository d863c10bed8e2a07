import { z } from 'zod';
import { type RegionCode, regionCode } from '../domain/ids.ts';
import type { RegionLevel } from '../domain/region.ts';
import { readCatalogue } from './catalogue-files.ts';

/** A region as the catalogue files tell it, before the hierarchy is numbered. */
export interface RegionRow {
  readonly code: RegionCode;
  readonly name: string;
  readonly shortName: string;
  readonly level: RegionLevel;
  readonly parent: RegionCode | null;
  readonly validTo: number | null;
  readonly successor: RegionCode | null;
  /** Is the successor the same place under a new name (洪泽县 → 洪泽区), and not a larger one (江干区 → 上城区)? */
  readonly continued: boolean;
  /** Names besides `name` and `shortName`: former ones of the same code, and what zones are also called. */
  readonly otherNames: readonly string[];
  /** Zones: the county in which they sit. */
  readonly seat: RegionCode | null;
}

const code = z
  .string()
  .regex(/^\d{6}$|^F\d\d-[a-z]+$/)
  .transform(regionCode);
const name = z.string().min(2);
const regionsFile = z.object({
  regions: z.array(z.tuple([code, name, name, z.number().optional(), code.optional(), z.literal('merged').optional()])),
  formerNames: z.array(z.tuple([code, name, z.number()])),
});
const zonesFile = z.object({
  zones: z.array(z.tuple([code, name, name, code, code.nullable(), z.array(name)])),
  endings: z.array(name),
});

const divisions = regionsFile.parse(readCatalogue('regions.json'));
const zones = zonesFile.parse(readCatalogue('functional-zones.json'));

/** What zones are called by kind, longest first: 经济技术开发区, 高新区, 新区. */
export const zoneEndings: readonly string[] = zones.endings.toSorted((a, b) => b.length - a.length);

/** The root of the hierarchy. No text ever names it as a place. */
const COUNTRY: RegionRow = {
  code: regionCode('100000'),
  name: '中华人民共和国',
  shortName: '中国',
  level: 'country',
  parent: null,
  validTo: null,
  successor: null,
  continued: false,
  otherNames: [],
  seat: null,
};

const inForce = new Set(divisions.regions.filter((row) => row[3] === undefined).map(([code]) => code));
const listed = new Set(divisions.regions.map(([code]) => code));

/** Every region of the catalogue, the country first, parents before children. */
export const regionRows: readonly RegionRow[] = [COUNTRY, ...divisionRows(), ...zoneRows()];

function divisionRows(): RegionRow[] {
  const formerNames = new Map<RegionCode, string[]>();
  for (const [renamed, formerName] of divisions.formerNames)
    formerNames.set(renamed, [...(formerNames.get(renamed) ?? []), formerName]);
  return divisions.regions.map(([code, name, shortName, validTo, successor, merged]) => ({
    code,
    name,
    shortName,
    level: levelOf(code),
    parent: parentOf(code),
    validTo: validTo ?? null,
    successor: successor ?? null,
    continued: successor !== undefined && merged === undefined,
    otherNames: formerNames.get(code) ?? [],
    seat: null,
  }));
}

function zoneRows(): RegionRow[] {
  return zones.zones.map(([code, name, shortName, parent, seat, otherNames]) => ({
    code,
    name,
    shortName,
    level: 'zone',
    parent,
    validTo: null,
    successor: null,
    continued: false,
    otherNames,
    seat,
  }));
}

function levelOf(code: RegionCode): RegionLevel {
  if (code.endsWith('0000')) return 'province';
  return code.endsWith('00') ? 'city' : 'county';
}

/** By the digits. Counties under a province, and those whose city is gone while they are not, belong to the province. */
function parentOf(code: RegionCode): RegionCode {
  if (code.endsWith('0000')) return COUNTRY.code;
  const province = regionCode(`${code.slice(0, 2)}0000`);
  const city = regionCode(`${code.slice(0, 4)}00`);
  const known = inForce.has(code) ? inForce : listed;
  return code !== city && known.has(city) ? city : province;
}
