import { fill, line, text } from './make-pdf.ts';

/** How rows and columns are told apart in print. */
export const RULES = [
  'none',
  'frame',
  'horizontal',
  'dotted',
  'dashed',
  'text dots',
  'shaded rows',
  'shaded cells',
  'vertical',
  'framed columns',
  'head rules',
] as const;
export type Rules = (typeof RULES)[number];
export type Place = 'start' | 'middle' | 'end';

/** A cell of a table; `column` counts the columns of the whole table. */
export interface PrintedCell {
  readonly text: string;
  readonly column: number;
  readonly columns: number;
  /** A cell that spans rows stands in the first of them. */
  readonly rows?: number;
  readonly isValue?: boolean;
}

export interface TableStyle {
  readonly rules: Rules;
  readonly size: number;
  readonly padding: number;
  readonly left: number;
  readonly widths: readonly number[];
  /** Where values stand in their cells: across, and beside a label of several lines. */
  readonly across: Place;
  readonly down: Place;
  readonly headsAcross: Place;
  readonly spacing: number;
  readonly valueSize: number;
}

/** From the upper edge of the page. */
const TOP = 60;
const BOTTOM = 780;
const HEIGHT = 842;
const PITCH = 1.2;

/** A pen that moves down the pages. */
export interface Pen {
  readonly pages: string[][];
  y: number;
}

export const createPen = (): Pen => ({ pages: [[]], y: TOP });

const draw = (pen: Pen, ...commands: readonly string[]) => pen.pages.at(-1)?.push(...commands);
const up = (y: number) => HEIGHT - y;

export function printLine(pen: Pen, content: string, x: number, size = 12): void {
  turnPage(pen, size * 2);
  draw(pen, text(x, up(pen.y + size), content, { size }));
  pen.y += size * 2;
}

function turnPage(pen: Pen, height: number): void {
  if (pen.y + height <= BOTTOM) return;
  pen.pages.push([]);
  pen.y = TOP;
}

/** Prints rows below one another, on a new page where one does not fit. */
export function printTable(pen: Pen, rows: readonly (readonly PrintedCell[])[], style: TableStyle): void {
  const stops = [style.left];
  for (const width of style.widths) stops.push((stops.at(-1) ?? 0) + width);
  const heights = rows.map((cells) => heightOf(cells, stops, style));
  rows.forEach((cells, index) => {
    const height = heights[index] ?? 0;
    turnPage(pen, height);
    shade(pen, cells, index, height, stops, style);
    rule(pen, cells, index, height, stops, style);
    for (const cell of cells) {
      const span = heights.slice(index, index + (cell.rows ?? 1)).reduce((total, one) => total + one, 0);
      printCell(pen, cell, Math.min(span, BOTTOM - pen.y), stops, style);
    }
    pen.y += height;
  });
}

const edgesOf = ({ column, columns }: PrintedCell, stops: readonly number[]) =>
  [stops[column] ?? 0, stops[column + columns] ?? 0] as const;

function heightOf(cells: readonly PrintedCell[], stops: readonly number[], style: TableStyle): number {
  const lines = cells.filter(({ rows = 1 }) => rows === 1).map((cell) => wrap(cell, stops, style).length);
  return Math.max(1, ...lines) * style.size * PITCH + 2 * style.padding;
}

const advanceOf = (char: string, size: number) => (char > '~' ? size : size / 2);
const widthOf = (content: string, size: number, spacing: number) =>
  Array.from(content).reduce((total, char) => total + advanceOf(char, size) + spacing, -spacing);

function wrap(cell: PrintedCell, stops: readonly number[], style: TableStyle): string[] {
  const [left, right] = edgesOf(cell, stops);
  const lines = [''];
  for (const char of cell.text) {
    const longer = `${lines.at(-1) ?? ''}${char}`;
    const fits = widthOf(longer, style.size, style.spacing) <= right - left - 2 * style.padding;
    if (fits || cell.isValue || lines.at(-1) === '') lines[lines.length - 1] = longer;
    else lines.push(char);
  }
  return lines;
}

const SHARES = { start: 0, middle: 0.5, end: 1 } as const;

function printCell(pen: Pen, cell: PrintedCell, height: number, stops: readonly number[], style: TableStyle): void {
  const lines = wrap(cell, stops, style);
  const [left, right] = edgesOf(cell, stops);
  const size = cell.isValue ? style.valueSize : style.size;
  const free = height - 2 * style.padding - lines.length * style.size * PITCH;
  const first = pen.y + style.padding + free * SHARES[style.down] + style.size;
  lines.forEach((content, index) => {
    const room = right - left - 2 * style.padding - widthOf(content, size, style.spacing);
    const x = left + style.padding + room * SHARES[cell.isValue ? style.across : style.headsAcross];
    const y = first + index * style.size * PITCH;
    if (content !== '') draw(pen, text(x, up(y), content, { size, spacing: style.spacing }));
  });
}

function shade(
  pen: Pen,
  cells: readonly PrintedCell[],
  index: number,
  height: number,
  stops: readonly number[],
  { rules }: TableStyle,
): void {
  if (index % 2 === 0) return;
  const [left, right] = [stops[0] ?? 0, stops.at(-1) ?? 0];
  if (rules === 'shaded rows') draw(pen, fill(left, up(pen.y + height), right - left, height, 0.9));
  if (rules !== 'shaded cells') return;
  for (const cell of cells) {
    const [from, to] = edgesOf(cell, stops);
    draw(pen, fill(from, up(pen.y + height), to - from, height, 0.9));
  }
}

function rule(
  pen: Pen,
  cells: readonly PrintedCell[],
  index: number,
  height: number,
  stops: readonly number[],
  { rules }: TableStyle,
): void {
  const [left, right] = [stops[0] ?? 0, stops.at(-1) ?? 0];
  const [top, bottom] = [up(pen.y), up(pen.y + height)];
  const horizontals: Partial<Record<Rules, () => readonly string[]>> = {
    horizontal: () => [line(left, top, right, top), line(left, bottom, right, bottom)],
    dotted: () => dots(left, right, bottom),
    dashed: () => [`[3 2] 0 d ${line(left, bottom, right, bottom)} [] 0 d`],
    'text dots': () => [text(left, bottom - 1, '.'.repeat(Math.floor((right - left) / 2)), { size: 4 })],
    frame: () => (index === 0 ? [line(left, top, right, top)] : []),
    'head rules': () => (index < 2 ? [line(left, top, right, top)] : []),
    'framed columns': () => (index === 0 ? [line(left, top, right, top)] : []),
  };
  draw(pen, ...(horizontals[rules]?.() ?? []));
  if (rules === 'frame') draw(pen, line(left, top, left, bottom), line(right, top, right, bottom));
  if (rules === 'vertical' || rules === 'framed columns') {
    for (const cell of cells) for (const x of edgesOf(cell, stops)) draw(pen, line(x, top, x, bottom));
  }
}

const dots = (left: number, right: number, y: number) =>
  Array.from({ length: Math.floor((right - left) / 2.4) }, (_, dot) => fill(left + dot * 2.4, y, 1, 1));
