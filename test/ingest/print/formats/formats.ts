import type { PrintedForm } from '../printed-form.ts';
import { printDocx } from './print-docx.ts';
import { printHtml } from './print-html.ts';
import { printPdf } from './print-pdf.ts';
import { printText } from './print-text.ts';
import { printXlsx } from './print-xlsx.ts';

export interface Format {
  readonly name: 'html' | 'docx' | 'xlsx' | 'pdf' | 'text';
  print(form: PrintedForm): Uint8Array;
}

export const FORMATS: readonly Format[] = [
  { name: 'html', print: printHtml },
  { name: 'docx', print: printDocx },
  { name: 'xlsx', print: printXlsx },
  { name: 'pdf', print: printPdf },
  { name: 'text', print: printText },
];
