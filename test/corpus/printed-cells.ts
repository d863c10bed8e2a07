import { type FormBlock, cellOf, formOf } from '../../src/catalogue/forms.ts';
import type { FormId } from '../../src/domain/report.ts';

/** A row of a form as it is printed, column by column: `_` blank, `/` and `-` as printed, `?` not to be told apart. */
export type PrintedRows = Readonly<Record<string, string>>;

const hasRow = (block: FormBlock, name: string) => block.rows.some(({ code }) => `${block.prefix}.${code}` === name);

/** From `t3.new: 64 0 0 2 0 4 70` to the value of each cell; cells without a number are left out. */
export function cellsOfRows(form: FormId, rows: PrintedRows): ReadonlyMap<string, string> {
  const cells = Object.entries(rows).flatMap(([name, printed]) => {
    const block = formOf(form).blocks.find((candidate) => hasRow(candidate, name));
    const row = block?.rows.find(({ code }) => name.endsWith(`.${code}`));
    if (!block || !row) throw new Error(`the form ${form} has no row ${name}`);
    const values = printed.split(' ');
    return block.columns.map((column, index) => [cellOf(block, row, column).code, values[index] ?? '?'] as const);
  });
  return new Map(cells.filter(([, value]) => /^-?\d/.test(value)));
}
