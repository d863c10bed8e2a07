import type { FormBlock } from '../../src/catalogue/forms.ts';
import type { FilledRow, ReadRow } from './filled-row.ts';
import { placeOrphans } from './orphan-rows.ts';
import { type RowNumbers, allSumsHold, impliedRow, numbersOf } from './request-sums.ts';
import type { TableCell } from './table-cells.ts';

/**
 * Rows of table 3 that could not be read by themselves, where the sums of the form leave one reading for the table as a
 * whole: lines of numbers that lost their labels, and one row whose cells shifted. Without the proof nothing changes
 * and the cells stay missing.
 */
export function proveRows(rows: readonly ReadRow[]): readonly FilledRow[] {
  const block = rows[0]?.block;
  if (!block || rows.every(({ values }) => values)) return rows;
  const order = formOrder(block, rows);
  return proveShifted(placeOrphans(rows, order, block), rows, order) ?? proveShifted(rows, rows, order) ?? rows;
}

/** The 2021 form has three rows of 其他处理, the 2019 form one: whichever the document shows. */
function formOrder(block: FormBlock, rows: readonly FilledRow[]): string[] {
  const detailed = rows.some(({ row }) => /^r6[abc]$/.test(row.code));
  return block.rows.map(({ code }) => code).filter((code) => (detailed ? code !== 'r6' : !/^r6[abc]$/.test(code)));
}

/** The rows with at most one of them re-aligned, if the whole table then adds up; else undefined. */
function proveShifted(
  rows: readonly FilledRow[],
  read: readonly ReadRow[],
  order: readonly string[],
): readonly FilledRow[] | undefined {
  const numbers = new Map(rows.flatMap(({ row, values }) => knownNumbers(row.code, values)));
  const open = order.filter((code) => !numbers.has(code));
  if (open.length === 0) return allSumsHold(numbers, order) ? rows : undefined;
  const [code] = open;
  const shifted = read.find(({ row }) => row.code === code);
  const implied = code === undefined || open.length > 1 ? undefined : impliedRow(code, numbers, order);
  const values = shifted && implied && align(shifted, implied);
  if (!shifted || !implied || !values || !allSumsHold(new Map([...numbers, [shifted.row.code, implied]]), order))
    return undefined;
  return rows.map((row) => (row.row.code === code ? { ...row, values, isProven: true } : row));
}

function knownNumbers(code: string, values: FilledRow['values']): (readonly [string, RowNumbers])[] {
  const numbers = numbersOf(values);
  return numbers ? [[code, numbers]] : [];
}

/** The printed numbers in the columns where the implied row has them; columns without a printed number stay blank. */
function align({ found, label }: ReadRow, implied: RowNumbers): FilledRow['values'] {
  const beside = found.cells.filter(({ line }) => line === found.label.line);
  const cells = (beside.some(isNumber) ? beside : found.cells).filter(isNumber);
  const columns = onlyEmbedding(
    cells.map(({ content }) => (content.kind === 'value' ? Number(content.value) : NaN)),
    implied,
  );
  if (!columns) return undefined;
  return implied.map((_, column) => {
    const cell = cells[columns.indexOf(column)];
    return cell ?? { ...label, content: { kind: 'blank' } };
  });
}

const isNumber = ({ content }: TableCell) => content.kind === 'value' && content.value !== null;

/** The columns of a shorter list inside a longer one, in order, when there is exactly one way. */
function onlyEmbedding(short: RowNumbers, long: RowNumbers): readonly number[] | undefined {
  if (short.length < 3) return undefined;
  const ways: number[][] = [];
  const place = (index: number, from: number, chosen: readonly number[]): void => {
    if (ways.length > 1) return;
    if (index === short.length) {
      ways.push([...chosen]);
      return;
    }
    for (let column = from; column < long.length; column++) {
      if (long[column] === short[index]) place(index + 1, column + 1, [...chosen, column]);
    }
  };
  place(0, 0, []);
  return ways.length === 1 ? ways[0] : undefined;
}
