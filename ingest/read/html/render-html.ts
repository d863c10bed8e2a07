import { type Level, raised } from '../../../src/text/raised.ts';
import { joinLines } from '../join-lines.ts';
import { LONGEST_CELL, renderRow } from '../render-row.ts';
import { type BlockWriter, createBlockWriter } from './block-writer.ts';
import type { ChildNode, Element, ParentNode } from './parse-html.ts';
import { elementsIn, isElement, isText, textOf } from './text-of.ts';

const BLOCKS = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol p pre section summary td th tr ul'
  ).split(' '),
);
/** Shown in another way or not at all; `rt` and `rp` are readings printed over a word. */
const DROPPED = new Set(
  'datalist head iframe noframes noembed noscript object option rp rt rtc script select style svg template title'.split(
    ' ',
  ),
);
const ROW_GROUPS = new Set(['tbody', 'thead', 'tfoot']);

/** The lines of a part of a page: one a block, one a table row. */
export function renderBlocks(node: ParentNode): string[] {
  const writer = createBlockWriter();
  for (const child of node.childNodes) writeNode(child, writer);
  return writer.finish();
}

export function titleOf(page: ParentNode): string | null {
  const title = elementsIn(page)
    .flatMap(elementsIn)
    .flatMap(elementsIn)
    .find(({ tagName }) => tagName === 'title');
  return (title && textOf(title).replace(/\s+/g, ' ').trim()) || null;
}

function writeNode(node: ChildNode, writer: BlockWriter): void {
  if (isText(node)) return writer.add(node.value);
  if (!isElement(node) || DROPPED.has(node.tagName)) return;
  if (node.tagName === 'br') return writer.breakLine();
  if (node.tagName === 'table') return writeTable(node, writer);
  if (node.tagName === 'pre') return textOf(node).split('\n').forEach(writer.addBlock);
  const level = LEVELS[node.tagName];
  if (level && !holdsBlock(node)) return writer.add(raised(textOf(node), writer.line(), level));
  const isBlock = BLOCKS.has(node.tagName);
  if (isBlock) writer.breakLine();
  for (const child of node.childNodes) writeNode(child, writer);
  if (isBlock) writer.breakLine();
}

const LEVELS: Readonly<Record<string, Level>> = { sup: 'above', sub: 'below' };

const holdsBlock = (node: Element): boolean =>
  elementsIn(node).some((child) => BLOCKS.has(child.tagName) || child.tagName === 'table' || holdsBlock(child));

function writeTable(table: Element, writer: BlockWriter): void {
  for (const caption of elementsIn(table).filter(({ tagName }) => tagName === 'caption')) writeNode(caption, writer);
  const rows = rowsOf(table);
  const isFrame = rows.every((cells) => cells.length < 2) || rows.flat().some(holdsTable);
  for (const cells of rows) {
    const contents = cells.map(renderBlocks);
    const isRow = !isFrame && contents.every((lines) => lines.join('').length <= LONGEST_CELL);
    const lines = isRow ? [renderRow(contents.map(joinLines))] : contents.flat();
    lines.forEach(writer.addBlock);
  }
}

/** The cells of each row, those of nested tables left out. */
function rowsOf(table: Element): Element[][] {
  return elementsIn(table)
    .flatMap((part) => (ROW_GROUPS.has(part.tagName) ? elementsIn(part) : [part]))
    .filter((part) => part.tagName === 'tr')
    .map((row) => elementsIn(row).filter((cell) => /^t[dh]$/.test(cell.tagName)));
}

const holdsTable = (node: Element): boolean =>
  elementsIn(node).some((child) => (child.tagName === 'table' && rowsOf(child).length > 0) || holdsTable(child));
