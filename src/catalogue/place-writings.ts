import type { RegionRow } from './region-table.ts';

/** One way to write one place. */
export interface Writing {
  readonly text: string;
  /** With its generic ending (宝塔区), or without (宝塔)? */
  readonly full: boolean;
  /** Does the place bear the name today? */
  readonly current: boolean;
}

/** All ways to write a place, each once. */
export function writingsOf(row: RegionRow): Writing[] {
  const { name, shortName, validTo } = row;
  const current = validTo === null;
  const others = row.level === 'zone' ? zoneNames(row) : formerNames(row);
  const writings = [{ text: name, full: true, current }, ...autonomousNames(row), ...others];
  return shortName === name ? writings : [...writings, { text: shortName, full: false, current }];
}

/** 延边州 and 乳源县 are how people write the autonomous ones with an ending. */
function autonomousNames({ name, shortName, validTo }: RegionRow): Writing[] {
  const ending = /自治([州县旗])$/.exec(name)?.[1];
  return ending ? [{ text: shortName + ending, full: true, current: validTo === null }] : [];
}

/** 亦庄 for 北京经济技术开发区. */
const zoneNames = ({ otherNames }: RegionRow): Writing[] =>
  otherNames.map((text) => ({ text, full: /[区市县城港园]$/.test(text), current: true }));

/** 襄樊市 and 襄樊 for 襄阳市. */
const formerNames = ({ otherNames }: RegionRow): Writing[] =>
  otherNames.flatMap((text) => [
    { text, full: true, current: false },
    { text: text.slice(0, -1), full: false, current: false },
  ]);
