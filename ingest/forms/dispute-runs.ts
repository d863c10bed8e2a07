import type { Span } from '../../src/domain/passage.ts';
import { isFilled } from './cell-content.ts';
import { type TableCell, readTableCells } from './table-cells.ts';

/** Cells that may be the one row of table 4. */
export interface DisputeRun {
  readonly cells: readonly TableCell[];
  /** They stand in one barred row; those that stand apart might hold a page number for one that was lost. */
  readonly isOneRow: boolean;
}

/** Every run of as many neighbouring values, in table cells or, if there is none, between white space. */
export function findDisputeRuns(text: string, region: Span, length: number): DisputeRun[] {
  const runs = runsOfValues(readTableCells(text, region)).filter((run) => run.length === length);
  const found = runs.length > 0 ? runs : spacedRuns(text, region).filter((run) => run.length === length);
  return found.map((cells) => ({ cells, isOneRow: isOneRow(text, cells) }));
}

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
