import { type FormBlock, type StatutoryForm, forms } from '../../src/catalogue/forms.ts';
import type { Span } from '../../src/domain/passage.ts';
import type { TableState } from '../../src/domain/report.ts';
import type { StatutoryTable } from '../../src/domain/statutory-table.ts';
import { readDisputes } from './disputes.ts';
import { type FilledCell, fillRow } from './fill-row.ts';
import type { PlacedRow } from './filled-row.ts';
import { isGlued, readGluedRows } from './glued.ts';
import { findUnitLines } from './printed-units.ts';
import { readRows } from './read-rows.ts';
import { readTableCells } from './table-cells.ts';
import { type TableRegion, findTableRegions } from './regions.ts';

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
  const { form, isNamed } = detectForm(text, regions);
  const filled = form ? TABLES.flatMap((table) => readTable(text, regions[table], table, form, exactBlanks)) : [];
  const cells = withoutCut(text, isNamed ? filled : withoutDisclosure(filled));
  const stateIn = (table: StatutoryTable) => (form ? stateOf(table, cells, regions) : 'none');
  return { form, cells, tables: { t2: stateIn('t2'), t3: stateIn('t3'), t4: stateIn('t4') }, regions };
}

interface Detected {
  readonly form: StatutoryForm | null;
  /** The headers of table 2 say which form it is. */
  readonly isNamed: boolean;
}

/**
 * By the column headers of table 2, never by the year. A report that lost them still has the statutory headings or the
 * headers of another table and is read with the 2021 form; reports from before 2019 have neither.
 */
function detectForm(text: string, regions: FilledForm['regions']): Detected {
  const region = regions.t2 ?? { start: 0, end: text.length };
  const packed = text.slice(region.start, region.end).replace(/[\s|]+/g, '');
  const scored = forms.map((form) => ({ form, hits: form.headers.filter((header) => packed.includes(header)).length }));
  scored.sort((a, b) => b.hits - a.hits);
  const isNamed = (scored[0]?.hits ?? 0) > 0;
  const isStatutory = isNamed || regions.t3 !== undefined || /未经复议直接起诉/.test(text);
  return { form: isStatutory ? (scored[0]?.form ?? null) : null, isNamed };
}

/** Rows of the same name have other columns in the other form. */
const withoutDisclosure = (cells: readonly FilledCell[]): readonly FilledCell[] =>
  cells.map((cell) =>
    cell.cell.place.table === 't2' ? { ...cell, content: undefined, note: '表头缺失，无法确定是哪一种格式的表' } : cell,
  );

function readTable(
  text: string,
  region: TableRegion | undefined,
  table: StatutoryTable,
  form: StatutoryForm,
  exactBlanks: boolean,
): readonly FilledCell[] {
  if (!region || (table === 't3' && isListOfTotals(text, region))) return [];
  const blocks = form.blocks.filter((block) => block.table === table);
  const units = findUnitLines(text, region);
  return readPlaced(text, region, table, blocks, exactBlanks).flatMap((row) => fillRow(text, row, units));
}

/** Rows of table 3 with one number each, below no head of it, count all applicants together: no table is lost. */
function isListOfTotals(text: string, { start, end, headed }: TableRegion): boolean {
  const lines = text.slice(start, end).split('\n');
  const rows = lines.filter((line) => /[年政申请]/.test(line) && /\d/.test(line));
  return (
    !headed &&
    rows.length > 0 &&
    !lines.some((line) => /自然人|商业企业|法人|科研机构|申请人情况/.test(line)) &&
    rows.every((line) => readTableCells(line, { start: 0, end: line.length }).length === 2)
  );
}

function readPlaced(
  text: string,
  region: Span,
  table: StatutoryTable,
  blocks: readonly FormBlock[],
  exactBlanks: boolean,
): readonly PlacedRow[] {
  if (table === 't4') return readDisputes(text, region, blocks, exactBlanks);
  return isGlued(text, region) ? readGluedRows(text, region, blocks) : readRows(text, region, blocks, exactBlanks);
}

/** A number at the very end of an excerpt may go on: 1 could have been 15. A lone 0 cannot. */
function withoutCut(text: string, cells: readonly FilledCell[]): readonly FilledCell[] {
  const last = text.trimEnd().length;
  const isCut = ({ content, end }: FilledCell) => content?.kind === 'value' && content.state === 'value' && end >= last;
  return cells.map((cell) =>
    isCut(cell) ? { ...cell, content: undefined, note: '文件到此为止，此数可能不完整' } : cell,
  );
}

function stateOf(table: StatutoryTable, cells: readonly FilledCell[], regions: FilledForm['regions']): TableState {
  const region = regions[table];
  const own = cells.filter(({ cell }) => cell.place.table === table);
  if (!region) return isCutOff(table, regions) ? 'cut' : 'none';
  if (region.begun) return 'cut';
  const filled = own.filter(({ content }) => content?.kind === 'value').length;
  const damaged = own.filter(({ content }) => content === undefined).length;
  if (filled === 0) return own.length > 0 && damaged === 0 ? 'blank' : region.open && !own.length ? 'cut' : 'lost';
  if (region.open && table !== 't4') return 'cut';
  return damaged > 0 ? 'partial' : 'present';
}

/** The document ends inside an earlier table, or begins inside a later one. */
const isCutOff = (table: StatutoryTable, regions: FilledForm['regions']) =>
  TABLES.some((other) =>
    TABLES.indexOf(other) < TABLES.indexOf(table) ? regions[other]?.open : other !== table && regions[other]?.begun,
  );
