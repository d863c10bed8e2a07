import type { FormBlock, FormRow } from '../../src/catalogue/forms.ts';
import type { Span } from '../../src/domain/passage.ts';
import type { CellContent } from '../../src/text/cell-content.ts';
import type { Head } from './heads/heads-over-rows.ts';
import type { BlockRow } from './rows.ts';

/** A cell as it is printed. */
export type Printed = Span & { readonly content: CellContent };

/** A row of a block with its cells as they stand on the page. */
export interface FilledRow {
  readonly block: FormBlock;
  readonly row: FormRow;
  readonly label: Span;
  readonly values: readonly Printed[] | undefined;
  /** The sums of the whole table leave no other reading of this row, though its own cells are not all there. */
  readonly isProven?: boolean;
}

/** A row as far as it was read, with the cells that followed its label. */
export interface ReadRow extends FilledRow {
  readonly found: BlockRow;
}

/** A cell of the form: what is printed for it, or why nobody can say which cell that is. */
export type Placed = { readonly printed: Printed } | { readonly note: string };

/** A row of a block with one entry for each column of the form. */
export interface PlacedRow extends Omit<FilledRow, 'values' | 'isProven'> {
  readonly cells: readonly Placed[];
  readonly head: Head;
}
