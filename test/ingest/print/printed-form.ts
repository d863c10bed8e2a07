import type { CellCode } from '../../../src/domain/ids.ts';
import type { FormId } from '../../../src/domain/report.ts';
import type { StatutoryTable } from '../../../src/domain/statutory-table.ts';
import type { Ink } from './ink.ts';

/** A cell with the place of its upper left corner; `code` names the statutory cell whose value it shows. */
export interface PrintedCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly role: 'head' | 'label' | 'value';
  readonly ink: readonly Ink[];
  readonly code?: CellCode;
  /** It is missing: where places are drawn its place is empty, elsewhere the row is a cell short. */
  readonly lost?: true;
}

export interface PrintedTable {
  readonly kind: 'table';
  readonly table: StatutoryTable;
  readonly cells: readonly PrintedCell[];
}

export type Part = PrintedTable | { readonly kind: 'line'; readonly text: string } | { readonly kind: 'new page' };

/**
 * What a careful reader takes from the print for a cell: a value with its unit, one of the kinds of nothing, or
 * `unreadable`, where no number may be stated.
 */
export type Truth =
  | { readonly state: 'value'; readonly value: string; readonly unit: string }
  | { readonly state: 'blank' | 'not applicable' | 'unreadable' };

/** How tables are set: the rules around cells, whether cells are lines of their own, and whether a frame holds it all. */
export interface Style {
  readonly rules: 'grid' | 'none' | 'dotted' | 'horizontal' | 'zebra';
  readonly flow: 'table' | 'lines';
  readonly framed: boolean;
  /** Where values stand in their columns, and whether columns are as narrow as their words allow. */
  readonly align: 'left' | 'middle' | 'right';
  readonly tight: boolean;
}

/** A report ready for any format, with what it says. */
export interface PrintedForm {
  readonly form: FormId;
  readonly parts: readonly Part[];
  readonly truth: ReadonlyMap<CellCode, Truth>;
  readonly style: Style;
}

export const isTable = (part: Part): part is PrintedTable => part.kind === 'table';

/** The same form with each of its tables changed. */
export const withTables = (form: PrintedForm, change: (table: PrintedTable) => PrintedTable): PrintedForm => ({
  ...form,
  parts: form.parts.map((part) => (isTable(part) ? change(part) : part)),
});

/** The same form with each of its cells changed. */
export const withCells = (form: PrintedForm, change: (cell: PrintedCell) => PrintedCell): PrintedForm =>
  withTables(form, (table) => ({ ...table, cells: table.cells.map(change) }));

export const withTruth = (form: PrintedForm, changes: Iterable<readonly [CellCode, Truth]>): PrintedForm => ({
  ...form,
  truth: new Map([...form.truth, ...changes]),
});
