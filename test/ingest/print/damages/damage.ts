import type { Draw } from '../draw.ts';
import { type PrintedCell, type PrintedForm, isTable } from '../printed-form.ts';
import { plainText } from '../ink.ts';
import type { Layout } from '../layouts/layout.ts';

/** One thing that goes wrong with a printed form, in several places of it, and what can then still be read. */
export interface Damage {
  readonly name: string;
  inflict(form: PrintedForm, draw: Draw, layout: Layout): PrintedForm;
}

export type FilledCell = PrintedCell & Required<Pick<PrintedCell, 'code'>>;

const isFilled = (cell: PrintedCell): cell is FilledCell => cell.code !== undefined && /\d/.test(plainText(cell.ink));

/** Cells that show a number. */
export const filledCells = ({ parts }: Pick<PrintedForm, 'parts'>): FilledCell[] =>
  parts.filter(isTable).flatMap(({ cells }) => cells.filter(isFilled));

/** About so many of a form's numbers, of every table. */
export const someFilled = (form: PrintedForm, draw: Draw, count: number) =>
  new Set(draw.some(filledCells(form), count).map(({ code }) => code));
