import type { Ink } from '../ink.ts';
import type { Part, PrintedCell, PrintedForm, PrintedTable, Style } from '../printed-form.ts';
import { columnCount, rowsOf } from '../rows.ts';

/** What copying and converting leave of a report. */
export const printText = ({ parts, style }: PrintedForm): Uint8Array =>
  new TextEncoder().encode(`${parts.flatMap((part) => partLines(part, style)).join('\n')}\n`);

function partLines(part: Part, style: Style): string[] {
  if (part.kind === 'new page') return ['\f'];
  if (part.kind === 'line') return [part.text];
  if (style.flow === 'lines')
    return rowsOf(part)
      .flat()
      .flatMap(({ ink }) => [wordsOf(ink), '']);
  const lines = ROWS[style.rules](part);
  return style.framed ? lines.map((line) => `\u3000\u3000${line}`) : lines;
}

const words = (cells: readonly PrintedCell[]) => cells.map(({ ink }) => wordsOf(ink));

/** By the rules that one sees: bars, aligned columns, bars with a rule below the head, lines of dashes, tabs. */
const ROWS: Readonly<Record<Style['rules'], (table: PrintedTable) => string[]>> = {
  grid: (table) => rowsOf(table).map((cells) => `${words(cells).join(' | ')} |`),
  none: aligned,
  dotted: (table) => {
    const rows = rowsOf(table).map((cells) => `| ${words(cells).join(' | ')} |`);
    return rows.toSpliced(1, 0, `|${' --- |'.repeat(columnCount(table))}`);
  },
  horizontal: (table) => aligned(table).flatMap((line) => [line, '-'.repeat(60)]),
  zebra: (table) => rowsOf(table).map((cells) => words(cells).join('\t')),
};

/** Each column as wide as its longest words. */
function aligned(table: PrintedTable): string[] {
  const widths = Array.from({ length: columnCount(table) }, () => 4);
  for (const { column, columnSpan, ink } of table.cells)
    if (columnSpan === 1) widths[column] = Math.max(widths[column] ?? 0, widthOf(wordsOf(ink)) + 2);
  const start = (column: number) => widths.slice(0, column).reduce((sum, width) => sum + width, 0);
  return rowsOf(table).map((cells) => {
    let line = '';
    for (const { column, ink } of cells)
      line = `${line}${' '.repeat(Math.max(line ? 1 : 0, start(column) - widthOf(line)))}${wordsOf(ink)}`;
    return line.trimEnd();
  });
}

const widthOf = (text: string) => Array.from(text).reduce((sum, char) => sum + (char > '\u2e7f' ? 2 : 1), 0);

/** Text has no small digits and no hidden ones; what was crossed out stands between tildes. */
const wordsOf = (ink: readonly Ink[]) => ink.map(pieceText).join('');

function pieceText(piece: Ink): string {
  if (typeof piece === 'string') return piece;
  switch (piece.kind) {
    case 'mark':
      return /^\d$/.test(piece.text) ? `[${piece.text}]` : piece.text;
    case 'struck':
      return `~~${piece.text}~~`;
    case 'hidden':
      return '';
    case 'break':
      return ' ';
  }
}
