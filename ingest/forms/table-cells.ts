import type { Span } from '../../src/domain/passage.ts';
import { type CellContent, readCellContent } from '../../src/text/cell-content.ts';
import { isOneChange } from './change-cell.ts';
import { isPageMark } from './page-marks.ts';

/** A cell of a table written as text; the span is that of its trimmed content. */
export interface TableCell extends Span {
  readonly content: CellContent;
  readonly line: number;
}

/** Cuts a stretch of text into cells: at bars, at line ends, and on bar-less lines between a label and its numbers. */
export function readTableCells(text: string, region: Span): TableCell[] {
  const cells: TableCell[] = [];
  const barsAlone = hasBarsAlone(text.slice(region.start, region.end));
  let afterBar = false;
  let start = region.start;
  for (let line = 0; start < region.end; line++) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 || newline > region.end ? region.end : newline;
    const isBar = barsAlone && text.slice(start, end).trim() === '|';
    if (!isBar || afterBar) for (const cell of cellsOfLine(text, { start, end })) cells.push({ line, ...cell });
    afterBar = isBar;
    start = end + 1;
  }
  return cells;
}

/** Some exports put every bar on a line of its own (`规章⏎|⏎0⏎|`): there it ends the cell above, and two are a blank. */
const hasBarsAlone = (content: string) => /^\s*\|\s*$/m.test(content) && !/[^\s|].*\|/.test(content);

function cellsOfLine(text: string, line: Span): Omit<TableCell, 'line'>[] {
  const content = text.slice(line.start, line.end);
  if (/^[\s|:-]*-{3,}[\s|:-]*$/.test(content)) return []; // a Markdown rule
  if (isPageMark(content)) return [];
  if (content.includes('|')) return barredCells(text, line);
  return content.trim() ? bareCells(text, line) : [];
}

/** `a | b | |` has three cells, the last one blank; the trailing bars of `a | 5 | ||` are residue of merged cells. */
function barredCells(text: string, line: Span): Omit<TableCell, 'line'>[] {
  const segments = splitAtBars(text, line);
  if (segments.at(-1)?.blank) segments.pop();
  const only = segments.length === 1;
  let lastFilled = segments.length - 1;
  while (lastFilled >= 0 && segments[lastFilled]?.blank) lastFilled--;
  const tailIsResidue = !only && segments.slice(Math.max(1, lastFilled + 1)).some(({ start, end }) => start === end);
  return segments.map((segment, index) => {
    const residue = segment.blank && index > lastFilled && tailIsResidue;
    return {
      content: residue ? { kind: 'residue' } : readCellContent(text.slice(segment.start, segment.end)),
      ...trim(text, segment),
    };
  });
}

function splitAtBars(text: string, line: Span): (Span & { readonly blank: boolean })[] {
  const segments: (Span & { readonly blank: boolean })[] = [];
  let start = line.start;
  while (start <= line.end) {
    const bar = text.indexOf('|', start);
    const end = bar < 0 || bar > line.end ? line.end : bar;
    segments.push({ start, end, blank: text.slice(start, end).trim() === '' });
    start = end + 1;
  }
  return segments;
}

/** `行政许可 97` is a label and a number; any other bar-less line is one cell. */
function bareCells(text: string, line: Span): Omit<TableCell, 'line'>[] {
  const content = text.slice(line.start, line.end);
  if (!/[\d.,]\s*$/.test(content.slice(-8)) || isOneChange(content)) return [cellOf(text, line)];
  const match = /^(?<label>.*?\p{L}[^\d\s]*)?(?<numbers>(?:\s+-?[\d.,]+)+)\s*$/u.exec(content);
  const numbers = match?.groups?.['numbers'];
  if (numbers === undefined) return [cellOf(text, line)];
  const firstNumber = line.start + content.lastIndexOf(numbers);
  const label = { start: line.start, end: firstNumber };
  const cells = [...numbers.matchAll(/-?[\d.,]+/g)].map((number) =>
    cellOf(text, { start: firstNumber + number.index, end: firstNumber + number.index + number[0].length }),
  );
  return match?.groups?.['label'] === undefined ? cells : [cellOf(text, label), ...cells];
}

const cellOf = (text: string, span: Span) => ({
  content: readCellContent(text.slice(span.start, span.end)),
  ...trim(text, span),
});

function trim(text: string, { start, end }: Span): Span {
  const content = text.slice(start, end);
  const lead = content.length - content.trimStart().length;
  return content.trim() === '' ? { start, end: start } : { start: start + lead, end: start + content.trimEnd().length };
}
