import { type Block, lineBlock, type Page } from './blocks.ts';
import { dropStruck } from './drop-struck.ts';
import { findGrids } from './grids/find-grids.ts';
import type { Grid } from './grids/grid.ts';
import { groupBy } from './group-by.ts';
import { isOpenGrid } from './grids/is-open-grid.ts';
import { withoutLeaders } from './leaders.ts';
import { isInk, linesOf } from './lines.ts';
import { type Glyph, holds, middleOf, type PageMarks } from './page-marks.ts';
import { readGrid } from './grids/read-grid.ts';

const contentsOf = (grids: readonly Grid[], glyphs: readonly Glyph[]) =>
  groupBy(glyphs, (glyph) => grids.find((grid) => holds(grid, middleOf(glyph))));

/** Sorts what is printed on a page into table rows and lines of prose, from top to bottom. */
export function readPage({ width, height, glyphs: printed, rulings }: PageMarks): Page {
  const glyphs = dropStruck(printed, rulings);
  const found = findGrids(rulings);
  const inFound = contentsOf(found, glyphs);
  const grids = found.filter((grid) => !isOpenGrid(grid, inFound.get(grid) ?? []));
  const owned = grids.length === found.length ? inFound : contentsOf(grids, glyphs);
  const free = groupBy(owned.get(undefined) ?? [], ({ flow }) => flow);
  const blocks: Block[] = [
    ...grids.flatMap((grid) => readGrid(grid, owned.get(grid) ?? [])),
    ...linesOf(free.get('right') ?? [])
      .filter(({ glyphs }) => withoutLeaders(glyphs).some(isInk))
      .map(lineBlock),
  ];
  return { width, height, blocks: blocks.toSorted((a, b) => a.top - b.top) };
}
