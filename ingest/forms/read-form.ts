import { type FormColumn, type StatutoryCell, type StatutoryForm, cellOf, forms } from '../../src/catalogue/forms.ts';
import type { Span } from '../../src/domain/passage.ts';
import type { TableState } from '../../src/domain/report.ts';
import type { StatutoryTable } from '../../src/domain/statutory-table.ts';
import { readDisputes } from './disputes.ts';
import { isGlued, readGluedRows } from './glued.ts';
import type { FilledRow } from './filled-row.ts';
import { type TableRegion, findTableRegions } from './regions.ts';
import { proveRows } from './prove-rows.ts';
import { findRows } from './rows.ts';
import { valuesOfRow } from './row-values.ts';
import { type CellContent, readTableCells } from './table-cells.ts';

/** One statutory cell as found: its content, or undefined when the row is there but its columns cannot be told apart. */
export interface FilledCell extends Span {
  readonly cell: StatutoryCell;
  readonly content: CellContent | undefined;
}

export interface FilledForm {
  readonly form: StatutoryForm | null;
  readonly cells: readonly FilledCell[];
  readonly tables: Readonly<Record<StatutoryTable, TableState>>;
  readonly regions: Partial<Record<StatutoryTable, TableRegion>>;
}

const TABLES = ['t2', 't3', 't4'] as const;

/**
 * Fills the statutory forms of 2019 and 2021 from a document's matching text.
 *
 * @param exactBlanks see `valuesOfRow`
 */
export function readForm(text: string, exactBlanks: boolean): FilledForm {
  const regions = findTableRegions(text);
  const form = detectForm(text, regions);
  const rows = form ? TABLES.flatMap((table) => readTable(text, regions[table], table, form, exactBlanks)) : [];
  const cells = rows.flatMap(fillRow).map((cell) => (isCutShort(text, cell) ? { ...cell, content: undefined } : cell));
  const stateIn = (table: StatutoryTable) => (form ? stateOf(table, cells, regions) : 'none');
  return { form, cells, tables: { t2: stateIn('t2'), t3: stateIn('t3'), t4: stateIn('t4') }, regions };
}

/**
 * By the column headers of table 2, never by the year. A report that lost its tables still has the statutory headings
 * and is read with the 2021 form; reports from before 2019 have neither.
 */
function detectForm(text: string, regions: FilledForm['regions']): StatutoryForm | null {
  const region = regions.t2 ?? { start: 0, end: text.length };
  const packed = text.slice(region.start, region.end).replace(/[\s|]+/g, '');
  const scored = forms.map((form) => ({ form, hits: form.headers.filter((header) => packed.includes(header)).length }));
  scored.sort((a, b) => b.hits - a.hits);
  return (scored[0]?.hits ?? 0) > 0 || regions.t3 ? (scored[0]?.form ?? null) : null;
}

function readTable(
  text: string,
  region: TableRegion | undefined,
  table: StatutoryTable,
  form: StatutoryForm,
  exactBlanks: boolean,
): FilledRow[] {
  const blocks = form.blocks.filter((block) => block.table === table);
  if (!region) return [];
  if (table === 't4') return readDisputes(text, region, blocks);
  if (isGlued(text, region)) return readGluedRows(text, region, blocks);
  const rows = findRows(readTableCells(text, region), blocks).map((found) => {
    const { block, row, label } = found;
    return { block, row, label, found, values: valuesOfRow(found, block.columns.length, exactBlanks) };
  });
  return table === 't3' ? [...proveRows(rows)] : rows;
}

/** A number at the very end of an excerpt may go on: 1 could have been 15. A lone 0 cannot. */
const isCutShort = (text: string, { content, end }: FilledCell) =>
  content?.kind === 'value' && content.state === 'value' && end >= text.trimEnd().length;

function fillRow({ block, row, label, values }: FilledRow): FilledCell[] {
  return block.columns.map((column: FormColumn, index) => {
    const value = values?.[index];
    const blank = value?.content.kind !== 'value';
    const place = value && !blank ? value : label;
    return { cell: cellOf(block, row, column), content: value?.content, start: place.start, end: place.end };
  });
}

function stateOf(table: StatutoryTable, cells: readonly FilledCell[], regions: FilledForm['regions']): TableState {
  const region = regions[table];
  const own = cells.filter(({ cell }) => cell.place.table === table);
  if (!region) return wasCutBefore(table, regions) ? 'cut' : 'none';
  const filled = own.filter(({ content }) => content?.kind === 'value').length;
  const damaged = own.filter(({ content }) => content === undefined).length;
  if (filled === 0) return own.length > 0 && damaged === 0 ? 'blank' : region.open && !own.length ? 'cut' : 'lost';
  if (region.open && table !== 't4') return 'cut';
  return damaged > 0 ? 'partial' : 'present';
}

/** The document ends inside an earlier table. */
const wasCutBefore = (table: StatutoryTable, regions: FilledForm['regions']) =>
  TABLES.slice(0, TABLES.indexOf(table)).some((earlier) => regions[earlier]?.open);
