import { type Indicator, indicatorOf, indicators } from '../../../catalogue/indicators.ts';
import type { IndicatorId } from '../../../domain/ids.ts';

const isOfTable2 = (cell: string) => /^t2b?\./.test(cell);
const rowOf = (cell: string) => cell.split('.').slice(0, 2).join('.');
const rowsOf = ({ cells }: Indicator): string[] => cells.flat().filter(isOfTable2).map(rowOf);

/** The indicators of each row of table 2, in the order of the catalogue. */
const byRow = new Map<string, Indicator[]>();
for (const indicator of indicators)
  for (const row of new Set(rowsOf(indicator))) byRow.set(row, [...(byRow.get(row) ?? []), indicator]);

/** Everything that table 2 says of what an indicator counts: 制发, 废止, 现行有效. */
export function siblingsOf(id: IndicatorId): readonly Indicator[] {
  const indicator = indicatorOf(id);
  const rows = indicator ? rowsOf(indicator) : [];
  const siblings = new Set(rows.flatMap((row) => byRow.get(row) ?? []));
  return rows.length === 0 ? [] : indicators.filter((other) => siblings.has(other));
}

/** `val` of `t2.nrm.val`. */
export const columnOf = (indicator: Indicator | undefined): string => indicator?.cells.flat()[0]?.split('.')[2] ?? '';
