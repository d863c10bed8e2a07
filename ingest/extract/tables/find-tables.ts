import type { Span } from '../../../src/domain/passage.ts';
import { readTableCells } from '../../forms/table-cells.ts';
import { type PrintedCell, isFilling, printedCell } from './printed-cell.ts';

/** The cells of one table, line by line, with the words that stand right above it. An empty row ends the one above. */
export interface PrintedTable {
  readonly rows: readonly (readonly PrintedCell[])[];
  readonly caption: string;
  /** A line of cells each, without bars: only what is quite regular is a table. */
  readonly loose: boolean;
}

interface Line extends Span {
  readonly kind: 'barred' | 'tabbed' | 'loose' | 'text';
}

/** Every stretch of a text that may be a table: rows with bars or tabs, or one short line for each cell. */
export function findTables(text: string, region: Span): PrintedTable[] {
  const tables: PrintedTable[] = [];
  for (const group of groupsOf(linesOf(text, region))) {
    const [first] = group;
    if (!first || first.kind === 'text') continue;
    const rows = rowsOf(text, group, first.kind);
    const loose = first.kind === 'loose';
    if (loose && rows.filter((row) => row.some(isFilling)).length < LEAST_LOOSE) continue;
    tables.push({ rows, caption: captionAbove(text, first.start), loose });
  }
  return tables;
}

/** Numbers that a table without bars has at least. */
const LEAST_LOOSE = 3;

function linesOf(text: string, { start, end }: Span): Line[] {
  const lines: Line[] = [];
  for (let at = start; at < end;) {
    const newline = text.indexOf('\n', at);
    const stop = newline < 0 || newline > end ? end : newline;
    const line = text.slice(at, stop);
    if (line.trim() !== '') lines.push({ start: at, end: stop, kind: kindOf(line) });
    at = stop + 1;
  }
  return lines;
}

function kindOf(line: string): Line['kind'] {
  if (line.includes('|')) return 'barred';
  if (/\S\t+\S/.test(line)) return 'tabbed';
  return isLoose(line.trim()) ? 'loose' : 'text';
}

/** A heading, a sentence or a list item is no cell. */
const isLoose = (line: string) =>
  line.length <= 24 &&
  !/[。;!?:,]|^(?:[一二三四五六七八九十]+、|\([一二三四五六七八九十\d]+\)|\d+[.、](?!\d)|第.{1,3}[章节条])/.test(line);

/** Neighbouring lines of one kind. */
function groupsOf(lines: readonly Line[]): Line[][] {
  const groups: Line[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    if (group?.[0]?.kind === line.kind) group.push(line);
    else groups.push([line]);
  }
  return groups;
}

function rowsOf(text: string, lines: readonly Line[], kind: Line['kind']): PrintedCell[][] {
  if (kind === 'barred') return barredRows(text, lines);
  if (kind === 'loose') return joinUnits(lines.map((line) => printedCell(text, line))).map((cell) => [cell]);
  return lines.map((line) => tabbedCells(text, line));
}

/** Bars left over from merged cells are no cells; a line of nothing else is an empty row, one bar alone nothing. */
function barredRows(text: string, lines: readonly Line[]): PrintedCell[][] {
  const filled = lines.filter(({ start, end }) => text.slice(start, end).trim() !== '|');
  return filled.map((line) =>
    readTableCells(text, line).flatMap(({ content, start, end }) =>
      content.kind === 'residue' ? [] : [printedCell(text, { start, end })],
    ),
  );
}

function tabbedCells(text: string, { start, end }: Span): PrintedCell[] {
  const cells: PrintedCell[] = [];
  let at = start;
  for (const words of text.slice(start, end).split('\t')) {
    cells.push(printedCell(text, { start: at, end: at + words.length }));
    at += words.length + 1;
  }
  return cells;
}

/** 话务量⏎(通): a line in brackets continues the one above it. */
function joinUnits(cells: readonly PrintedCell[]): PrintedCell[] {
  const joined: PrintedCell[] = [];
  for (const cell of cells) {
    const above = joined.at(-1);
    if (above && above.content.kind === 'words' && /^\([^()]{1,6}\)$/.test(cell.words))
      joined[joined.length - 1] = { ...above, words: above.words + cell.words, end: cell.end };
    else joined.push(cell);
  }
  return joined;
}

/** The last two lines above a table, as far as they are no paragraphs. */
function captionAbove(text: string, start: number): string {
  const above = text
    .slice(Math.max(0, start - 200), start)
    .split('\n')
    .filter((line) => line.trim() !== '');
  return above
    .slice(-2)
    .filter((line) => line.length <= 60)
    .join('\n');
}
