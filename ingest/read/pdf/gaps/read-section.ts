import type { TableCell } from '../blocks.ts';
import { startsLabel } from '../label-start.ts';
import { joinPieces, labelCell, type PlacedRow, unsureCell, valueCell } from './cells.ts';
import { type Column, isIn, settleColumns } from './columns.ts';
import { nameGroups } from './group-names.ts';
import { headRows } from './heads.ts';
import { labelRows } from './labels.ts';
import { tellLabels } from './leaf-labels.ts';
import type { Piece } from './pieces.ts';
import type { Section } from './sections.ts';

/** Pieces nearer than this stand on one line. */
const SAME_LINE = 0.45;
/** More names before one label are a label that fell apart. */
const MOST_NAMES = 3;

/** The rows of a section. What cannot be placed for sure stays together in one cell that no number is read from. */
export function readSection({ heads, rows, labels }: Section, rowPitch: number): PlacedRow[] {
  const baselines = rows.map(({ baseline }) => baseline);
  const columns = settleColumns(rows.map(({ values }) => values));
  const kinds = tellLabels(labels, rowPitch, rows);
  const labelling = labelRows(kinds.leaves, baselines, rowPitch);
  const names = nameGroups(kinds.groups, baselines);
  const doubtful = besideFragments(labelling.leftOver, baselines);
  const isLabelled = labelling.labels.some((label) => label.length > 0);
  const edge = Math.max(-Infinity, ...labelling.labels.flat().map(({ right }) => right));
  const placed = rows.map(({ baseline, before, values }, index): PlacedRow => {
    const label = labelling.labels[index] ?? [];
    const isNameless =
      (isLabelled && label.length === 0) ||
      doubtful.has(index) ||
      (before.length > 0 && isAbove(label, baseline)) ||
      (names.get(index)?.length ?? 0) > MOST_NAMES;
    const front = [...(names.get(index) ?? []), ...(label.length > 0 ? [labelCell(label)] : [])];
    return { baseline, cells: [...front, ...(isNameless ? [unsureCell(values)] : cellsOf(values, columns))] };
  });
  const rest = labelling.leftOver.map((piece) => ({ baseline: piece.baseline, cells: [joinPieces([piece])] }));
  return [
    ...headRows(heads, columns, edge, pitchOf(labelling.labels)),
    ...[...placed, ...rest].toSorted((a, b) => a.baseline - b.baseline),
  ];
}

/** A label that ends above the line of the values is theirs only when nothing else stands on that line. */
const isAbove = (label: readonly Piece[], baseline: number) =>
  label.length > 0 && label.every((piece) => piece.baseline < baseline - SAME_LINE * piece.size);

/** The rows above and below a line that may be the rest of either label: whose it is stays open, and so do their values. */
function besideFragments(leftOver: readonly Piece[], baselines: readonly number[]): ReadonlySet<number> {
  const fragments = leftOver.filter(({ text }) => !startsLabel(text));
  return new Set(
    fragments.flatMap(({ baseline }) => {
      const below = baselines.findIndex((row) => row > baseline);
      return below === -1 ? [baselines.length - 1] : [below - 1, below];
    }),
  );
}

/** How far the lines of one label are apart, in parts of their size; undefined where none has two lines. */
function pitchOf(labels: readonly (readonly Piece[])[]): number | undefined {
  const pitches = labels.flatMap((label) =>
    label.slice(1).map((below, index) => (below.baseline - (label[index]?.baseline ?? 0)) / below.size),
  );
  const lines = pitches.filter((pitch) => pitch > SAME_LINE);
  return lines.length > 0 ? Math.min(...lines) : undefined;
}

/** One cell for each column; all in one where a piece lies over two, or in a column that may be none. */
function cellsOf(values: readonly Piece[], columns: readonly Column[]): TableCell[] {
  const isSure = values.every((piece) => {
    const [column, second] = columns.filter((candidate) => isIn(piece, candidate));
    return column && !second && !column.isDoubtful;
  });
  if (!isSure) return [unsureCell(values)];
  const certain = columns.filter(({ isDoubtful }) => !isDoubtful);
  return certain.map((column) => {
    const pieces = values.filter((piece) => isIn(piece, column));
    return valueCell(pieces, column.isMixed);
  });
}
