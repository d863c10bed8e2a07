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
}

export interface FormRow {
  readonly code: string;
  readonly label: string;
  /** Matches the row's label without white space and bracketed explanations; null where the position tells. */
  readonly pattern: RegExp | null;
}

/** A group of rows under common column headers; every row crossed with every column is a cell. */
export interface FormBlock {
  readonly id: string;
  readonly table: StatutoryTable;
  readonly prefix: string;
  readonly heading: string;
  readonly columns: readonly FormColumn[];
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

const triple = z.tuple([z.string(), z.string(), z.string()]);
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
      columns: z.array(triple),
      rows: z.array(triple),
    }),
  ),
});

const { forms: rawForms, blocks: rawBlocks } = schema.parse(readCatalogue('forms.json'));

const blocks: readonly FormBlock[] = rawBlocks.map((block) => ({
  ...block,
  columns: block.columns.map(([code, label, unit]) => ({ code, label, unit })),
  rows: block.rows.map(([code, label, pattern]) => ({ code, label, pattern: pattern ? new RegExp(pattern) : null })),
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

export const cellOf = (block: FormBlock, row: FormRow, column: FormColumn): StatutoryCell => ({
  code: cellCode(`${block.prefix}.${row.code}.${column.code}`),
  unit: column.unit,
  place: { table: block.table, row: row.label, column: column.label },
});
