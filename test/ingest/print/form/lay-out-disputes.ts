import { type FormRow, cellOf } from '../../../../src/catalogue/forms.ts';
import type { PrintedCell, PrintedTable } from '../printed-form.ts';
import type { Arrangement } from './arrangement.ts';
import { headCell, valueCell } from './cells.ts';
import type { FilledForm } from './fill-form.ts';

/** Table 4: one row of fifteen values under three rows of heads, or two where 行政诉讼 is not named above its halves. */
export function layOutDisputes(
  { blocks, entries }: FilledForm,
  { columns: arrange, headRows }: Arrangement,
): PrintedTable {
  const block = blocks.find(({ table }) => table === 't4');
  if (!block) throw new Error('the form has no table 4');
  const outcomes = arrange(block.columns);
  const width = outcomes.length;
  const lawsuits = arrange(block.rows.filter(({ code }) => code !== 'rev'));
  const groups = arrange([
    { code: 'rev', rows: block.rows.filter(({ code }) => code === 'rev') },
    { code: 'lit', rows: lawsuits },
  ]);
  const kinds = groups.flatMap(({ rows }) => rows);
  const rows = headRows === 3 ? 3 : 2;
  const top = rows === 3 ? groupHeads(groups, width) : [];
  const middle = kinds.flatMap((kind, index) =>
    rows === 3 && kind.code === 'rev'
      ? []
      : [headCell(nameOf(kind), { row: rows - 2, column: index * width, columnSpan: width })],
  );
  const below = kinds.flatMap((kind, index) =>
    outcomes.map(({ label }, at) => {
      const isHigh = rows === 3 && kind.code === 'rev';
      return headCell(label, { row: isHigh ? 1 : rows - 1, rowSpan: isHigh ? 2 : 1, column: index * width + at });
    }),
  );
  const values = kinds.flatMap((kind, index) =>
    outcomes.map((outcome, at) => {
      const { code } = cellOf(block, kind, outcome);
      return valueCell(code, entries.get(code)?.text ?? '', { row: rows, column: index * width + at });
    }),
  );
  return { kind: 'table', table: 't4', cells: [...top, ...middle, ...below, ...values] };
}

function groupHeads(groups: readonly { readonly code: string; readonly rows: readonly FormRow[] }[], width: number) {
  const cells: PrintedCell[] = [];
  let column = 0;
  for (const { code, rows } of groups) {
    const columnSpan = rows.length * width;
    cells.push(headCell(code === 'rev' ? '行政复议' : '行政诉讼', { row: 0, column, columnSpan }));
    column += columnSpan;
  }
  return cells;
}

const nameOf = ({ label }: FormRow) => label.replace(/^.+：/, '');
