import { createAliasIndex } from '../../src/catalogue/alias-index.ts';
import { type Indicator, indicators } from '../../src/catalogue/indicators.ts';

const aliases = createAliasIndex(
  indicators.flatMap((indicator) => indicator.aliases.map((alias) => [alias, indicator] as const)),
);

/**
 * The indicator that a number counts, judged by the words before it in its clause: the longest alias wins, of equal
 * ones the nearest, a generic one only when it stands alone, and an alias shared by several indicators goes to the one whose context is named.
 *
 * @param clause the words from the last number or comma up to the number
 * @param before the sentence up to the number
 */
export function indicatorOf(clause: string, before: string, unit: string | null): Indicator | null {
  const kind = unit === '%' ? 'rate' : 'count';
  const fitting = aliases
    .find(clause)
    .filter(({ entry }) => entry.kind === kind && (entry.context?.test(before) ?? true))
    .filter(({ entry }) => familyOf(entry.unit) === familyOf(unit ?? entry.unit));
  const specific = fitting.filter(({ entry }) => !entry.generic);
  const pool = specific.length > 0 ? specific : fitting;
  const longest = Math.max(0, ...pool.map(({ alias }) => alias.length));
  const last = pool.findLast(({ alias }) => alias.length === longest);
  if (!last) return null;
  const tied = pool.filter((match) => match.start === last.start);
  return (tied.find(({ entry }) => entry.context !== null) ?? last).entry;
}

/** The indicator whose name begins before the number and ends behind it. */
export function indicatorAcross(
  clause: string,
  behind: string,
  sentence: string,
  unit: string | null,
): Indicator | null {
  const crossing = aliases.find(clause + behind).find(({ start, end }) => start < clause.length && end > clause.length);
  return crossing ? indicatorOf(crossing.alias, sentence, unit) : null;
}

/** Units that bodies use for the same thing: 件/条/封 are interchangeable in print, 家/个 too, but not 件 and 家. */
const FAMILIES = ['件条篇份封宗起项部册批套', '家个通户', '次期场', '人名位'];
const familyOf = (unit: string) =>
  unit.endsWith('元') ? -1 : FAMILIES.findIndex((family) => family.includes(unit.charAt(0)));
