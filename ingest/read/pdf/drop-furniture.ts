import { isGradeMark } from '../secrecy.ts';
import type { Block, LineBlock, Page } from './blocks.ts';
import { groupBy } from './group-by.ts';
import { textOf } from './lines.ts';

/** Share of the page height at top and bottom where headers, footers and page numbers stand. */
const MARGIN = 0.12;
/** `- 3 -`, `3`, `第3页`, `第3页 共12页`, `3/12`. */
const PAGE_NUMBER = /^[-—–－―·.\s]*第?\s*\d{1,3}\s*页?(?:\s*(?:[/／]|[,，]?\s*共)\s*\d{1,3}\s*页?)?[-—–－―·.\s]*$/;

/**
 * Leaves out page numbers, and the headers and footers that half of the pages (two at least) share; a mark of secrecy
 * stays, for such a file must be refused.
 */
export function dropFurniture(pages: readonly Page[]): Page[] {
  const margins = pages.flatMap((page) =>
    page.blocks.filter((block) => inMargin(block, page)).map((block) => ({ page, block })),
  );
  const shared = groupBy(margins, ({ block }) => placeOf(block));
  const repeats = (block: LineBlock) => {
    if (isGradeMark(textOf(block.line, false))) return false;
    const bearers = new Set(shared.get(placeOf(block))?.map(({ page }) => page));
    return bearers.size >= Math.max(2, pages.length / 2);
  };
  return pages.map((page) => ({
    ...page,
    blocks: page.blocks.filter((block) => !inMargin(block, page) || !(isPageNumber(block) || repeats(block))),
  }));
}

function inMargin(block: Block, { height }: Page): block is LineBlock {
  if (block.kind !== 'line') return false;
  return block.line.baseline < height * MARGIN || block.top > height * (1 - MARGIN);
}

const isPageNumber = ({ line }: LineBlock) => PAGE_NUMBER.test(textOf(line, false));

/** The same for all lines that say the same at the same height, numbers aside. */
const placeOf = ({ line }: LineBlock) => `${Math.round(line.baseline / 4)} ${textOf(line, false).replace(/\d+/g, '#')}`;
