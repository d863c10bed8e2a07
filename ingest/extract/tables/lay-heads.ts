import type { ColumnKind } from './columns.ts';
import type { Row } from './grid.ts';
import { isRate } from './measures.ts';
import { isBlank } from './printed-cell.ts';

/** The name of each column; null where the heads do not tell. */
export type ColumnNames = readonly (string | null)[];

/** What stands over one column, from the top down. */
type Path = readonly string[];

const MOST_TRIED = 20_000;

/**
 * The columns under one or more rows of heads. Of merged heads only the words are known, not how many columns they span:
 * a column has a name where every way to lay the heads over the columns gives it the same.
 */
export function layHeads(heads: readonly Row[], kinds: readonly ColumnKind[]): ColumnNames {
  const width = kinds.length;
  const rows = headsOf(heads, width);
  if (rows.length === 0) return kinds.map(() => null);
  if (rows.every(({ length }) => length === width)) return nested(rows, width);
  const layouts = layoutsOf(
    rows.map((row) => row.map(({ words }) => words)),
    width,
  );
  const hasRates = kinds.includes('rates');
  const possible =
    layouts?.filter((layout) => layout.every((path, at) => isPossible(path, kinds[at] ?? 'mixed', hasRates))) ?? [];
  const [one, ...others] = possible.map((layout) => layout.map((path) => path.join('')));
  return kinds.map((_, at) => (one && others.every((names) => names[at] === one[at]) ? (one[at] ?? null) : null));
}

/** A row with words in every cell is a head of its own; what stands above it names nothing below (住所 | … above 年初数 | 年末数). */
function headsOf(heads: readonly Row[], width: number): readonly Row[] {
  const rows = heads.filter(({ length }) => length > 0);
  const last = rows.findLastIndex((row) => row.length === width && !row.some(isBlank));
  return rows.slice(Math.max(last, 0));
}

/** Each row has a cell for every column; a blank one below words continues them, one beside words belongs to these. */
function nested(rows: readonly Row[], width: number): ColumnNames {
  const columns = Array.from({ length: width }, (_, at) =>
    rows.map((row, level) => {
      const cell = row[at];
      if (!cell || !isBlank(cell)) return cell?.words ?? '';
      const isSpanned = rows.slice(level + 1).some((below) => below[at] && !isBlank(below[at]));
      return isSpanned ? (row.slice(0, at).findLast((left) => !isBlank(left))?.words ?? '') : '';
    }),
  );
  return columns.map((path) => path.join('') || null);
}

/** A rate stands under a head that says so, and a count under no such head; names and numbers of rows under no merged one. */
function isPossible(path: Path, kind: ColumnKind, hasRates: boolean): boolean {
  switch (kind) {
    case 'names':
    case 'serial':
      return path.length === 1;
    case 'rates':
      return path.some((words) => isRate(words) || /同比|环比|幅|%/.test(words));
    case 'counts':
      return !hasRates || !path.some(isRate);
    case 'mixed':
      return true;
  }
}

/** Every way to lay rows of heads over so many columns; `undefined` where there are too many. */
function layoutsOf(rows: readonly Path[], width: number): Path[][] | undefined {
  const [top = [], ...lower] = rows;
  const layouts: Path[][] = [];
  let tried = 0;
  for (const spans of spansOver(rows)) {
    if (++tried > MOST_TRIED) return undefined;
    const paths = top.flatMap((_, at) => pathsBelow([top, ...lower], spans, 0, at));
    if (paths.length === width && areDistinct(paths.filter(({ length }) => length > 1))) layouts.push(paths);
  }
  return layouts;
}

const areDistinct = (paths: readonly Path[]) => new Set(paths.map((path) => path.join('|'))).size === paths.length;

/** For each row of heads but the last, how many heads of the next row each of its heads covers: none, or at least two. */
type Spans = readonly (readonly number[])[];

function* spansOver(rows: readonly Path[]): Generator<Spans> {
  const [top, next, ...rest] = rows;
  if (!top || !next) {
    yield [];
    return;
  }
  for (const span of shares(next.length, top.length)) {
    for (const below of spansOver([next, ...rest])) yield [span, ...below];
  }
}

/** So many heads dealt out in order to so many others. */
function* shares(count: number, among: number): Generator<number[]> {
  if (among === 0) {
    if (count === 0) yield [];
    return;
  }
  for (const share of [0, ...Array.from({ length: Math.max(0, count - 1) }, (_, at) => at + 2)]) {
    for (const rest of shares(count - share, among - 1)) yield [share, ...rest];
  }
}

function pathsBelow(rows: readonly Path[], spans: Spans, level: number, at: number): Path[] {
  const words = rows[level]?.[at] ?? '';
  const below = spans[level];
  const share = below?.[at] ?? 0;
  if (!below || share === 0) return [[words]];
  const first = below.slice(0, at).reduce((sum, span) => sum + span, 0);
  return Array.from({ length: share }, (_, child) => pathsBelow(rows, spans, level + 1, first + child))
    .flat()
    .map((path) => [words, ...path]);
}
