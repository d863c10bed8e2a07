import { type Block, lineBlock, type Page } from './blocks.ts';
import { findGrids } from './find-grids.ts';
import { groupBy } from './group-by.ts';
import { linesOf } from './lines.ts';
import { holds, middleOf, type PageMarks } from './page-marks.ts';
import { readGrid } from './read-grid.ts';

/** Sorts what is printed on a page into table rows and lines of prose, from top to bottom. */
export function readPage({ width, height, glyphs, rulings }: PageMarks): Page {
  const grids = findGrids(rulings);
  const owned = groupBy(glyphs, (glyph) => grids.find((grid) => holds(grid, middleOf(glyph))));
  const free = groupBy(owned.get(undefined) ?? [], ({ flow }) => flow);
  const blocks: Block[] = [
    ...grids.flatMap((grid) => readGrid(grid, owned.get(grid) ?? [])),
    ...linesOf(free.get('right') ?? []).map(lineBlock),
  ];
  return { width, height, blocks: blocks.toSorted((a, b) => a.top - b.top) };
}
