import type { FormBlock } from '../../src/catalogue/forms.ts';
import type { Span } from '../../src/domain/passage.ts';
import type { FilledRow } from './filled-row.ts';
import { type TableCell, readTableCells } from './table-cells.ts';

/**
 * Table 4 is three rows of five side by side. Its three header rows come out scrambled from most files, so it is read
 * by position: exactly fifteen cells in a row that hold values, or none (notes on formats, PDF).
 */
export function readDisputes(text: string, region: Span, blocks: readonly FormBlock[]): FilledRow[] {
  const block = blocks[0];
  if (!block) return [];
  const width = block.columns.length;
  const run = findRun(text, region, block);
  if (!run) return [];
  return block.rows.map((row, index) => {
    const values = run.slice(index * width, (index + 1) * width);
    return { block, row, label: values[0] ?? region, values };
  });
}

function findRun(text: string, region: Span, block: FormBlock): readonly TableCell[] | undefined {
  const length = block.rows.length * block.columns.length;
  const runs = runsOfValues(readTableCells(text, region)).filter((run) => run.length === length && isSure(run, text));
  return runs.find((run) => run.some(isFilled)) ?? runs[0] ?? spacedRun(text, region, length);
}

const isFilled = ({ content }: TableCell) => content.kind === 'value';

/**
 * Fifteen numbers in one barred row are the table. Fifteen that stand apart might hold a page number for one that was
 * lost, so their sums must vouch for them.
 */
function isSure(run: readonly TableCell[], text: string): boolean {
  const [first, last] = [run[0], run.at(-1)];
  const inOneRow = first !== undefined && first.line === last?.line && text.slice(first.start, last.end).includes('|');
  return inOneRow || !run.some(isFilled) || sumsHold(run);
}

const FIVE = 5;

/** In each of the three groups the fifth number is the sum of the four before it. */
function sumsHold(run: readonly TableCell[]): boolean {
  const values = run.map(({ content }) =>
    content.kind === 'value' && content.value !== null ? Number(content.value) : NaN,
  );
  const groups = Array.from({ length: run.length / FIVE }, (_, index) =>
    values.slice(index * FIVE, (index + 1) * FIVE),
  );
  return groups.every((group) => group.slice(0, -1).reduce((total, value) => total + value, 0) === group.at(-1));
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
  const filled = run.flatMap(({ content }, index) => (content.kind === 'value' ? [index] : []));
  const first = filled[0];
  const last = filled.at(-1);
  if (first === undefined || last === undefined) return run;
  const line = run.slice(first, last + 1);
  return line;
}

/** A table written as running text: exactly fifteen numbers between white space, and sums that hold. */
function spacedRun(text: string, region: Span, length: number): readonly TableCell[] | undefined {
  for (const match of text.slice(region.start, region.end).matchAll(/(?<![^\s])\d+(?:\s+\d+)+(?![^\s])/g)) {
    const start = region.start + match.index;
    const cells = Array.from(match[0].matchAll(/\d+/g)).flatMap((number) => {
      const at = start + number.index;
      return readTableCells(text, { start: at, end: at + number[0].length });
    });
    if (cells.length === length && sumsHold(cells)) return cells;
  }
  return undefined;
}
