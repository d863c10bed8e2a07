import type { PrintedCell } from './printed-cell.ts';

export type Row = readonly PrintedCell[];

/** A table as it is printed: rows of heads, then rows with numbers, which need not all have as many cells. */
export interface Grid {
  readonly heads: readonly Row[];
  readonly body: readonly Row[];
  /** One number for the whole table, with its head, where it is printed beside the first row only. */
  readonly lead: { readonly name: PrintedCell; readonly cell: PrintedCell } | null;
}
