import type { StatutoryTable } from '../../src/domain/statutory-table.ts';
import { labelAbove } from './label-above.ts';
import { type Cells, tablesIn } from './own-content.ts';

/** Words that a statutory table prints once. */
const ONCE: Readonly<Record<StatutoryTable, RegExp>> = {
  t2: /第二十条\s*第\(一\)项/g,
  t3: /本年新收政府信息公开申请/g,
  t4: /未经复议直接起诉/g,
};
const TABLES = ['t2', 't3', 't4'] as const;
/** Prose may use these words too; nobody uses them so often. */
const MOST_TRIED = 20;

/**
 * Where a second set of statutory tables begins that says something else than the first; null when there is none. The
 * same tables printed twice are no second set, nor is a table that only compares some rows.
 */
export function findSecondSet(text: string, exactBlanks: boolean): number | null {
  for (const start of startsOfRepeats(text)) {
    const [before, after] = [tablesIn(text.slice(0, start), exactBlanks), tablesIn(text.slice(start), exactBlanks)];
    if (isSet(TABLES.filter((table) => contradict(before.get(table), after.get(table))))) return start;
  }
  return null;
}

/** Of requests, which every report is about, or more than one table: a single other one may be printed again corrected. */
const isSet = (tables: readonly StatutoryTable[]) => tables.includes('t3') || tables.length > 1;

const contradict = (a: Cells | undefined, b: Cells | undefined) =>
  a !== undefined && b !== undefined && [...b].some(([code, value]) => (a.get(code) ?? value) !== value);

/** Where the tables may begin that stand in the text before. */
function startsOfRepeats(text: string): number[] {
  const places = TABLES.flatMap((table) =>
    Array.from(text.matchAll(ONCE[table]), ({ index }) => ({ table, at: index })),
  ).toSorted((a, b) => a.at - b.at);
  const repeated = places.flatMap(({ table, at }, index) => {
    const isRepeated = places.slice(0, index).some((earlier) => earlier.table === table);
    return isRepeated ? [beginningOf(text, at, places[index - 1]?.at ?? 0)] : [];
  });
  return [...new Set(repeated)].slice(0, MOST_TRIED);
}

const NUMBERS = '一二三四五六七八九十';
/** A numbered heading; rows of table 3 are numbered as well. */
const HEADING =
  /(?<=^|\n)[#\s]{0,8}(?<number>[一二三四五六七八九十])\s*、(?!本年新收|上年结转|本年度办理结果|结转下年度)[^\n|]*(?=\n|$)/g;

/** Where numbering begins anew between two tables, else the table itself; with the label lines above. */
function beginningOf(text: string, table: number, previous: number): number {
  const line = text.lastIndexOf('\n', table) + 1;
  const headings = Array.from(text.slice(0, line).matchAll(HEADING), ({ index, groups }) => ({
    start: index,
    number: NUMBERS.indexOf(groups?.['number'] ?? ''),
  }));
  const restart = headings.find(
    ({ start, number }, index) => start > previous && number <= (headings[index - 1]?.number ?? -1),
  );
  return labelAbove(text, restart?.start ?? blockAround(text, line), 3);
}

/** The first of the table rows that a line stands among. */
function blockAround(text: string, line: number): number {
  let start = line;
  while (start > 0) {
    const above = text.lastIndexOf('\n', start - 2) + 1;
    if (!text.slice(above, start).includes('|')) break;
    start = above;
  }
  return start;
}
