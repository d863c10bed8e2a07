import type { Span } from '../../src/domain/passage.ts';

/** A line near the top of a document. */
export interface HeadLine extends Span {
  /** Without the marks of headings, white space and bars. */
  readonly words: string;
}

const HEAD = 1200;
const MOST_LINES = 14;

/** The name of a file is often its title. */
const FILE_ENDING = /\.(?:docx?|pdf|wps|xlsx?|html?|txt)$/i;

/** Without the marks of headings, white space and bars. */
export const packed = (line: string): string => line.replace(/^#+\s*|[\s|]+/g, '').replace(FILE_ENDING, '');

/** The first lines that are not blank, nor the mark of a converter. */
export function headLines(text: string): HeadLine[] {
  const lines: HeadLine[] = [];
  for (const { 0: line, index } of text.slice(0, HEAD).matchAll(/[^\n]+/g)) {
    const words = packed(line);
    if (words !== '' && words !== '正文') lines.push({ words, start: index, end: index + line.length });
    if (lines.length === MOST_LINES) break;
  }
  return lines;
}
