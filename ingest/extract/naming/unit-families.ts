import type { Indicator } from '../../../src/catalogue/indicators.ts';

/**
 * Units that bodies use for the same thing: 件, 条 and 封 are interchangeable in print, 家 and 个 too, but not 件 and 家;
 * 项 and 批次 are things of their own, and 册 are copies of one.
 */
const FAMILIES = [
  ['件', '件次', '条', '篇', '篇次', '份', '封', '宗', '起', '部'],
  ['家', '个', '通'],
  ['次', '期', '场'],
  ['人', '名', '位'],
  ['元', '万元', '亿元'],
];
const familyOf = (unit: string) => FAMILIES.find((family) => family.includes(unit))?.[0] ?? unit;

/** Texts on a screen; decisions and documents are not counted in these. */
const POSTED = /^(?:条|篇|篇次)$/;
export const isDecision = ({ cells }: Indicator) => cells.flat().some((cell) => cell.startsWith('t2'));

/** May a number with this unit count the indicator? Without a unit anything may. */
export const isOfUnit = (indicator: Indicator, unit: string | null) =>
  unit === null ||
  indicator.unit === unit ||
  (familyOf(indicator.unit) === familyOf(unit) && !(isDecision(indicator) && POSTED.test(unit)));

/** Are two counts of the same kind of thing, so that one may be part of the other? */
export const areLike = (a: string | null, b: string | null) => a !== null && b !== null && familyOf(a) === familyOf(b);
