import { z } from 'zod';
import { type CellCode, cellCode } from '../domain/ids.ts';
import type { CellPlace } from '../domain/fact.ts';
import type { FormId } from '../domain/report.ts';
import type { StatutoryTable } from '../domain/statutory-table.ts';
import { readCatalogue } from './catalogue-files.ts';

export interface FormColumn {
  readonly code: string;
  readonly label: string;
  readonly unit: string;
  /** Finds the column's name, whole or cut short, in a header written without white space. */
  readonly head: RegExp;
  /** A change since last year, which may be written in words: 增10, 减4. */
  readonly signed: boolean;
}

/** Columns that a header puts under a name of their own. */
export interface ColumnGroup {
  readonly head: RegExp;
  readonly columns: readonly string[];
}

export interface FormRow {
  readonly code: string;
  readonly label: string;
  /** Matches the row's label without white space and bracketed explanations. */
  readonly pattern: RegExp;
}

/** A group of rows under common column headers; every row crossed with every column is a cell. */
export interface FormBlock {
  readonly id: string;
  readonly table: StatutoryTable;
  readonly prefix: string;
  readonly heading: string;
  readonly columns: readonly FormColumn[];
  readonly group: ColumnGroup | null;
  readonly rows: readonly FormRow[];
}

export interface StatutoryForm {
  readonly id: FormId;
  readonly documentNumber: string;
  /** Column headers that only this form has, or has in this wording. */
  readonly headers: readonly string[];
  readonly blocks: readonly FormBlock[];
}

export interface StatutoryCell {
  readonly code: CellCode;
  readonly unit: string;
  readonly place: CellPlace;
}

const row = z.tuple([z.string(), z.string(), z.string()]);
const column = z.tuple([z.string(), z.string(), z.string(), z.string()]);
const schema = z.object({
  forms: z.array(
    z.object({
      id: z.enum(['GKNB-2021', 'GKNB-2019']),
      documentNumber: z.string(),
      headers: z.array(z.string()),
      blocks: z.array(z.string()),
    }),
  ),
  blocks: z.array(
    z.object({
      id: z.string(),
      table: z.enum(['t2', 't3', 't4']),
      prefix: z.string(),
      heading: z.string(),
      group: z.object({ head: z.string(), columns: z.array(z.string()) }).optional(),
      columns: z.array(column),
      rows: z.array(row),
    }),
  ),
});

const { forms: rawForms, blocks: rawBlocks } = schema.parse(readCatalogue('forms.json'));

const ORDINAL = String.raw`(?:\d+[.、]|\([一二三四五六七八九十\d]+\)、?|[一二三四五六七八九十]+、)?`;
const TAIL = '(?:事项|项目|决定|案件|措施|类)?(?:数量?|件数)?';

/** A row of table 2 is named by its label and nothing else: 本年度未制发行政规范性文件 is a sentence. */
const labelPattern = (table: StatutoryTable, label: string) =>
  new RegExp(table === 't2' ? `^${ORDINAL}(?:${label})${TAIL}$` : label);

const blocks: readonly FormBlock[] = rawBlocks.map((block) => ({
  ...block,
  columns: block.columns.map(([code, label, unit, head]) => ({
    code,
    label,
    unit,
    head: new RegExp(head, 'g'),
    signed: code === 'chg',
  })),
  group: block.group ? { ...block.group, head: new RegExp(block.group.head, 'g') } : null,
  rows: block.rows.map(([code, label, pattern]) => ({ code, label, pattern: labelPattern(block.table, pattern) })),
}));

/** 国办公开办函〔2021〕30号 and 国办公开办函〔2019〕60号. */
export const forms: readonly StatutoryForm[] = rawForms.map((form) => ({
  ...form,
  blocks: form.blocks.flatMap((id) => blocks.filter((block) => block.id === id)),
}));

export const formOf = (id: FormId): StatutoryForm => {
  const form = forms.find((candidate) => candidate.id === id);
  if (!form) throw new Error(`no statutory form ${id} in the catalogue`);
  return form;
};

export const blockOf = (id: string): FormBlock => {
  const block = blocks.find((candidate) => candidate.id === id);
  if (!block) throw new Error(`no block ${id} in the catalogue of forms`);
  return block;
};

export const cellOf = (block: FormBlock, row: FormRow, column: FormColumn): StatutoryCell => ({
  code: cellCode(`${block.prefix}.${row.code}.${column.code}`),
  unit: column.unit,
  place: { table: block.table, row: row.label, column: column.label },
});
