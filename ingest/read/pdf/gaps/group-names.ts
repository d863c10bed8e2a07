import { joinLines } from '../../join-lines.ts';
import type { TableCell } from '../blocks.ts';
import { startsLabel } from '../label-start.ts';
import { joinPieces } from './cells.ts';
import { isValue, type Piece } from './pieces.ts';

/** In parts of the character size. */
const WIDEST_PITCH = 1.7;

/** The names of groups of rows, each with the index of the row that its middle is nearest to; left ones first. */
export function nameGroups(groups: readonly Piece[], baselines: readonly number[]): Map<number, TableCell[]> {
  const names = new Map<number, TableCell[]>();
  for (const block of blocksOf(groups).toSorted((a, b) => (a[0]?.left ?? 0) - (b[0]?.left ?? 0))) {
    const [first, last] = [block[0], block.at(-1)];
    if (!first || !last) continue;
    const row = nearest(baselines, (first.baseline + last.baseline) / 2);
    const text = joinLines(block.map((piece) => piece.text));
    names.set(row, [...(names.get(row) ?? []), { ...joinPieces([first]), text }]);
  }
  return names;
}

/** Lines below one another in one column. Serial numbers stand for themselves. */
function blocksOf(pieces: readonly Piece[]): Piece[][] {
  const blocks: Piece[][] = [];
  for (const piece of pieces.toSorted((a, b) => a.baseline - b.baseline)) {
    const block = blocks.find((candidate) => goesOn(candidate.at(-1), piece));
    if (block) block.push(piece);
    else blocks.push([piece]);
  }
  return blocks;
}

function goesOn(above: Piece | undefined, below: Piece): boolean {
  if (!above || isValue(below) || startsLabel(below.text)) return false;
  const near = below.baseline - above.baseline <= WIDEST_PITCH * below.size;
  return near && above.left < below.right && below.left < above.right;
}

function nearest(baselines: readonly number[], wanted: number): number {
  const distances = baselines.map((baseline) => Math.abs(baseline - wanted));
  return distances.indexOf(Math.min(...distances));
}
