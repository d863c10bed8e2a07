import type { Line } from './lines.ts';

/** A cell of a table row. `text` grows when a page break cut it in two. */
export interface TableCell {
  text: string;
  readonly left: number;
  readonly right: number;
  readonly rowSpan: number;
}

/** Rows of physical cells; `foot` are the cells that reach the lower edge and may go on overleaf. */
export interface TableBlock {
  readonly kind: 'table';
  readonly top: number;
  readonly rows: TableCell[][];
  readonly foot: readonly TableCell[];
}

export interface LineBlock {
  readonly kind: 'line';
  readonly top: number;
  readonly line: Line;
}

export type Block = TableBlock | LineBlock;

/** A page as a column of blocks. */
export interface Page {
  readonly width: number;
  readonly height: number;
  readonly blocks: readonly Block[];
}

export const lineBlock = (line: Line): LineBlock => ({ kind: 'line', top: line.baseline - line.size, line });
