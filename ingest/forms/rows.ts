import type { FormBlock, FormRow } from '../../src/catalogue/forms.ts';
import type { LabelledRow } from './row-values.ts';
import type { CellContent, TableCell } from './table-cells.ts';

interface OpenRow {
  readonly block: FormBlock;
  readonly row: FormRow;
  readonly label: TableCell;
  cells: TableCell[];
}

export interface BlockRow extends LabelledRow {
  readonly block: FormBlock;
}

/**
 * Walks the cells of a table in reading order and gives each known row label the cells up to the next one. A row that
 * is labelled twice keeps the occurrence with values; text that is no label (wrapped label parts, group names) is skipped.
 */
export function findRows(cells: readonly TableCell[], blocks: readonly FormBlock[]): BlockRow[] {
  const rows: OpenRow[] = [];
  for (const cell of cells) {
    const current = rows.at(-1);
    if (cell.content.kind !== 'text') {
      current?.cells.push(cell);
      continue;
    }
    const match = matchLabel(cell.content, blocks);
    if (!match) continue;
    if (current) current.cells = current.cells.filter(({ line }) => line !== cell.line || line === current.label.line);
    rows.push({ ...match, label: cell, cells: [] });
  }
  return withoutRepeats(rows.map((row, index) => ({ ...row, afterEmptyLabel: isEmptyLabel(rows[index - 1]) })));
}

function matchLabel({ label }: Extract<CellContent, { kind: 'text' }>, blocks: readonly FormBlock[]) {
  for (const block of blocks) {
    const row = block.rows.find(({ pattern }) => pattern?.test(label));
    if (row) return { block, row };
  }
  return undefined;
}

const isEmptyLabel = (row: OpenRow | undefined) =>
  row !== undefined && row.row.code !== 'r6' && row.cells.every(({ content }) => content.kind === 'residue');

/** The group name (六)其他处理 is a row of its own only where it carries values (2019 form, some 2021 reports). */
function withoutRepeats(rows: readonly BlockRow[]): BlockRow[] {
  const best = new Map<string, BlockRow>();
  for (const row of rows) {
    const key = `${row.block.id}/${row.row.code}`;
    const known = best.get(key);
    if (!known || (count(row) > 0 && count(known) === 0)) best.set(key, row);
  }
  const values = [...best.values()];
  const detailed = values.some(({ row }) => row.code === 'r6a');
  return values.filter((found) => found.row.code !== 'r6' || !detailed || count(found) > 0);
}

const count = ({ cells }: LabelledRow) => cells.filter(({ content }) => content.kind === 'value').length;
