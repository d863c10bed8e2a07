import { createAliasIndex } from '../catalogue/alias-index.ts';
import { columnWords } from '../catalogue/dimensions.ts';
import { type Indicator, indicators } from '../catalogue/indicators.ts';
import { asksItself, clauseAt } from './clauses.ts';
import type { FoundMeasure } from './found-measure.ts';

const isDisclosure = (cell: string) => /^t2b?\./.test(cell);
const rowOf = (cell: string) => cell.split('.').slice(0, 2).join('.');

const columnAliases = createAliasIndex(columnWords);

/**
 * Rows of table 2 have several figures: 规范性文件废止 is another than 规范性文件现行有效, and 集中采购花了多少钱 another
 * than its number of projects. A column named in the question picks among them; 三个数 asks for them all. 许可几件?处罚增减多少:
 * what another clause asks of another row is left to that row.
 */
export function withColumns(text: string, found: readonly FoundMeasure[]): FoundMeasure[] {
  const wantsAll = /[两二三四几]个(?:数|指标)|各列|整行|各项数/.test(text);
  return found.flatMap((one) => {
    const columns = columnsFor(one, text, found);
    const siblings = siblingsOf(one.alternatives[0]);
    if (siblings.length < 2) return [one];
    const chosen = wantsAll ? siblings : siblings.filter((sibling) => columns.has(columnOf(sibling)));
    return chosen.length > 0 ? chosen.map((sibling) => ({ ...one, alternatives: [sibling] as const })) : [one];
  });
}

function columnsFor({ start }: FoundMeasure, text: string, found: readonly FoundMeasure[]): ReadonlySet<string> {
  const own = clauseAt(text, start);
  const clauses = asksItself(own) ? found.map((other) => clauseAt(text, other.start).start) : [];
  const taken = new Set(clauses.filter((clause) => clause !== own.start));
  const free = columnAliases.find(text).filter((match) => !taken.has(clauseAt(text, match.start).start));
  return new Set(free.map(({ entry }) => entry));
}

/** The indicators of each row of table 2, in the order of the catalogue. */
const byRow = new Map<string, Indicator[]>();
for (const indicator of indicators) {
  for (const row of new Set(rowsOf(indicator))) byRow.set(row, [...(byRow.get(row) ?? []), indicator]);
}

const siblingsOf = (indicator: Indicator): Indicator[] => {
  const rows = rowsOf(indicator);
  if (rows.length === 0) return [];
  const siblings = new Set(rows.flatMap((row) => byRow.get(row) ?? []));
  return indicators.filter((other) => siblings.has(other));
};

function rowsOf({ cells }: Indicator): string[] {
  return cells.flat().filter(isDisclosure).map(rowOf);
}

const columnOf = ({ cells }: Indicator) => cells.flat()[0]?.split('.')[2] ?? '';
