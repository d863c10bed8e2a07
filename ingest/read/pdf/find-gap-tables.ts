import { type Band, bandsOf, type Interval, type Segment } from './bands.ts';
import { type Block, type LineBlock, lineBlock, type Page, type TableBlock, type TableCell } from './blocks.ts';

/** Fewer rows are a line of prose with a tab in it. */
const FEWEST_ROWS = 3;

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

/** Rows, and single lines between two rows: a wrapped label or a group heading. At least one band. */
function endOfTable(bands: readonly Band[], start: number): number {
  let end = start;
  for (let at = start; at < bands.length && at - end < 2; at++) {
    if (isRow(bands[at] as Band)) end = at + 1;
    else if (end === start) break;
  }
  return Math.max(end, start + 1);
}

function tableOf(bands: readonly Band[]): TableBlock {
  const columns = columnsOf(bands);
  const rows: Segment[][] = [];
  for (const { segments } of bands) {
    const label = rows.at(-1);
    const isValues = segments[0] !== undefined && firstColumn(columns, segments[0]) > 0;
    // Numbers on a line of their own belong to the label above them.
    if (isValues && label?.length === 1) label.push(...segments);
    else rows.push([...segments]);
  }
  return {
    kind: 'table',
    top: Math.min(...bands.map(({ top }) => top)),
    rows: rows.map((segments) => (segments.length === 1 ? segments.map(cellOf) : cellsOf(columns, segments))),
    foot: [],
  };
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
  const hit = columns.findIndex((column) => left < column.right && right > column.left);
  return hit === -1
    ? Math.max(
        0,
        columns.findLastIndex((column) => column.left < left),
      )
    : hit;
}
