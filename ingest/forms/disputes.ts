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
  const run = findRun(text, region, block.rows.length * width);
  if (!run) return [];
  return block.rows.map((row, index) => {
    const values = run.slice(index * width, (index + 1) * width);
    return { block, row, label: values[0] ?? region, values };
  });
}

function findRun(text: string, region: Span, length: number): readonly TableCell[] | undefined {
  const runs = runsOfValues(readTableCells(text, region)).filter((run) => run.length === length);
  return (
    runs.find((run) => run.some(({ content }) => content.kind === 'value')) ??
    runs[0] ??
    spacedRun(text, region, length)
  );
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

/** A table written as running text: fifteen numbers between white space. */
function spacedRun(text: string, region: Span, length: number): readonly TableCell[] | undefined {
  const pattern = new RegExp(String.raw`(?<=\s)(?:\d+\s+){${length - 1}}\d+(?=\s|$)`);
  const content = text.slice(region.start, region.end);
  const match = pattern.exec(content);
  if (!match) return undefined;
  const start = region.start + match.index;
  const numbers = [...match[0].matchAll(/\d+/g)];
  const barred = numbers.flatMap((number) => {
    const at = start + number.index;
    return readTableCells(text, { start: at, end: at + number[0].length });
  });
  return barred.length === length ? barred : undefined;
}
