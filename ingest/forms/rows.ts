import type { FormBlock, FormRow } from '../../src/catalogue/forms.ts';
import { isFilled, unclear } from '../../src/text/cell-content.ts';
import { readChange } from './change-cell.ts';
import type { LabelledRow } from './row-values.ts';
import type { TableCell } from './table-cells.ts';

interface OpenRow {
  readonly block: FormBlock;
  readonly row: FormRow;
  readonly label: TableCell;
  readonly flaw: string | null;
  cells: TableCell[];
}

export interface BlockRow extends LabelledRow {
  readonly block: FormBlock;
}

/**
 * Walks the cells of a table in reading order and gives each known row label the cells up to the next one. A row that
 * is labelled twice keeps the occurrence with values; text that is no label (wrapped label parts, group names) is skipped.
 */
export function findRows(text: string, cells: readonly TableCell[], blocks: readonly FormBlock[]): BlockRow[] {
  const rows: OpenRow[] = [];
  let flawedLine: number | undefined;
  for (const cell of cells) {
    const current = rows.at(-1);
    const matches =
      cell.content.kind === 'text' ? matchLabel(text.slice(cell.start, cell.end), cell.content.label, blocks) : [];
    if (matches.length === 0) {
      if (cell.content.kind === 'text' && flawOf(text.slice(cell.start, cell.end))) flawedLine = cell.line;
      const value = current && cell.line !== flawedLine && asValue(text, cell, current.label);
      if (value && !(current.flaw && value.line === current.label.line)) current.cells.push(value);
      continue;
    }
    if (current) current.cells = current.cells.filter(({ line }) => line !== cell.line || line === current.label.line);
    const flaw = matches.length > 1 ? JOINED : flawOf(text.slice(cell.start, cell.end));
    for (const match of matches) rows.push({ ...match, label: cell, flaw, cells: [] });
  }
  return withoutRepeats(rows.map((row, index) => ({ ...row, afterEmptyLabel: isEmptyLabel(rows[index - 1]) })));
}

const JOINED = '原表的两行连在一起，无法分开';

/** Pieces of tags beside a label stand in its row too, and push its cells aside. */
const flawOf = (printed: string) => (/[<>]/.test(printed) ? '原表此行混有网页代码，无法确定各格的内容' : null);

/** A sentence or a note above the table may name a row in passing; numbers among the words are those of another row. */
const NO_LABEL = /[。;]|^\s*(?:注|说明|备注|编写说明)\d*\s*:|\s\d+\s+\d+\s/;

function matchLabel(printed: string, label: string, blocks: readonly FormBlock[]) {
  if (NO_LABEL.test(printed)) return [];
  for (const block of blocks) {
    const first = block.rows.findIndex(({ pattern }) => pattern.test(label));
    if (first >= 0) return namedBy(label, block.rows.slice(first)).map((row) => ({ block, row }));
  }
  return joinedIn(label, blocks);
}

const LONGEST_PAIR = 40;

/** 行政处罚行政强制: the whole labels of two rows. */
function joinedIn(label: string, blocks: readonly FormBlock[]) {
  if (label.length > LONGEST_PAIR) return [];
  for (const block of blocks)
    for (const row of block.rows) {
      const next = block.rows.find(({ label: own }) => own !== row.label && label === `${row.label}${own}`);
      if (next) return [row, next].map((one) => ({ block, row: one }));
    }
  return [];
}

/** Only a long label can be that of two rows. */
const namedBy = (label: string, [first, ...others]: readonly FormRow[]) =>
  (first ? [first] : []).concat(label.length < 16 ? [] : others.filter(({ pattern }) => pattern.test(label)));

/** Between numbers of a printed table whose columns are open. */
const UNSETTLED = /\d ?¦|¦ ?\d/;

/** 增10 is the value of its column; 12/34 beside a label stands in the place of one, and so do numbers of open columns below. */
function asValue(text: string, cell: TableCell, label: TableCell): TableCell | undefined {
  if (cell.content.kind !== 'text') return cell;
  const printed = text.slice(cell.start, cell.end);
  if (!/\d/.test(printed)) return undefined;
  const change = readChange(printed);
  if (change) return { ...cell, content: change };
  if (cell.line !== label.line && !UNSETTLED.test(printed)) return undefined;
  return { ...cell, content: unclear(`原格为“${printed.replace(/\s+/g, ' ')}”，不是一个确定的数`) };
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

const count = ({ cells }: LabelledRow) => cells.filter(({ content }) => isFilled(content)).length;
