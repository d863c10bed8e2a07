import type { Decimal } from '../../src/domain/decimal.ts';
import type { Span } from '../../src/domain/passage.ts';
import { type TableCell, readTableCells } from '../forms/table-cells.ts';

/** A number of a table that is no statutory form, with the label of its row and, where there is one, of its column. */
export interface LabelledValue extends Span {
  readonly subject: string;
  readonly value: Decimal;
  readonly unit: string | null;
}

const LONGEST_LABEL = 24;

/**
 * Bulletins print tables of their own: 投诉类 | 15042 | 39.12% |. Every number takes the last label before it, one row a
 * line or one cell a line alike; a header above names the column where both have the same number of cells.
 */
export function findLabelledValues(text: string, region: Span): LabelledValue[] {
  const values: LabelledValue[] = [];
  let label: TableCell | null = null;
  let header: readonly TableCell[] = [];
  for (const row of rowsOf(text, region)) {
    if (row.length > 1 && row.every(({ content }) => content.kind === 'text')) header = row;
    for (const [index, cell] of row.entries()) {
      if (cell.content.kind === 'text') label = cell;
      const value = label && valueOf(text, label, cell, header.length === row.length ? header[index] : undefined);
      if (value) values.push(value);
    }
  }
  return values;
}

/** Cells of barred lines, line by line. */
function rowsOf(text: string, region: Span): TableCell[][] {
  const rows = new Map<number, TableCell[]>();
  if (!text.slice(region.start, region.end).includes('|')) return [];
  for (const cell of readTableCells(text, region)) {
    if (cell.content.kind === 'residue' || !isBarred(text, cell)) continue;
    rows.set(cell.line, [...(rows.get(cell.line) ?? []), cell]);
  }
  return [...rows.values()];
}

function isBarred(text: string, { start, end }: Span): boolean {
  const newline = text.indexOf('\n', end);
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, newline < 0 ? text.length : newline);
  return line.includes('|');
}

function valueOf(
  text: string,
  label: TableCell,
  { content, start, end }: TableCell,
  column: TableCell | undefined,
): LabelledValue | null {
  const name = text.slice(label.start, label.end).replace(/\s+/g, '');
  if (
    content.kind !== 'value' ||
    content.value === null ||
    name.length > LONGEST_LABEL ||
    !/\p{Script=Han}/u.test(name)
  )
    return null;
  const heading = column?.content.kind === 'text' ? text.slice(column.start, column.end).replace(/\s+/g, '') : '';
  const unit = content.unit ?? /\((?<unit>[件条个次万元%人份]{1,2})\)/.exec(heading)?.groups?.['unit'] ?? null;
  return { subject: `${name}${heading.replace(/\(.*\)/, '')}`, value: content.value, unit, start, end };
}
