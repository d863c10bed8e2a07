import { joinLines } from '../join-lines.ts';
import { LONGEST_CELL, renderRow } from '../render-row.ts';
import { type Budget, TooLarge } from './budget.ts';
import type { Range, Sheet, SheetRow } from './read-sheet.ts';

const MOST_MERGED = 5_000;

/**
 * The lines of a sheet: a row with one cell is running text, any other a table row. Rows without content vanish, and
 * blank cells behind the last column that holds anything.
 */
export function renderSheet(sheet: Sheet, spend: Budget): string[] {
  if (sheet.merged.length > MOST_MERGED) throw new TooLarge();
  const width = usedWidth(sheet);
  const placeAt = createMergeWalk(sheet);
  return sheet.rows.flatMap((row) => {
    const last = Math.min(width, lastColumn(row));
    spend(last - row.cells.size, 0); // cells that the file skips
    return renderCells(physicalCells(sheet, row, last, placeAt(row.number)));
  });
}

function usedWidth({ rows }: Sheet): number {
  let width = 0;
  for (const { cells } of rows) for (const [column, text] of cells) if (text.trim()) width = Math.max(width, column);
  return width;
}

function lastColumn({ cells }: SheetRow): number {
  let last = 0;
  for (const column of cells.keys()) last = Math.max(last, column);
  return last;
}

type CellPlace = (column: number) => 'own' | 'covered';

function physicalCells({ isHiddenColumn }: Sheet, { cells }: SheetRow, width: number, placeOf: CellPlace): string[] {
  const physical: string[] = [];
  for (let column = 1; column <= width; column++) {
    if (placeOf(column) === 'own' && !isHiddenColumn(column)) physical.push(cells.get(column) ?? '');
  }
  return physical;
}

/**
 * Tells for each row, asked in order, which cells belong to a merged one that stands further up or left. A merged cell
 * whose first row or column is hidden is not moved: its value was stored there and goes with it.
 */
function createMergeWalk({ merged }: Sheet): (row: number) => CellPlace {
  const waiting = merged.toSorted((a, b) => b.top - a.top);
  let active: Range[] = [];
  return (row) => {
    while (waiting.length > 0 && (waiting.at(-1)?.top ?? Infinity) <= row) active.push(...waiting.splice(-1));
    active = active.filter(({ bottom }) => bottom >= row);
    return (column) => {
      const range = active.find(({ left, right }) => left <= column && column <= right);
      return range && (range.top !== row || range.left !== column) ? 'covered' : 'own';
    };
  };
}

const linesOf = (text: string) =>
  text
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
    .filter(Boolean);

function renderCells(cells: readonly string[]): string[] {
  const filled = cells.filter((cell) => cell.trim());
  if (filled.length === 0) return [];
  if (cells.length === 1 || filled.some((cell) => cell.length > LONGEST_CELL)) return filled.flatMap(linesOf);
  return [renderRow(cells.map((cell) => joinLines(linesOf(cell))))];
}
