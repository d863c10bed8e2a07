import { type FormBlock, type FormColumn, cellOf } from '../../../../src/catalogue/forms.ts';
import type { PrintedCell, PrintedTable } from '../printed-form.ts';
import type { Arrangement } from './arrangement.ts';
import { headCell, labelCell, valueCell } from './cells.ts';
import type { FilledForm } from './fill-form.ts';

/** Columns behind that of the labels; blocks with fewer of their own share them out. */
const WIDTH = 3;

/** Table 2: block below block, each with its article, its head and its rows. */
export function layOutDisclosure({ blocks, entries }: FilledForm, { rows, columns }: Arrangement): PrintedTable {
  const cells: PrintedCell[] = [];
  let row = 0;
  const arranged = rows(blocks.filter(({ table }) => table === 't2').map((block) => ({ ...block, code: block.id })));
  for (const block of arranged) {
    const places = placesOf(columns(block.columns));
    cells.push(headCell(block.heading, { row: row++, column: 0, columnSpan: WIDTH + 1 }));
    cells.push(headCell('信息内容', { row, column: 0 }));
    cells.push(...places.map(({ column, ...place }) => headCell(headOf(column), { row, ...place, column: place.at })));
    row++;
    for (const line of rows(block.rows)) {
      cells.push(labelCell(line.label, { row, column: 0 }));
      cells.push(...places.map((place) => valueAt(block, line, place, row)));
      row++;
    }
  }
  return { kind: 'table', table: 't2', cells };

  function valueAt(block: FormBlock, line: FormBlock['rows'][number], { column, at, columnSpan }: Place, row: number) {
    const { code } = cellOf(block, line, column);
    return valueCell(code, entries.get(code)?.text ?? '', { row, column: at, columnSpan });
  }
}

interface Place {
  readonly column: FormColumn;
  readonly at: number;
  readonly columnSpan: number;
}

/** One column of each, but what is left goes to the last. */
const placesOf = (columns: readonly FormColumn[]): Place[] =>
  columns.map((column, index) => ({
    column,
    at: index + 1,
    columnSpan: index === columns.length - 1 ? WIDTH - index : 1,
  }));

const headOf = ({ label, unit }: FormColumn) => (unit === '万元' ? `${label}（单位：万元）` : label);
