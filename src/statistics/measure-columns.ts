import { createAliasIndex } from '../catalogue/alias-index.ts';
import { columnWords } from '../catalogue/dimensions.ts';
import { type Indicator, indicators } from '../catalogue/indicators.ts';
import type { FoundMeasure } from './found-measure.ts';

const columnAliases = createAliasIndex(columnWords);

/**
 * Rows of table 2 have several figures: 规范性文件废止 is another than 规范性文件现行有效, and 集中采购花了多少钱 another
 * than its number of projects. A column named in the question picks among them; 三个数 asks for them all.
 */
export function withColumns(text: string, found: readonly FoundMeasure[]): FoundMeasure[] {
  const wantsAll = /[两二三四几]个(?:数|指标)|各列|整行|各项数/.test(text);
  const columns = new Set(columnAliases.find(text).map(({ entry }) => entry));
  return found.flatMap((one) => {
    const siblings = siblingsOf(one.alternatives[0]);
    if (siblings.length < 2) return [one];
    const chosen = wantsAll ? siblings : siblings.filter((sibling) => columns.has(columnOf(sibling)));
    return chosen.length > 0 ? chosen.map((sibling) => ({ ...one, alternatives: [sibling] as const })) : [one];
  });
}

const siblingsOf = ({ cells }: Indicator) => {
  const rows = cells.flat().filter(isDisclosure).map(rowOf);
  return indicators.filter((other) => other.cells.flat().some((cell) => rows.includes(rowOf(cell))));
};

const isDisclosure = (cell: string) => /^t2b?\./.test(cell);
const rowOf = (cell: string) => cell.split('.').slice(0, 2).join('.');
const columnOf = ({ cells }: Indicator) => cells.flat()[0]?.split('.')[2] ?? '';
