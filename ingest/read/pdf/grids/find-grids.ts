import { createDisjointSets } from './disjoint-sets.ts';
import { buildGrid, type Grid } from './grid.ts';
import { groupBy } from '../group-by.ts';
import { mergeRulings, NEAR } from './merge-rulings.ts';
import type { Box, Ruling } from '../page-marks.ts';

/** Pages with more lines are drawings. */
const MOST_RULINGS = 4000;

/** The ruled tables of a page, the smallest first, so that a table in a frame comes before the frame. */
export function findGrids(rulings: readonly Ruling[]): Grid[] {
  const merged = mergeRulings(rulings);
  if (merged.length > MOST_RULINGS) return [];
  return connectedGroups(merged)
    .flatMap((group) => buildGrid(group) ?? [])
    .toSorted((a, b) => areaOf(a) - areaOf(b));
}

const areaOf = (box: Box) => (box.right - box.left) * (box.bottom - box.top);

/** Lines that touch or cross one another, directly or through others. */
function connectedGroups(rulings: readonly Ruling[]): Ruling[][] {
  const sets = createDisjointSets(rulings.length);
  rulings.forEach((a, i) => {
    if (a.axis === 'vertical') return;
    rulings.forEach((b, j) => {
      if (b.axis === 'vertical' && reaches(a, b.at) && reaches(b, a.at)) sets.unite(i, j);
    });
  });
  return [...groupBy(rulings, (_, index) => sets.find(index)).values()];
}

const reaches = ({ from, to }: Ruling, at: number) => at >= from - NEAR && at <= to + NEAR;
