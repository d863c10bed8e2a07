import { z } from 'zod';
import { readCatalogue } from './catalogue-files.ts';

const entry = z.object({
  short: z.string(),
  full: z.string(),
  ends: z.array(z.string()).default(['局', '委', '厅', '办']),
  from: z.number().optional(),
  to: z.number().optional(),
});
const { names } = z.object({ names: z.array(entry) }).parse(readCatalogue('department-names.json'));

const FULL_ENDS: Readonly<Record<string, string>> = { 委: '委员会', 办: '办公室' };

/**
 * The official name of a department without its place: 卫生健康局 for 卫健局. What a short name means may depend on the
 * year (药监局), or be a name of its own elsewhere (重庆市交通局): such a one stays as it is unless a year is given.
 */
export function officialName(core: string, year: number | null): string {
  const [, state = '', stem = '', end = ''] = /^(国家)?(.+?)(局|委员会|委|厅|办公室|办)$/u.exec(core) ?? [];
  const sort = end.replace(/(?<=委)员会$|(?<=办)公室$/u, '');
  const found = names.find(
    ({ short, ends, from, to }) => short === stem && ends.includes(sort) && isIn(year, from, to),
  );
  return found ? state + found.full + (FULL_ENDS[end] ?? end) : core;
}

const isIn = (year: number | null, from: number | undefined, to: number | undefined) =>
  (from === undefined && to === undefined) ||
  (year !== null && (from === undefined || year >= from) && (to === undefined || year <= to));

/** What people call a department beside its official name, whenever it was called so: 药监局, 食药监局. */
export function shortNamesOf(core: string): string[] {
  const [, stem = '', end = ''] = /^(.+?)(局|委员会|厅|办公室)$/u.exec(core) ?? [];
  const sort = end.replace(/(?<=委)员会$|(?<=办)公室$/u, '');
  return names.flatMap(({ short, full, ends }) => (full === stem && ends.includes(sort) ? [short + sort] : []));
}
