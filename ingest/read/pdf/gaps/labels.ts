import { startsLabel } from '../label-start.ts';
import type { Piece } from './pieces.ts';

/** Where the values of a row stand beside a label of several lines. */
const ALIGNMENTS = ['middle', 'top', 'bottom'] as const;
type Alignment = (typeof ALIGNMENTS)[number];

/** In parts of the character size. */
const STRAY = 0.45;
const BESIDE = 0.2;
/** Share of the distance of two rows. */
const NEXT_ROW = 0.97;
const WIDEST_PITCH = 1.7;
const BELOW = 2.2;
const COST_BELOW = 0.4;
const COST_LOOSE = 0.5;
const COST_LEFT_OVER = 0.6;
const COST_NO_LABEL = 3;

/** Which pieces label each row, from the first row to the last; what labels none is left over. */
export interface Labelling {
  readonly labels: readonly (readonly Piece[])[];
  readonly leftOver: readonly Piece[];
}

/**
 * Gives the lines of labels to the rows of values so that all rows together fit best: the values of a row stand beside
 * the middle, the first or the last line of its label, alike in the whole table, or on a line of their own below it.
 * @param rowPitch the least distance of two rows: a line as far from one that has the values beside it may be the label
 *   of a row without values
 */
export function labelRows(pieces: readonly Piece[], baselines: readonly number[], rowPitch: number): Labelling {
  const sorted = pieces.toSorted((a, b) => a.baseline - b.baseline || a.left - b.left);
  const ways = ALIGNMENTS.map((alignment) => bestWay(sorted, { baselines, alignment, rowPitch }));
  return ways.reduce((best, way) => (way.cost < best.cost ? way : best));
}

interface Setting {
  readonly baselines: readonly number[];
  readonly alignment: Alignment;
  readonly rowPitch: number;
}

interface Way extends Labelling {
  readonly cost: number;
}

/** Dynamic programming over the rows already labelled and the pieces already used, both in reading order. */
function bestWay(pieces: readonly Piece[], setting: Setting): Way {
  const { baselines } = setting;
  let ways: (Way | undefined)[] = [{ cost: 0, labels: [], leftOver: [] }];
  skipPieces(ways, pieces);
  for (const baseline of baselines) {
    const next: (Way | undefined)[] = [];
    ways.forEach((way, used) => {
      if (!way) return;
      offer(next, used, { ...way, cost: way.cost + COST_NO_LABEL, labels: [...way.labels, []] });
      for (let end = used + 1; end <= pieces.length; end++) {
        const label = pieces.slice(used, end);
        const cost = costOf(label, baseline, setting);
        if (cost === undefined) break;
        offer(next, end, { ...way, cost: way.cost + cost, labels: [...way.labels, label] });
      }
    });
    skipPieces(next, pieces);
    ways = next;
  }
  return ways[pieces.length] ?? { cost: Infinity, labels: baselines.map(() => []), leftOver: pieces };
}

function offer(ways: (Way | undefined)[], used: number, way: Way): void {
  const known = ways[used];
  if (!known || way.cost < known.cost) ways[used] = way;
}

function skipPieces(ways: (Way | undefined)[], pieces: readonly Piece[]): void {
  pieces.forEach((piece, index) => {
    const way = ways[index];
    if (way) offer(ways, index + 1, { ...way, cost: way.cost + COST_LEFT_OVER, leftOver: [...way.leftOver, piece] });
  });
}

/** How badly a label fits a row; `undefined` when no longer label can do better. */
function costOf(label: readonly Piece[], baseline: number, setting: Setting): number | undefined {
  const { baselines, alignment, rowPitch } = setting;
  const [first, last] = [label[0], label.at(-1)];
  if (!first || !last) return undefined;
  const isAt = (height: number) => label.some((piece) => Math.abs(piece.baseline - height) < BESIDE * piece.size);
  if (baselines.some((other) => other !== baseline && isAt(other))) return undefined;
  const isBeside = isAt(baseline);
  const widest = isBeside ? NEXT_ROW * rowPitch : Infinity;
  const joints = label.slice(1).map((below, index) => costOfJoint(label[index] ?? below, below, widest));
  if (joints.includes(Infinity) || first.baseline - baseline > STRAY * first.size) return undefined;
  const stray = Math.abs(anchorOf(first, last, alignment) - baseline) / last.size;
  const below = (baseline - last.baseline) / last.size;
  const fit = stray <= STRAY ? stray : below > 0 && below <= BELOW ? COST_BELOW : Infinity;
  return fit + joints.reduce((total, joint) => total + joint, 0);
}

function anchorOf(first: Piece, last: Piece, alignment: Alignment): number {
  if (alignment === 'top') return first.baseline;
  return alignment === 'bottom' ? last.baseline : (first.baseline + last.baseline) / 2;
}

/** Lines of one label follow each other closely, and none but the first begins like a label. */
function costOfJoint(above: Piece, below: Piece, widest: number): number {
  const pitch = (below.baseline - above.baseline) / below.size;
  if (pitch < STRAY) return 0;
  if (pitch > WIDEST_PITCH || below.baseline - above.baseline > widest || startsLabel(below.text)) return Infinity;
  return COST_LOOSE * Math.max(0, pitch - 1);
}
