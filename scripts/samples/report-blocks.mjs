import { statutoryTable } from './statutory-tables.mjs';

/**
 * The source text of a report as blocks: `{ kind: 'title' | 'heading' | 'paragraph', text }` and `{ kind: 'table', rows }`.
 * A line `{{t3}}` calls for a statutory table; neighbouring lines that end in a bar are an ordinary one. Lines that begin
 * with a bar are debris and stay as they are.
 */
export function reportBlocks(source, sample) {
  const blocks = [];
  for (const [index, line] of source.trimEnd().split('\n').entries()) {
    const placeholder = /^\{\{(t[234])\}\}$/.exec(line);
    if (placeholder) blocks.push({ kind: 'table', rows: statutoryTable(placeholder[1], sample) });
    else if (/^[^|].*\|$/.test(line)) addRow(blocks, line);
    else blocks.push({ kind: textKind(line, index), text: line });
  }
  return blocks;
}

function addRow(blocks, line) {
  const last = blocks.at(-1);
  const row = line
    .slice(0, -1)
    .split('|')
    .map((text) => ({ text: text.trim(), colspan: 1, rowspan: 1 }));
  if (last?.kind === 'table') last.rows.push(row);
  else blocks.push({ kind: 'table', rows: [row] });
}

function textKind(line, index) {
  if (index === 0) return 'title';
  return /^[一二三四五六七八九十]+、/.test(line) ? 'heading' : 'paragraph';
}
