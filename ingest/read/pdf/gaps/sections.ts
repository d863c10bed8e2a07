import { isValue, type Piece } from './pieces.ts';

/** A row of values: what stands on its line before them, and the values. */
export interface ValueRow {
  readonly baseline: number;
  readonly before: readonly Piece[];
  readonly values: readonly Piece[];
}

/** Rows under common heads. */
export interface Section {
  readonly heads: readonly (readonly Piece[])[];
  readonly rows: readonly ValueRow[];
  /** Lines beside and between the rows that stand left of all values: parts of labels. */
  readonly labels: readonly Piece[];
}

/** A line of a table, as its pieces. */
type PieceLine = readonly Piece[];

/** In parts of the character size. */
const SAME_ROW = 0.35;

/** Cuts the lines of a table where heads stand between rows. */
export function sectionsOf(lines: readonly PieceLine[]): Section[] {
  const sections: { heads: PieceLine[]; body: PieceLine[] }[] = [{ heads: [], body: [] }];
  lines.forEach((line, index) => {
    const last = sections.at(-1);
    if (!isHead(line, index, lines)) last?.body.push(line);
    else if (last && last.body.length === 0) last.heads.push(line);
    else sections.push({ heads: [line], body: [] });
  });
  return sections.map(({ heads, body }) => ({ heads, ...bodyOf(body) }));
}

/** Text on a line without values that stands above values, or right of all labels. */
function isHead(line: PieceLine, index: number, lines: readonly PieceLine[]): boolean {
  if (splitRow(line)) return false;
  const near = [lines.slice(0, index).toReversed(), lines.slice(index + 1)];
  const edges = near.flatMap((others) => leftOfValues(others) ?? []);
  const edge = Math.min(...edges);
  const end = Math.max(...near.map(endOfLabels));
  return line.some(({ left, right }) => (left + right) / 2 > edge || (end > -Infinity && left >= end));
}

/** Rows to look at on either side. */
const NEAREST = 2;

/** The right end of the labels beside the nearest values; none is known when all of them are on lines of their own. */
function endOfLabels(lines: readonly PieceLine[]): number {
  const ends = lines.flatMap((line) => splitRow(line)?.before.at(-1)?.right ?? []);
  return ends.length > 0 ? Math.max(...ends.slice(0, NEAREST)) : -Infinity;
}

function leftOfValues(lines: readonly PieceLine[]): number | undefined {
  for (const line of lines) {
    const row = splitRow(line);
    if (row) return row.values[0]?.left;
  }
  return undefined;
}

/**
 * Parts a line into its label and its values: a serial number may stand before the label, and a line of values alone has
 * none. `undefined` for a line without values.
 */
export function splitRow(line: PieceLine): Omit<ValueRow, 'baseline'> | undefined {
  const firstText = line.findIndex((piece) => !isValue(piece));
  if (firstText === -1) return { before: [], values: line };
  const start = line.findIndex((piece, index) => index > firstText && isValue(piece));
  return start === -1 ? undefined : { before: line.slice(0, start), values: line.slice(start) };
}

function bodyOf(lines: readonly PieceLine[]): Omit<Section, 'heads'> {
  const rows: { baseline: number; before: Piece[]; values: Piece[] }[] = [];
  const labels: Piece[] = [];
  const edge = edgeOf(lines);
  for (const pieces of lines) {
    const values = pieces.filter(({ left, right }) => (left + right) / 2 > edge);
    const before = pieces.filter((piece) => !values.includes(piece));
    labels.push(...before);
    const first = values[0];
    if (!first) continue;
    const row = rows.at(-1);
    const joins = row && first.baseline - row.baseline < SAME_ROW * first.size && !overlap(row.values, values);
    if (joins) row.values.push(...values);
    else rows.push({ baseline: first.baseline, before, values });
  }
  return { rows: rows.map((row) => ({ ...row, values: row.values.toSorted((a, b) => a.left - b.left) })), labels };
}

/** Left of it stand labels, right of it values. */
function edgeOf(lines: readonly PieceLine[]): number {
  const rows = lines.flatMap((line) => splitRow(line) ?? []);
  const starts = rows.flatMap(({ values }) => values[0]?.left ?? []);
  const ends = rows.flatMap(({ before }) => before.at(-1)?.right ?? []);
  const end = Math.max(-Infinity, ...ends);
  return Math.min(Infinity, ...starts.filter((start) => start >= end - 1));
}

const overlap = (some: readonly Piece[], others: readonly Piece[]) =>
  some.some((a) => others.some((b) => a.left < b.right && b.left < a.right));
