import { renderCsv } from './csv.ts';
import type { SourceText } from './source-text.ts';

/** A file that is text already is kept as it is, but for tables of separated values, which become rows as in any other. */
export const readText = (text: string, name: string): SourceText => ({
  format: 'text',
  text: renderCsv(text, /\.[ct]sv$/i.test(name)) ?? text,
  title: null,
});
