import type { FormBlock } from '../../src/catalogue/forms.ts';
import type { Span } from '../../src/domain/passage.ts';
import { isFilled } from '../../src/text/cell-content.ts';
import { findDisputeRuns } from './dispute-runs.ts';
import type { Placed, PlacedRow, Printed } from './filled-row.ts';
import { type DisputeOrder, readDisputeHead } from './heads/dispute-order.ts';
import { AGAINST_SUMS, CONTRADICTORY, LOST } from './heads/settle-orders.ts';
import { isUniform } from './place-cells.ts';
import { numbersOf, rowHolds } from './request-sums.ts';
import { MISCOUNTED } from './read-rows.ts';
import { readTableCells } from './table-cells.ts';
import { joinThousands } from './thousands.ts';

/**
 * Table 4 is three rows of five side by side: exactly fifteen cells in a row that hold values, or none. Its three
 * header rows come out scrambled from many files; then the place among the fifteen counts where the sums agree.
 */
export function readDisputes(
  text: string,
  region: Span,
  blocks: readonly FormBlock[],
  exactBlanks: boolean,
): PlacedRow[] {
  const [block] = blocks;
  if (!block) return [];
  const tables = findDisputeRuns(text, region, block.rows.length * block.columns.length, exactBlanks)
    .map(({ cells, isOneRow }) => ({ cells, isOneRow, ...judge(text, region, block, cells) }))
    .filter(({ cells, isOneRow, rows }) => isOneRow || isBlank(cells) || rows.every(holds));
  const [table, ...others] = filledOnes(tables);
  if (!table || others.length > 0) return unread(text, region, block);
  return block.rows.map((row, index) => {
    const cells = table.rows[index] ?? [];
    return { block, row, label: cells[0] ?? region, cells: placed(cells, table), head: [] };
  });
}

/** The rows that hold values, or else one that holds none: of two with different values nobody knows which one counts. */
function filledOnes<Table extends { readonly cells: Row }>(tables: readonly Table[]): Table[] {
  const filled = tables.filter(({ cells }) => !isBlank(cells));
  const byValues = new Map(
    filled.map((table) => [table.cells.map(({ content }) => JSON.stringify(content)).join(), table]),
  );
  return filled.length > 0 ? [...byValues.values()] : tables.slice(0, 1);
}

/** A row of values is there, but not as many as the form has. */
function unread(text: string, region: Span, block: FormBlock): PlacedRow[] {
  const values = readTableCells(text, region).filter(({ content }) => isFilled(content));
  const size = block.columns.length;
  const label = values.find((cell, index) => values[index + size - 1]?.line === cell.line);
  if (!label) return [];
  const cells = block.columns.map(() => ({ note: MISCOUNTED }));
  return block.rows.map((row) => ({ block, row, label, cells, head: [] }));
}

type Row = readonly Printed[];

/** A run of cells as rows of the form. */
interface Judged {
  /** The cells of each row in the order of the form's columns. */
  readonly rows: readonly Row[];
  /** Which rows may be read: all, those whose own sum agrees, or none. */
  readonly trust: 'all' | 'sums' | 'none';
  /** Why a row may not be read. */
  readonly note: string;
}

function judge(text: string, region: Span, block: FormBlock, run: Row): Judged {
  const head = readDisputeHead(text, { start: region.start, end: run[0]?.start ?? region.start }, block);
  const asInForm = inOrder(run, orderOfForm(block), block);
  const rows = head.kind === 'named' ? inOrder(run, head.order, block) : asInForm;
  if (isUniform(run)) return { rows, trust: 'all', note: LOST };
  if (head.kind === 'lost') return { rows, trust: 'none', note: LOST };
  if (head.kind === 'contradictory') return { rows, trust: 'none', note: CONTRADICTORY };
  if (sumsThatHold(rows) < sumsThatHold(asInForm)) return { rows, trust: 'none', note: AGAINST_SUMS };
  return { rows, trust: head.kind === 'named' ? 'all' : 'sums', note: LOST };
}

const orderOfForm = ({ rows, columns }: FormBlock): DisputeOrder =>
  rows.flatMap((_, row) => columns.map((_, column) => ({ row, column })));

function inOrder(run: Row, order: DisputeOrder, { rows, columns }: FormBlock): Row[] {
  return rows.map((_, row) => {
    const cells = columns.flatMap((_, column) => {
      const at = order.findIndex((place) => place.row === row && place.column === column);
      return run[at] ?? [];
    });
    return joinThousands(cells, rowHolds);
  });
}

const isBlank = (run: Row) => !run.some(({ content }) => isFilled(content));
const sumsThatHold = (rows: readonly Row[]) => rows.filter(holds).length;

/** Outcomes add up to the total at the end of each row. */
function holds(row: Row): boolean {
  const numbers = numbersOf(row);
  return numbers !== undefined && rowHolds(numbers);
}

function placed(cells: Row, { trust, note }: Judged): Placed[] {
  const isSure = trust === 'all' || (trust === 'sums' && holds(cells));
  return cells.map((printed) => (isSure ? { printed } : { note }));
}
