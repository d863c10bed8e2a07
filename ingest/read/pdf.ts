import { readPages } from './pdf/read-pages.ts';
import { refusal } from './refusal.ts';
import type { SourceText } from './source-text.ts';

/**
 * Reads the text layer of a PDF: one line a paragraph, one a table row, ruled or not; no page numbers. A scan comes out
 * empty. A hostile file can keep pdf.js busy without end: call it in a worker.
 * @throws Failure FORMAT_UNREADABLE: damaged, encrypted, or more than 2,000 pages
 */
export async function readPdf(bytes: Uint8Array, name: string): Promise<SourceText> {
  const outcome = await readPages(bytes);
  if (outcome.kind === 'refused') throw refusal('FORMAT_UNREADABLE', name, outcome.advice);
  const { text, title, flaws } = outcome;
  return { format: 'pdf', text, title, ...(flaws.length > 0 && { flaws }) };
}
