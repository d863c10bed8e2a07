import type { CellContent } from '../../src/text/cell-content.ts';

/** The values of a row of table 3, one for each column: counts of applications, small enough for plain numbers. */
export type RowNumbers = readonly number[];

/** Undefined when a cell of the row holds no number. */
export function numbersOf(cells: readonly { readonly content: CellContent }[] | undefined): RowNumbers | undefined {
  const numbers = cells?.map(({ content }) => (content.kind === 'value' ? Number(content.value ?? NaN) : NaN));
  return numbers?.every(Number.isFinite) ? numbers : undefined;
}

/** Applicants add up to the total at the end of the row. */
export const rowHolds = (row: RowNumbers) => row.slice(0, -1).reduce((total, value) => total + value, 0) === row.at(-1);

const isDecided = (code: string) => /^r[1-6]/.test(code);

function addUp(rows: readonly RowNumbers[]): RowNumbers {
  const [first, ...rest] = rows;
  return (first ?? []).map((value, column) => rest.reduce((total, row) => total + (row[column] ?? 0), value));
}

const equal = (a: RowNumbers, b: RowNumbers) =>
  a.length === b.length && a.every((value, column) => value === b[column]);

/**
 * Does the whole of table 3 add up? （一）…（六） make （七）, first plus second item make third plus fourth, in every
 * column, and every row makes its total. False as soon as a row is not there: an unproved table proves nothing.
 */
export function allSumsHold(rows: ReadonlyMap<string, RowNumbers>, codes: readonly string[]): boolean {
  const known = codes.flatMap((code) => {
    const row = rows.get(code);
    return row ? [{ code, row }] : [];
  });
  const [received, carried, done, left] = ['new', 'cin', 'r7', 'cout'].map((code) => rows.get(code));
  if (known.length < codes.length || !received || !carried || !done || !left) return false;
  const decided = known.filter(({ code }) => isDecided(code)).map(({ row }) => row);
  const balanced = equal(addUp([received, carried]), addUp([done, left]));
  return balanced && equal(addUp(decided), done) && known.every(({ row }) => rowHolds(row));
}

/**
 * What the one row that is not there must be for the columns to add up: an outcome is what the others leave of （七）,
 * the rest follows from first + second = third + fourth. Undefined when another row is missing too.
 */
export function impliedRow(
  code: string,
  rows: ReadonlyMap<string, RowNumbers>,
  codes: readonly string[],
): RowNumbers | undefined {
  const others = codes.filter((other) => other !== code);
  if (!others.every((other) => rows.has(other))) return undefined;
  const sumOf = (wanted: readonly string[]) => addUp(wanted.flatMap((one) => [rows.get(one) ?? []]));
  const decided = others.filter(isDecided);
  if (isDecided(code)) return subtract(sumOf(['r7']), sumOf(decided));
  switch (code) {
    case 'r7':
      return sumOf(decided);
    case 'new':
      return subtract(sumOf(['r7', 'cout']), sumOf(['cin']));
    case 'cin':
      return subtract(sumOf(['r7', 'cout']), sumOf(['new']));
    case 'cout':
      return subtract(sumOf(['new', 'cin']), sumOf(['r7']));
    default:
      return undefined;
  }
}

const subtract = (a: RowNumbers, b: RowNumbers) => a.map((value, column) => value - (b[column] ?? 0));
