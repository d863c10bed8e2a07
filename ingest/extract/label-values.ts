import type { Decimal } from '../../src/domain/decimal.ts';
import type { Span } from '../../src/domain/passage.ts';
import { type TableCell, readTableCells } from '../forms/table-cells.ts';
import { unitAfter } from './units.ts';

/** A number of a table that is no statutory form, with the label of its row and, where there is one, of its column. */
export interface LabelledValue extends Span {
  readonly subject: string;
  readonly value: Decimal;
  readonly unit: string | null;
}

const LONGEST_LABEL = 24;

/**
 * Bulletins print tables of their own: 投诉类 | 15042 | 39.12% |. Every number takes the last label before it, one row a
 * line or one cell a line alike; a header above names the column where it can be told which one it is.
 */
export function findLabelledValues(text: string, region: Span): LabelledValue[] {
  return tablesOf(text, region).flatMap((rows) => valuesOf(text, rows));
}

type Row = readonly TableCell[];

function valuesOf(text: string, rows: readonly Row[]): LabelledValue[] {
  const values: LabelledValue[] = [];
  const stacked = readStackedHead(text, rows);
  let label: TableCell | null = null;
  let header: Row = [];
  let place = 0;
  for (const row of rows) {
    if (row.length > 1 && row.every((cell) => isLabel(text, cell))) header = row;
    for (const [index, cell] of row.entries()) {
      if (isLabel(text, cell)) {
        label = cell;
        place = 0;
        continue;
      }
      const column = header.length === row.length ? header[index] : stacked.columns[place++];
      const owner = values.length === 0 ? (stacked.first ?? label) : label;
      const counted = wordsOf(text, [...header, ...stacked.cells]);
      const value = owner && valueOf(text, owner, cell, { heading: headingOf(text, column), counted });
      if (value) values.push(value);
    }
  }
  return values;
}

/** The barred lines of each table, as cells; any other line ends a table. */
function tablesOf(text: string, region: Span): Row[][] {
  if (!text.slice(region.start, region.end).includes('|')) return [];
  const tables: TableCell[][][] = [[]];
  let line = -1;
  for (const cell of readTableCells(text, region)) {
    if (!isBarred(text, cell)) {
      tables.push([]);
    } else if (cell.content.kind !== 'residue') {
      const table = tables.at(-1);
      if (cell.line === line && table && table.length > 0) table.at(-1)?.push(cell);
      else table?.push([cell]);
      line = cell.line;
    }
  }
  return tables;
}

function isBarred(text: string, { start, end }: Span): boolean {
  const newline = text.indexOf('\n', end);
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, newline < 0 ? text.length : newline);
  return line.includes('|');
}

/** 110接警, 12345热线: digits and words that are no unit are the name of a row. */
const isLabel = (text: string, { content, start, end }: TableCell) =>
  content.kind === 'text' ||
  (content.kind === 'value' &&
    content.unit !== null &&
    !isUnit(content.unit) &&
    /\p{Script=Han}/u.test(text.slice(start, end)));

const isUnit = (printed: string) => {
  const plain = printed.replace(/^[百千万亿](?=.)/, '');
  return unitAfter(plain, 0)?.length === plain.length;
};

interface StackedHead {
  readonly cells: Row;
  /** What the first number of the table is, where the header ends right before it. */
  readonly first: TableCell | null;
  /** The columns behind that of the labels. */
  readonly columns: Row;
}

const MEASURE = /(?:数量?|总量|占比|比例|同比|环比|率|金额|工单)$/;

/**
 * The header of a table that prints one cell a line: its leading labels. Whether the last of them is a column
 * (总量⏎来源⏎数量⏎38447) or already the first row (单位⏎工单⏎占比⏎某局⏎15390) shows by its words.
 */
function readStackedHead(text: string, rows: readonly Row[]): StackedHead {
  const count = rows.findIndex((row) => row.length > 1 || !row.every((cell) => isLabel(text, cell)));
  const cells = rows.slice(0, Math.max(0, count)).flat();
  const isMeasure = (cell: TableCell | undefined) => MEASURE.test(wordsOf(text, cell ? [cell] : []));
  if (cells.length < 3) return { cells: [], first: null, columns: [] };
  if (isMeasure(cells.at(-1))) return { cells, first: cells[0] ?? null, columns: [] };
  const columns = cells.slice(1, -1);
  return columns.every(isMeasure) ? { cells, first: null, columns } : { cells: [], first: null, columns: [] };
}

const wordsOf = (text: string, cells: Row) =>
  cells.map(({ start, end }) => text.slice(start, end).replace(/\s+/g, '')).join('|');

const headingOf = (text: string, column: TableCell | undefined) =>
  column?.content.kind === 'text' ? wordsOf(text, [column]) : '';

function valueOf(
  text: string,
  label: TableCell,
  { content, start, end }: TableCell,
  { heading, counted }: { readonly heading: string; readonly counted: string },
): LabelledValue | null {
  const name = wordsOf(text, [label]);
  if (
    content.kind !== 'value' ||
    content.value === null ||
    name.length > LONGEST_LABEL ||
    !/\p{Script=Han}/u.test(name)
  )
    return null;
  const unit = content.unit ?? unitNamed(heading, counted);
  return { subject: `${name}${heading.replace(/\(.*\)/, '')}`, value: content.value, unit, start, end };
}

/** The unit that a column names, 转派工单(件), or else that of what the whole table counts: 工单 and 诉求 are 件. */
function unitNamed(heading: string, counted: string): string | null {
  const printed = /\((?<unit>[件条个次万元%人份]{1,2})\)/.exec(heading)?.groups?.['unit'];
  if (printed) return printed;
  return /工单|诉求|件数/.test(counted) && !/(?:人数|次数|金额|比|率|时长)$/.test(heading) ? '件' : null;
}
