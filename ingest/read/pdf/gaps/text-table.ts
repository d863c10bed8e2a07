import { joinLines } from '../../join-lines.ts';
import type { TableBlock, TableCell } from '../blocks.ts';
import { startsLabel } from '../label-start.ts';
import type { Line } from '../lines.ts';
import type { Interval } from '../page-marks.ts';
import { type Band, bandsOf, type Segment } from './bands.ts';

/** How far the lines of one label may begin apart. */
const SHIFT = 4;

/** A table of words: columns are those of the rows that have most cells. */
export function textTable(lines: readonly Line[]): TableBlock {
  const bands = bandsOf(lines);
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
