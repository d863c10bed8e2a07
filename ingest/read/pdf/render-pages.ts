import { joinLines } from '../join-lines.ts';
import { renderRow } from '../render-row.ts';
import type { Page } from './blocks.ts';
import { dropFurniture } from './drop-furniture.ts';
import { findGapTables } from './gaps/find-gap-tables.ts';
import { joinTables } from './grids/join-tables.ts';
import { textOf } from './lines.ts';
import { continues, measureLines, type PlacedLine } from './paragraphs.ts';

/** The text of a document: one line a paragraph, one a table row; page breaks leave no trace. */
export function renderPages(printed: readonly Page[]): string {
  const bare = dropFurniture(printed);
  const measureOf = measureLines(bare);
  const pages = bare.map(findGapTables);
  joinTables(pages);

  const output: string[] = [];
  let last: PlacedLine | undefined;
  for (const { page, block } of pages.flatMap((page) => page.blocks.map((block) => ({ page, block })))) {
    if (block.kind === 'table') {
      output.push(...block.rows.map((row) => renderRow(row.map(({ text }) => text))));
      last = undefined;
      continue;
    }
    const line = { page, line: block.line };
    const text = textOf(block.line, true);
    if (last && continues(last, line, measureOf)) output.push(joinLines([output.pop() ?? '', text]));
    else output.push(text);
    last = line;
  }
  return output.join('\n');
}
