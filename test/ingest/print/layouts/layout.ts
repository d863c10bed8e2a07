import type { Draw } from '../draw.ts';
import { type Arrangement, PRESCRIBED } from '../form/arrangement.ts';
import type { PrintedForm, Style } from '../printed-form.ts';

/** One way in which offices set the tables of a form. */
export interface Layout {
  readonly name: string;
  /** Whether columns stand where the form has them, so that a table without a head can still be read. */
  readonly keepsColumns: boolean;
  arrange(draw: Draw): Arrangement;
  dress(form: PrintedForm, draw: Draw): PrintedForm;
}

/** The prescribed form in ruled tables, but for what is given. */
export const layout = (
  name: string,
  { style, ...own }: Partial<Layout> & { readonly style?: Partial<Style> },
): Layout => ({
  name,
  keepsColumns: true,
  arrange: () => PRESCRIBED,
  dress: (form) => ({ ...form, style: { ...form.style, ...style } }),
  ...own,
});
