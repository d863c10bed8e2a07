import { type Block, type LineBlock, lineBlock, type Page } from '../blocks.ts';
import { findTables } from './find-tables.ts';

/** Turns lines that stand in columns without ruled lines into table rows. */
export function findGapTables(page: Page): Page {
  const blocks: Block[] = [];
  let lines: LineBlock[] = [];
  const flush = () => {
    for (const { lines: own, table } of findTables(lines.map(({ line }) => line)))
      blocks.push(...(table ? [table] : own.map(lineBlock)));
    lines = [];
  };
  for (const block of page.blocks) {
    if (block.kind === 'line') lines.push(block);
    else {
      flush();
      blocks.push(block);
    }
  }
  flush();
  return { ...page, blocks };
}
