import type { FormId } from '../../../src/domain/report.ts';
import { type Layout, printForm } from '../../ingest/forms/print-form.ts';
import type { Body } from './bodies.ts';
import type { ProseFigure } from './prose.ts';
import { type TrueCells, formOfYear } from './true-form.ts';

/** A report with all that is known about it, since it was made here. */
export interface MadeReport {
  readonly body: Body;
  readonly year: number;
  readonly form: FormId;
  readonly layout: Layout;
  readonly cells: TrueCells;
  /** What stands in the cells where the document was tampered with; null for what no reader can tell. */
  readonly tampered: Readonly<Record<string, string | null>>;
  readonly prose: readonly ProseFigure[];
  readonly text: string;
}

export type Draft = Pick<MadeReport, 'body' | 'year' | 'layout' | 'cells' | 'prose'>;

export const soundReport = (draft: Draft): MadeReport => madeReport(draft, {}, printTables(draft, {}));

export function madeReport(draft: Draft, tampered: MadeReport['tampered'], tables: string): MadeReport {
  const { body, year, prose } = draft;
  const sentences = prose.map(({ sentence }) => sentence).join('');
  const title = `${body.name}${year}年政府信息公开工作年度报告`;
  const text = `${title}\n一、总体情况\n本机关依法公开政府信息。${sentences}\n${tables}`;
  return { ...draft, form: formOfYear(year), tampered, text };
}

/** The tables of a draft, some cells printed otherwise. */
export const printTables = ({ year, cells, layout }: Draft, printed: Readonly<Record<string, string>>) =>
  printForm({ form: formOfYear(year), cells: { ...cells, ...printed } }, layout);

/** What a careful reader finds in a cell; null when the document does not tell. */
export const printedIn = ({ cells, tampered }: MadeReport, code: string): string | null =>
  tampered[code] === undefined ? (cells[code] ?? null) : tampered[code];

export const addressOf = ({ body, year }: MadeReport) => `${body.name}-${year}.txt`;
