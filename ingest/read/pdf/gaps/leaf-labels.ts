import { startsLabel } from '../label-start.ts';
import type { Piece } from './pieces.ts';
import type { ValueRow } from './sections.ts';

/** Share of the distance of two rows within which a group name has a label beside it. */
const BESIDE = 0.55;
const SAME_LINE = 0.3;
const WIDEST_PITCH = 1.7;
/** In points: how far the lines of a name may begin apart. */
const SHIFT = 2;

/** Labels that stand right before the values, and names of groups of rows that stand further left. */
export interface LabelKinds {
  readonly leaves: readonly Piece[];
  readonly groups: readonly Piece[];
}

/**
 * The name of a group stands at half height of its rows, so it may be on a line with values that are not its own. One of
 * its lines at least has another label at its right, on the same line or on the lines next to it.
 */
export function tellLabels(labels: readonly Piece[], rowPitch: number, rows: readonly ValueRow[]): LabelKinds {
  const reach = BESIDE * Math.min(rowPitch, ...labels.map(({ size }) => WIDEST_PITCH * size));
  const groups = new Set(labels.filter((piece) => labels.some((other) => isBeside(piece, other, reach))));
  const sorted = labels.toSorted((a, b) => a.baseline - b.baseline);
  for (const below of sorted) {
    if (!startsLabel(below.text) && sorted.some((above) => groups.has(above) && goesOn(above, below)))
      groups.add(below);
  }
  for (const above of sorted.toReversed()) {
    const goesOnBelow = sorted.some((below) => groups.has(below) && !startsLabel(below.text) && goesOn(above, below));
    if (goesOnBelow && !labelsRow(above, rows)) groups.add(above);
  }
  return { leaves: labels.filter((piece) => !groups.has(piece)), groups: [...groups] };
}

const isBeside = (piece: Piece, other: Piece, reach: number) =>
  other.left >= piece.right - 1 && Math.abs(other.baseline - piece.baseline) < Math.max(reach, SAME_LINE * piece.size);

/** The next line of the same name. */
function goesOn(above: Piece, below: Piece): boolean {
  const pitch = (below.baseline - above.baseline) / below.size;
  return pitch > SAME_LINE && pitch <= WIDEST_PITCH && Math.abs(above.left - below.left) < SHIFT;
}

/** The last label on a line of values. */
const labelsRow = (piece: Piece, rows: readonly ValueRow[]) => rows.some(({ before }) => before.at(-1) === piece);
