import { joinLines } from '../join-lines.ts';
import { type Band, bandsOf, type Segment } from './bands.ts';
import { type Block, type LineBlock, lineBlock, type Page, type TableBlock, type TableCell } from './blocks.ts';
import { startsLabel } from './label-start.ts';
import type { Interval } from './page-marks.ts';

/** Fewer rows are a line of prose with a tab in it. */
const FEWEST_ROWS = 3;
/** How far the lines of one label may begin apart. */
const SHIFT = 4;

/** Turns lines that stand in columns without ruled lines into table rows. */
export function findGapTables(page: Page): Page {
  const blocks: Block[] = [];
  let lines: LineBlock[] = [];
  const flush = () => {
    blocks.push(...readLines(lines));
    lines = [];
  };
  for (const block of page.blocks) {
    if (block.kind === 'line') lines.push(block);
    else {
      flush();
      blocks.push(block);
    }
  }
  flush();
  return { ...page, blocks };
}

function readLines(lines: readonly LineBlock[]): Block[] {
  const bands = bandsOf(lines.map(({ line }) => line));
  const blocks: Block[] = [];
  for (let at = 0; at < bands.length;) {
    const end = endOfTable(bands, at);
    const rows = bands.slice(at, end).filter(isRow).length;
    if (rows >= FEWEST_ROWS) blocks.push(tableOf(bands.slice(at, end)));
    else blocks.push(...bands.slice(at, end).flatMap((band) => band.lines.map(lineBlock)));
    at = end;
  }
  return blocks;
}

const isRow = (band: Band) => band.segments.length > 1;

/** Rows, and up to two single lines between rows: a wrapped label or a group heading. At least one band. */
function endOfTable(bands: readonly Band[], start: number): number {
  let end = start + 1;
  for (let at = start; at <= end + 2; at++) {
    const band = bands[at];
    if (band && isRow(band)) end = at + 1;
    else if (at === start) break;
  }
  return end;
}

function tableOf(bands: readonly Band[]): TableBlock {
  const columns = columnsOf(bands);
  const rows: (readonly Segment[])[] = [];
  for (const { segments } of bands) {
    const isValues = segments[0] !== undefined && firstColumn(columns, segments[0]) > 0;
    const label = isValues ? takeLabel(rows) : [];
    rows.push([...label, ...segments]);
  }
  return {
    kind: 'table',
    top: Math.min(...bands.map(({ top }) => top)),
    rows: rows.map((segments) => (segments.length === 1 ? segments.map(cellOf) : cellsOf(columns, segments))),
    foot: [],
  };
}

/** Numbers on a line of their own belong to the label above them, which may have two lines. */
function takeLabel(rows: (readonly Segment[])[]): readonly Segment[] {
  const label = rows.at(-1)?.length === 1 ? (rows.pop() ?? []) : [];
  const [above, below] = [rows.at(-1), label[0]];
  if (!below || above?.length !== 1 || !above[0] || startsLabel(below.text)) return label;
  if (Math.abs(above[0].left - below.left) > SHIFT) return label;
  rows.pop();
  return [{ ...above[0], text: joinLines([above[0].text, below.text]) }];
}

/** The columns of the rows that have most cells. */
function columnsOf(bands: readonly Band[]): Interval[] {
  const most = Math.max(...bands.map(({ segments }) => segments.length));
  const full = bands.filter(({ segments }) => segments.length === most).map(({ segments }) => segments);
  return Array.from({ length: most }, (_, column) => ({
    left: Math.min(...full.map((segments) => segments[column]?.left ?? Infinity)),
    right: Math.max(...full.map((segments) => segments[column]?.right ?? -Infinity)),
  }));
}

/** One cell for each segment, and blank ones for the columns that no segment reaches. */
function cellsOf(columns: readonly Interval[], segments: readonly Segment[]): TableCell[] {
  const cells: TableCell[] = [];
  let next = 0;
  const skipTo = (column: number) => {
    for (; next < column; next++) cells.push({ text: '', rowSpan: 1, left: 0, right: 0 });
  };
  for (const segment of segments) {
    skipTo(firstColumn(columns, segment));
    cells.push(cellOf(segment));
    next = Math.max(next + 1, columns.findLastIndex((column) => column.left < segment.right) + 1);
  }
  skipTo(columns.length);
  return cells;
}

const cellOf = ({ text, left, right }: Segment): TableCell => ({ text, left, right, rowSpan: 1 });

/** The column where a segment begins: one that it overlaps, or the last one left of it. */
function firstColumn(columns: readonly Interval[], { left, right }: Interval): number {
  const overlapped = columns.findIndex((column) => left < column.right && right > column.left);
  if (overlapped !== -1) return overlapped;
  const before = columns.findLastIndex((column) => column.left < left);
  return Math.max(0, before);
}
