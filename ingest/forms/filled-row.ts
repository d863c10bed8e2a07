import type { FormBlock, FormRow } from '../../src/catalogue/forms.ts';
import type { Span } from '../../src/domain/passage.ts';
import type { BlockRow } from './rows.ts';
import type { CellContent } from './table-cells.ts';

/** A row of a block with the content of each of its columns. */
export interface FilledRow {
  readonly block: FormBlock;
  readonly row: FormRow;
  readonly label: Span;
  readonly values: readonly (Span & { readonly content: CellContent })[] | undefined;
}

/** A row of table 3 as far as it was read, with the cells that followed its label. */
export interface ReadRow extends FilledRow {
  readonly found: BlockRow;
}
