import { printedCells } from './printed-cells.ts';

/** Of lines between the first and the last that have two sides, this share has them. */
const LEAST_SHARE = 0.5;
const LEAST_LINES = 2;
/** Characters by which lines of a right-hand side begin apart. */
const RAGGED = 4;

/**
 * The column that parts two texts printed side by side; null where lines are no such text. No line has words across it,
 * and both sides of a line have as many cells: tables have white space between their columns as well.
 */
export function findGutter(lines: readonly string[]): number | null {
  const filled = lines.filter((line) => line.trim() !== '');
  const width = Math.max(0, ...filled.map(({ length }) => length));
  const places = Array.from({ length: width }, (_, at) => at).filter((at) => at > 0 && isFree(filled, at));
  const scored = places.map((at) => ({ at, score: filled.filter((line) => isEven(line, at)).length }));
  const best = Math.max(0, ...scored.map(({ score }) => score));
  const runs = scored.filter(({ score }) => score === best).map(({ at }) => at);
  const gutter = runs.at(-1);
  return gutter !== undefined && best >= LEAST_LINES && isColumns(filled, gutter) ? gutter : null;
}

const isFree = (lines: readonly string[], at: number) =>
  lines.every((line) => line.length <= at || /\s/.test(line.charAt(at - 1)));

const sidesOf = (line: string, at: number) => [line.slice(0, at), line.slice(at)] as const;
const isTwoSided = (line: string, at: number) => sidesOf(line, at).every((side) => side.trim() !== '');

function isEven(line: string, at: number): boolean {
  if (!isTwoSided(line, at)) return false;
  const [left, right] = sidesOf(line, at).map((side) => printedCells(side).length);
  return left === right;
}

/** One side may be longer than the other. Text begins where its side does; the labels of tables may stand anywhere. */
function isColumns(lines: readonly string[], at: number): boolean {
  const last = lines.findLastIndex((line) => isTwoSided(line, at));
  const beside = lines.slice(0, last + 1);
  const even = beside.filter((line) => isEven(line, at));
  const isTable = (line: string) => printedCells(line.slice(at)).length > 1;
  return even.length >= LEAST_SHARE * beside.length && (even.some(isTable) || areAligned(even, at));
}

function areAligned(lines: readonly string[], at: number): boolean {
  const starts = lines.map((line) => line.slice(at).search(/\S/)).toSorted((a, b) => a - b);
  const middle = starts[starts.length >> 1] ?? 0;
  return 2 * starts.filter((start) => Math.abs(start - middle) <= RAGGED).length > starts.length;
}
