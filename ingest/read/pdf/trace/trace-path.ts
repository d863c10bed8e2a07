import { type Matrix, transform } from './matrix.ts';
import type { Box, Ruling } from '../page-marks.ts';

/** Numbers of a path as pdf.js writes it: the command, then its coordinates. */
const COORDINATES: Readonly<Record<number, number>> = { 0: 2, 1: 2, 2: 6, 3: 4, 4: 0 };
const MOVE = 0;
const CLOSE = 4;
/** A filled rectangle no thicker than this is drawn as a line. */
const THICKEST = 3;
const MOST_CORNERS = 8;
/** How far a line may lean and still be straight. */
const LEAN = 0.5;

type Point = readonly [number, number];

/** The straight lines that a painted path leaves on the page: its sides when stroked, itself when filled and thin. */
export function tracePath(data: ArrayLike<number>, toPage: Matrix, paint: 'stroke' | 'fill', clip: Box): Ruling[] {
  const outlines = outlinesOf(data, toPage);
  const lines = paint === 'stroke' ? outlines.flatMap(sidesOf) : outlines.flatMap(thinBox);
  return lines.flatMap((line) => clipTo(line, clip));
}

/** The points of each subpath on the page; of a curve only its end. */
function outlinesOf(data: ArrayLike<number>, toPage: Matrix): Point[][] {
  const outlines: Point[][] = [];
  for (let at = 0; at < data.length;) {
    const command = data[at] ?? MOVE;
    const end = at + (COORDINATES[command] ?? 0);
    const current = outlines.at(-1);
    if (command === CLOSE) current?.push(current[0] ?? [0, 0]);
    else {
      const point = transform(toPage, data[end - 1] ?? 0, data[end] ?? 0);
      if (command === MOVE || !current) outlines.push([point]);
      else current.push(point);
    }
    at = end + 1;
  }
  return outlines;
}

/** The rectangles among the filled parts of a path that are more than a line. */
export function areasOf(data: ArrayLike<number>, toPage: Matrix): Box[] {
  return outlinesOf(data, toPage).filter(isRectangle).map(boxAround).filter(isArea);
}

const isArea = ({ left, right, top, bottom }: Box) => right - left > THICKEST && bottom - top > THICKEST;

/** Each of its points is a corner of the box around it. */
function isRectangle(points: readonly Point[]): boolean {
  const { left, right, top, bottom } = boxAround(points);
  const isNear = (value: number, edges: readonly number[]) => edges.some((edge) => Math.abs(value - edge) <= LEAN);
  return (
    points.length >= 4 &&
    points.length <= MOST_CORNERS &&
    points.every(([x, y]) => isNear(x, [left, right]) && isNear(y, [top, bottom]))
  );
}

function boxAround(points: readonly Point[]): Box {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}

const sidesOf = (points: readonly Point[]): Ruling[] =>
  points.slice(1).flatMap((to, index) => straight(points[index] ?? to, to));

function straight([x1, y1]: Point, [x2, y2]: Point): Ruling[] {
  if (Math.abs(y1 - y2) <= LEAN && Math.abs(x1 - x2) > LEAN) return [ruling('horizontal', (y1 + y2) / 2, x1, x2)];
  if (Math.abs(x1 - x2) <= LEAN && Math.abs(y1 - y2) > LEAN) return [ruling('vertical', (x1 + x2) / 2, y1, y2)];
  return [];
}

function thinBox(points: readonly Point[]): Ruling[] {
  if (points.length > MOST_CORNERS) return [];
  const { left, right, top, bottom } = boxAround(points);
  const [width, height] = [right - left, bottom - top];
  if (isDot(width, height)) {
    return [ruling('horizontal', (top + bottom) / 2, left, right), ruling('vertical', (left + right) / 2, top, bottom)];
  }
  if (height <= THICKEST && width > height) return [ruling('horizontal', (top + bottom) / 2, left, right)];
  if (width <= THICKEST && height > width) return [ruling('vertical', (left + right) / 2, top, bottom)];
  return [];
}

/** Dots make a line whichever way they follow each other. */
const isDot = (width: number, height: number) =>
  width <= THICKEST && height <= THICKEST && width < 2 * height && height < 2 * width;

const ruling = (axis: Ruling['axis'], at: number, a: number, b: number): Ruling => ({
  axis,
  at,
  from: Math.min(a, b),
  to: Math.max(a, b),
});

function clipTo(line: Ruling, clip: Box): Ruling[] {
  const [low, high, first, last] =
    line.axis === 'horizontal'
      ? [clip.left, clip.right, clip.top, clip.bottom]
      : [clip.top, clip.bottom, clip.left, clip.right];
  if (line.at < first - 1 || line.at > last + 1) return [];
  const [from, to] = [Math.max(line.from, low), Math.min(line.to, high)];
  return from < to ? [{ ...line, from, to }] : [];
}

/** The bounding box of an axis-parallel rectangle after a transformation. */
export function boxOn(toPage: Matrix, [x1, y1, x2, y2]: readonly number[]): Box {
  const corners = [x1, x2].flatMap((x) => [y1, y2].map((y) => transform(toPage, x ?? 0, y ?? 0)));
  return boxAround(corners);
}
