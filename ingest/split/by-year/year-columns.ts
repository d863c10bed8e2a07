import type { PrintedCell } from './printed-cells.ts';
import { isChangeHead, yearOfLabel } from './year-label.ts';

/** What a row of heads says of the columns below: names first, then years, then how these differ. */
export interface YearHeads {
  /** Heads of the names of rows. */
  readonly names: readonly string[];
  readonly years: readonly number[];
  /** Columns of changes behind those of the years. */
  readonly changes: number;
}

/** 指标 | 2023年 | 2024年 | 增减, or years alone; undefined where a row is no such head or names a year twice. */
export function readYearHeads(cells: readonly PrintedCell[]): YearHeads | undefined {
  const read = cells.map(({ words }) => yearOfLabel(words));
  const first = read.findIndex((year) => year !== null);
  const last = read.findLastIndex((year) => year !== null);
  const years = read.slice(first, last + 1).flatMap((year) => year ?? []);
  const changes = cells.slice(last + 1);
  const isHead = first >= 0 && years.length === last + 1 - first && years.length > 1;
  if (!isHead || new Set(years).size < years.length) return undefined;
  if (!changes.every(({ words }) => isChangeHead(words))) return undefined;
  return { names: cells.slice(0, first).map(({ words }) => words), years, changes: changes.length };
}

/** The years of a row, each with its cells; undefined where the row has another number of cells than its heads tell. */
export function dealRow(
  cells: readonly PrintedCell[],
  { names, years, changes }: YearHeads,
): ReadonlyMap<number, readonly string[]> | undefined {
  const words = cells.map((cell) => cell.words);
  const own = words.slice(0, names.length);
  const rest = words.slice(names.length, words.length - changes);
  const share = rest.length / years.length;
  if (own.some((name) => !/\p{L}/u.test(name))) return undefined;
  if (!Number.isInteger(share) || share < 1 || (names.length > 0 && share > 1)) return undefined;
  return new Map(years.map((year, at) => [year, [...own, ...rest.slice(at * share, (at + 1) * share)]]));
}
