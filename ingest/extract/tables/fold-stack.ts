import type { Grid, Row } from './grid.ts';
import { isMeasure, isRate, isSerialHead } from './measures.ts';
import { type PrintedCell, isBlank, isFilling, isWords } from './printed-cell.ts';

/**
 * A table that prints one cell a line, folded into rows: where it is quite regular by its length, else by the words
 * that begin each row. A row that has a cell too many or too few stays so.
 */
export function foldStack(lines: readonly Row[], loose: boolean): Grid | undefined {
  const cells = lines.flat();
  const first = cells.findIndex(isFilling);
  if (first < 1) return undefined;
  const regular = regularGrid(cells, first, loose);
  return regular ?? (loose ? undefined : anchoredGrid(lines, cells, first));
}

/** As many heads as there are cells in each row; the only width that gives every column one kind of content. */
function regularGrid(cells: Row, first: number, loose: boolean): Grid | undefined {
  const found: Grid[] = [];
  for (let skipped = 0; skipped <= (loose ? first - 2 : 0); skipped++) {
    if (!cells.slice(0, skipped).every(isTitle)) break;
    for (let width = 2; width <= first - skipped; width++) {
      const rows = cut(cells.slice(skipped), width);
      const [head, ...body] = rows;
      if (head && body.length > (loose ? 1 : 0) && isRegular(head, body))
        found.push({ heads: [head], body, lead: null });
    }
  }
  return found.length === 1 ? found[0] : undefined;
}

const isTitle = ({ words }: PrintedCell) => /(?:表|情况|统计|报告|月报|通报)$|单位:/.test(words);

function cut(cells: Row, width: number): Row[] {
  if (cells.length % width > 0) return [];
  return Array.from({ length: cells.length / width }, (_, row) => cells.slice(row * width, (row + 1) * width));
}

/** Every column holds one kind of content, and its head can mean it. */
function isRegular(head: Row, body: readonly Row[]): boolean {
  const kinds = head.map((_, column) => kindOf(body.flatMap((row) => row[column] ?? [])));
  return (
    kinds.includes('words') &&
    kinds.includes('numbers') &&
    !kinds.includes(null) &&
    body.every((row) => isUnder(head, row))
  );
}

/** Whether every cell of a row can be meant by its head: names by no measure, a percentage by no count, nor the other way round. */
function isUnder(head: Row, row: Row): boolean {
  const hasRates = row.some(isPercentage);
  return row.every((cell, column) => {
    const words = head[column]?.words ?? '';
    if (isWords(cell)) return !isMeasure(words) && !isSerialHead(words);
    if (cell.content.kind !== 'number') return true;
    return isPercentage(cell) ? isRate(words) || CHANGE.test(words) || !isMeasure(words) : !hasRates || !isRate(words);
  });
}

const CHANGE = /同比|环比|幅|度$/;

function kindOf(cells: Row): 'words' | 'numbers' | null {
  if (cells.every((cell) => isWords(cell) || isBlank(cell))) return 'words';
  const filled = cells.filter((cell) => !isBlank(cell));
  const rates = filled.filter(isPercentage).length;
  const numbers = filled.filter(({ content }) => content.kind === 'number').length;
  return filled.every(isFilling) && (rates === 0 || rates === numbers) ? 'numbers' : null;
}

const isPercentage = ({ content }: PrintedCell) => content.kind === 'number' && content.number.unit === '%';

/** Rows begin at words behind numbers, or at the serial number before them. */
function anchoredGrid(lines: readonly Row[], cells: Row, first: number): Grid | undefined {
  if (isSerial(cells, first, 1))
    return { heads: headRows(lines, first), body: serialRows(cells.slice(first)), lead: null };
  return underHeads(cells.slice(0, first), labelledRows(cells.slice(first)));
}

const isSerial = (cells: Row, at: number, number: number) => {
  const [cell, next] = [cells[at], cells[at + 1]];
  return cell?.words === String(number) && next !== undefined && isWords(next);
};

/** A row whose number or name is lost takes no number from the row behind it. */
const LOST = [0, 1, 2];

function serialRows(cells: Row): Row[] {
  const rows: PrintedCell[][] = [];
  let number = 1;
  cells.forEach((cell, at) => {
    const skipped = LOST.find((lost) => isSerial(cells, at, number + lost));
    const begins = skipped !== undefined;
    if (begins) number += skipped + 1;
    const last = rows.at(-1);
    if (begins || !last || (isWords(cell) && last.length > 1 && last.slice(1).some(isFilling))) rows.push([cell]);
    else last.push(cell);
  });
  return rows;
}

function labelledRows(cells: Row): Row[] {
  const rows: PrintedCell[][] = [];
  for (const cell of cells) {
    const last = rows.at(-1);
    if (last && !(isWords(cell) && last.some(isFilling))) last.push(cell);
    else rows.push([cell]);
  }
  return rows;
}

export function commonLength(rows: readonly Row[]): number {
  const counts = new Map<number, number>();
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1);
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best), [0, 0] as [number, number])[0];
}

/** The lines before the first number, by the empty rows between them. */
function headRows(lines: readonly Row[], count: number): Row[] {
  const rows: PrintedCell[][] = [[]];
  let taken = 0;
  for (const line of lines) {
    if (taken === count) break;
    if (line.length === 0) rows.push([]);
    for (const cell of line) rows.at(-1)?.push(cell);
    taken += line.length;
  }
  return rows.filter((row) => row.length > 0);
}

/**
 * Whether the last words before the first number are a column (总量⏎来源⏎数量⏎38447) or already the first row
 * (单位⏎工单⏎某局⏎15390) shows by how many heads the rows need; heads that repeat side by side are those of one row.
 */
function underHeads(words: Row, [begun = [], ...rest]: readonly Row[]): Grid | undefined {
  const [label, name, cell] = [words.at(-1), words[0], begun[0]];
  const width = rest.length > 0 ? commonLength(rest) : begun.length + 1;
  const asRow = groupHead(words.slice(0, -1), width);
  const asLead = begun.length === 1 ? groupHead(words.slice(1), width) : undefined;
  if (asRow && !asLead && label) return checked({ heads: [asRow], body: [[label, ...begun], ...rest], lead: null });
  if (!asLead || asRow || !name || !cell || !isMeasure(name.words)) return undefined;
  return checked({ heads: [asLead], body: rest, lead: { name, cell } });
}

/** Heads over which a row does not fit are not those of the rows. */
function checked(grid: Grid): Grid | undefined {
  const [head = []] = grid.heads;
  return grid.body.every((row) => row.length !== head.length || isUnder(head, row)) ? grid : undefined;
}

/** The heads of one row where groups of them stand side by side and name the same numbers. */
function groupHead(words: Row, width: number): Row | undefined {
  const groups = width > 1 ? cut(words, width) : [];
  const columnsOf = (group: Row) =>
    group
      .slice(1)
      .map((cell) => cell.words)
      .join('|');
  const [one, ...more] = groups;
  return one && more.every((group) => columnsOf(group) === columnsOf(one)) ? one : undefined;
}
