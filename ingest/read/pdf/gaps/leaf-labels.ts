import type { Piece } from './pieces.ts';
import type { ValueRow } from './sections.ts';

/** Share of the distance of two rows within which a group name has a label beside it. */
const BESIDE = 0.55;
const SAME_LINE = 0.3;

/** Labels that stand right before the values, and names of groups of rows that stand further left. */
export interface LabelKinds {
  readonly leaves: readonly Piece[];
  readonly groups: readonly Piece[];
}

/**
 * The name of a group stands at half height of its rows, so it may be on a line with values that are not its own. It has
 * another label at its right, on the same line or on the lines next to it.
 */
export function tellLabels(labels: readonly Piece[], rows: readonly ValueRow[]): LabelKinds {
  const reach = BESIDE * pitchOf(rows);
  const isGroup = (piece: Piece) =>
    labels.some(
      (other) =>
        other.left >= piece.right - 1 &&
        Math.abs(other.baseline - piece.baseline) < Math.max(reach, SAME_LINE * piece.size),
    );
  return { leaves: labels.filter((piece) => !isGroup(piece)), groups: labels.filter(isGroup) };
}

/** The least distance of two rows. */
function pitchOf(rows: readonly ValueRow[]): number {
  const gaps = rows.slice(1).map(({ baseline }, index) => baseline - (rows[index]?.baseline ?? baseline));
  return gaps.length > 0 ? Math.min(...gaps) : 0;
}
