/** Words on a line with the column they begin at. */
export interface PrintedCell {
  readonly words: string;
  readonly at: number;
}

/** The cells of a line: between bars or tabs, or between stretches of white space of a printed page. */
export function printedCells(line: string): PrintedCell[] {
  if (line.includes('|')) return barred(line);
  return Array.from(line.matchAll(/\S+(?:[ \u3000]\S+)*/g), ({ 0: words, index }) => ({ words, at: index }));
}

/** A blank cell is one; the bar at the end closes the last. */
function barred(line: string): PrintedCell[] {
  const cells: PrintedCell[] = [];
  let at = 0;
  for (const words of line.split('|')) {
    cells.push({ words: words.trim(), at });
    at += words.length + 1;
  }
  if (cells.at(-1)?.words === '') cells.pop();
  return cells[0]?.words === '' && /^\s*\|/.test(line) && isMarkdown(cells) ? cells.slice(1) : cells;
}

/** A row that opens with a bar, as Markdown has it: its first cell stands behind it. */
const isMarkdown = (cells: readonly PrintedCell[]) => cells.slice(1).every(({ words }) => words !== '');

/** Cells as one line of a table. */
export const asRow = (words: readonly string[]): string =>
  words.length === 1 ? (words[0] ?? '') : words.map((cell) => `${cell} |`).join(' ');
