import type { FormRow } from '../../src/catalogue/forms.ts';
import { isFilled as holdsValue } from '../../src/text/cell-content.ts';
import type { TableCell } from './table-cells.ts';

/** A row label found in the document with the cells that follow it up to the next label. */
export interface LabelledRow {
  readonly row: FormRow;
  readonly label: TableCell;
  readonly cells: readonly TableCell[];
  /** Another label without values stands right before this one: whose values these are is open. */
  readonly afterEmptyLabel: boolean;
  /** Why nobody can say whose values stand beside the label, though it is one: two labels run together, … */
  readonly flaw: string | null;
}

/**
 * The cells of a row, one for each column, or `undefined` when their number leaves open which column each belongs to
 * (shifted, collapsed and de-duplicated cells). Never guesses.
 *
 * @param exactBlanks the document had a real grid (HTML, PDF, DOCX), so a blank cell at the end is a blank cell;
 *   in text exports it may equally be a cell that was lost further left.
 */
export function valuesOfRow(
  found: LabelledRow,
  columns: number,
  exactBlanks: boolean,
): readonly TableCell[] | undefined {
  const beside = found.cells.filter((cell) => cell.line === found.label.line);
  const cells = beside.some(isFilled) ? beside : detached(found);
  if (!cells) return undefined;
  const physical = cells.filter((cell) => cell.content.kind !== 'residue');
  const chosen = fit(physical, cells, columns);
  if (!chosen) return undefined;
  const shifted = !exactBlanks && columns > 1 && chosen.some(isFilled) && !isFilled(chosen.at(-1));
  return shifted ? undefined : chosen;
}

/**
 * The cells of all rows under one header. Where a row fills a column more than there are, the columns of the others are
 * the first ones only if nothing among them is blank.
 */
export function rowsOfWidth(
  rows: readonly LabelledRow[],
  columns: number,
  exactBlanks: boolean,
): (readonly TableCell[] | undefined)[] {
  const values = rows.map((row) => valuesOfRow(row, columns, exactBlanks));
  const behind = rows.map((row) => besideLabel(row).slice(columns));
  if (!rows.some((_, index) => !values[index] && behind[index]?.some(isFilled))) return values;
  return values.map((own, index) => (behind[index]?.length && own?.some((cell) => !isFilled(cell)) ? undefined : own));
}

const besideLabel = ({ cells, label }: LabelledRow) =>
  cells.filter(({ line, content }) => line === label.line && content.kind !== 'residue');

const isFilled = (cell: TableCell | undefined) => cell !== undefined && holdsValue(cell.content);

/** Values on lines of their own belong to the label above them, if only one label is waiting. */
const detached = (found: LabelledRow) => (found.afterEmptyLabel ? undefined : found.cells);

/** A label column may leave a blank cell before the values (`(七)总计 | | 95 | …`). */
function fit(
  physical: readonly TableCell[],
  all: readonly TableCell[],
  columns: number,
): readonly TableCell[] | undefined {
  const behindLabel = physical.slice(1);
  if (!isFilled(physical[0]) && behindLabel.length === columns && behindLabel.every(isFilled)) return behindLabel;
  if (physical.length >= columns) {
    return physical.slice(columns).some(isFilled) ? undefined : physical.slice(0, columns);
  }
  const asBlanks = all.length === columns && isFilled(all.at(-1));
  return asBlanks ? all : undefined;
}
