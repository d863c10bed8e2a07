import type { Span } from '../../src/domain/passage.ts';
import { isFilled } from '../../src/text/cell-content.ts';
import { type TableCell, readTableCells } from './table-cells.ts';

/** Cells that may be the one row of table 4. */
export interface DisputeRun {
  readonly cells: readonly TableCell[];
  /** They stand in one barred row; those that stand apart might hold a page number for one that was lost. */
  readonly isOneRow: boolean;
}

/**
 * Every run of as many neighbouring values, in table cells or, if there is none, between white space. In a real grid the
 * blank cells of a row count, also at its ends.
 */
export function findDisputeRuns(text: string, region: Span, length: number, exactBlanks: boolean): DisputeRun[] {
  const cells = readTableCells(text, region);
  const rows = exactBlanks ? rowsOfValues(text, cells).filter((row) => row.length === length) : [];
  const runs = runsOfValues(cells).filter((run) => run.length === length);
  const spaced = rows.length + runs.length > 0 ? [] : spacedRuns(text, region).filter((run) => run.length === length);
  return [...rows, ...runs, ...spaced].map((run) => ({ cells: run, isOneRow: isOneRow(text, run) }));
}

/** Barred lines without words; the column of labels may leave a blank cell before the values. */
function rowsOfValues(text: string, cells: readonly TableCell[]): (readonly TableCell[])[] {
  const lines = new Map<number, TableCell[]>();
  for (const cell of cells) {
    const line = lines.get(cell.line) ?? [];
    lines.set(cell.line, line);
    if (cell.content.kind !== 'residue') line.push(cell);
  }
  const rows = [...lines.values()].filter(
    (line) => line.length > 1 && line.every(({ content }) => content.kind !== 'text'),
  );
  return rows.filter((row) => isOneRow(text, row)).flatMap((row) => (isBlank(row[0]) ? [row, row.slice(1)] : [row]));
}

const isBlank = (cell: TableCell | undefined) => cell?.content.kind === 'blank';

function isOneRow(text: string, cells: readonly TableCell[]): boolean {
  const [first, last] = [cells[0], cells.at(-1)];
  return first !== undefined && first.line === last?.line && text.slice(first.start, last.end).includes('|');
}

/** Runs of neighbouring cells that are no text; merged-cell residue separates nothing and counts for nothing. */
function runsOfValues(cells: readonly TableCell[]): TableCell[][] {
  const runs: TableCell[][] = [[]];
  for (const cell of cells) {
    if (cell.content.kind === 'text') runs.push([]);
    else if (cell.content.kind !== 'residue') runs.at(-1)?.push(cell);
  }
  return runs.map(trimBlanks);
}

/** Header rows leave blanks before the values, padded rows leave some behind. */
function trimBlanks(run: TableCell[]): TableCell[] {
  const filled = run.map(({ content }) => isFilled(content));
  return filled.includes(true) ? run.slice(filled.indexOf(true), filled.lastIndexOf(true) + 1) : run;
}

/** A table written as running text: numbers between white space. */
function spacedRuns(text: string, region: Span): TableCell[][] {
  const runs = text.slice(region.start, region.end).matchAll(/(?<![^\s])\d+(?:\s+\d+)+(?![^\s])/g);
  return Array.from(runs, (match) =>
    Array.from(match[0].matchAll(/\d+/g)).flatMap((number) => {
      const start = region.start + match.index + number.index;
      return readTableCells(text, { start, end: start + number[0].length });
    }),
  );
}
