import type { Span } from '../../../src/domain/passage.ts';
import { type ColumnKind, columnKinds, isPercentage } from './columns.ts';
import { commonLength } from './fold-stack.ts';
import type { Grid, Row } from './grid.ts';
import { type ColumnNames, layHeads } from './lay-heads.ts';
import { isMeasure, isRate, isTotal, nameOf } from './measures.ts';
import { type NamedRow, nameRows } from './name-rows.ts';
import { withoutTail } from './place-row.ts';
import { type CellNumber, type PrintedCell, isBlank } from './printed-cell.ts';
import { type StatedUnit, unitOf } from './value-units.ts';

/** A number of a table with the names of its row and column. */
export interface TableValue extends Span, StatedUnit {
  readonly number: CellNumber;
  /** The row's name, and that of the group it stands in where several rows have the same. */
  readonly row: string;
  readonly column: string;
  /** The row adds up all others, or is the only one with a number in this column. */
  readonly whole: boolean;
}

/** Every number of a grid whose row and column are sure. */
export function valuesOf(text: string, grid: Grid, caption: string): TableValue[] {
  const { heads, body } = grid;
  const width = widthOf(grid);
  const full = body.map((row) => withoutTail(row, width)).filter(({ length }) => length === width);
  const first = columnKinds(full, width, namesIn(heads, width));
  const names = layHeads(heads, first);
  const kinds = columnKinds(full, width, names);
  const table = heads
    .flat()
    .map(({ words }) => words)
    .join('|');
  const frame: Frame = { text, kinds, names, clues: { table, caption } };
  const rows = nameRows(body, kinds);
  const values = kinds.flatMap((kind, at) =>
    kind === 'names' || kind === 'serial' ? [] : columnValues(frame, rows, at),
  );
  return withoutNamesakes([...leadValue(frame, grid), ...values]).toSorted((a, b) => a.start - b.start);
}

interface Frame {
  readonly text: string;
  readonly kinds: readonly ColumnKind[];
  readonly names: ColumnNames;
  readonly clues: { readonly table: string; readonly caption: string };
}

/** As wide as its heads are, where a row has as many cells, else as most rows. */
function widthOf({ heads, body }: Grid): number {
  const head = heads.at(-1)?.length ?? 0;
  const isWhole =
    heads.at(-1)?.every((cell) => !isBlank(cell)) && body.some((row) => withoutTail(row, head).length === head);
  return isWhole && head > 1 ? head : commonLength(body);
}

const namesIn = (heads: readonly Row[], width: number): ColumnNames => {
  const last = heads.at(-1);
  return last?.length === width ? last.map(({ words }) => words) : [];
};

function columnValues(frame: Frame, rows: readonly NamedRow[], at: number): TableValue[] {
  const column = columnName(frame, at);
  if (column === undefined) return [];
  const numbers = rows.flatMap((row) => {
    const cell = row.cells[at];
    return cell?.content.kind === 'number' ? [{ row, cell }] : [];
  });
  const isOnly = numbers.length === 1 && rows.length > 1;
  const cells = numbers.map(({ cell }) => cell);
  const doubtful = isShare(cells, column);
  return numbers.flatMap(({ row, cell }) => {
    const name = row.nameBefore(at);
    if (name === undefined || (name === '' && column === '')) return [];
    return valueOf(frame, cell, { row: name, column, whole: isOnly || isTotal(name), isShare: doubtful });
  });
}

/** Only where it is the one column of numbers may a number do without the name of its column. */
function columnName({ kinds, names }: Frame, at: number): string | undefined {
  const name = names[at] ?? null;
  if (kinds.length === 2) return name !== null && (isMeasure(name) || /[年月度期周]$/.test(name)) ? name : '';
  const numbers = kinds.filter((kind) => kind !== 'names' && kind !== 'serial');
  return name ?? (numbers.length === 1 ? '' : undefined);
}

/** Heads may say 率 over 0.98 as well as over 98: where no sign tells, small numbers are not sure. */
function isShare(cells: readonly PrintedCell[], column: string): boolean {
  const values = cells.flatMap(({ content }) => (content.kind === 'number' ? [Number(content.number.value)] : []));
  return isRate(column) && !cells.some(isPercentage) && !column.includes('%') && values.every((value) => value <= 1);
}

interface Named {
  readonly row: string;
  readonly column: string;
  readonly whole: boolean;
  readonly isShare: boolean;
}

function valueOf({ text, clues }: Frame, cell: PrintedCell, { row, column, whole, isShare }: Named): TableValue[] {
  const { content, start, end } = cell;
  if (content.kind !== 'number') return [];
  const { number } = content;
  const stated = unitOf(number, text.slice(start, end), { heads: [column, row].filter(Boolean), ...clues });
  if (!stated || (isShare && number.value !== '0')) return [];
  return [{ number, ...stated, row: nameOf(row), column: nameOf(column), whole, start, end }];
}

function leadValue(frame: Frame, { lead }: Grid): TableValue[] {
  if (!lead) return [];
  return valueOf(frame, lead.cell, { row: lead.name.words, column: '', whole: true, isShare: false });
}

/** Two rows of one name that are told apart by nothing: none of them is sure. */
function withoutNamesakes(values: readonly TableValue[]): TableValue[] {
  const numbers = new Map<string, Set<string>>();
  const keyOf = ({ row, column, unit }: TableValue) => [row, column, unit].join('|');
  for (const value of values) {
    const key = keyOf(value);
    numbers.set(key, (numbers.get(key) ?? new Set()).add(String(value.number.value)));
  }
  return values.filter((value) => numbers.get(keyOf(value))?.size === 1);
}
