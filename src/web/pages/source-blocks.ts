import type { Span } from '../../domain/passage.ts';

/** A stored text as it is shown: every span counts in the stored text, and only bars and blanks lie between spans. */
export type SourceBlock =
  | { readonly kind: 'heading' | 'paragraph'; readonly span: Span }
  | { readonly kind: 'table'; readonly rows: readonly (readonly Span[])[] };

/** A line with more bars than this is no table row. */
const WIDEST_ROW = 200;
const HEADING =
  /^\s*(?:#{1,6}\s|[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十百]{1,4}[章节]|[(（][一二三四五六七八九十]{1,3}[)）]).{0,38}$/;

/** Cuts a text into headings, paragraphs (one a line) and tables (neighbouring lines with bars). */
export function sourceBlocks(text: string): readonly SourceBlock[] {
  const blocks: SourceBlock[] = [];
  let rows: (readonly Span[])[] = [];
  const endTable = () => {
    if (rows.length > 0) blocks.push({ kind: 'table', rows });
    rows = [];
  };
  for (const span of linesOf(text)) {
    const line = text.slice(span.start, span.end);
    const cells = line.includes('|') ? cellsOf(text, span) : [];
    if (cells.length > 0 && cells.length <= WIDEST_ROW) {
      if (!isSeparatorRow(line)) rows.push(cells);
      continue;
    }
    endTable();
    if (line.trim() !== '') blocks.push({ kind: isHeading(line) ? 'heading' : 'paragraph', span });
  }
  endTable();
  return blocks;
}

/** `|---|:--:|` of a Markdown table. */
const isSeparatorRow = (line: string) => line.includes('--') && /^[\s|:-]*$/.test(line);

const isHeading = (line: string) => HEADING.test(line) && !/[。；;]\s*$/.test(line);

function* linesOf(text: string): Generator<Span> {
  for (let start = 0; start < text.length;) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    yield { start, end };
    start = end + 1;
  }
}

/** A bar ends a cell; a bar at the beginning of a line opens the first one. */
function cellsOf(text: string, { start, end }: Span): readonly Span[] {
  const cells: Span[] = [];
  let from = start;
  for (let at = start; at <= end; at += 1) {
    if (at < end && text[at] !== '|') continue;
    const cell = trimmed(text, { start: from, end: at });
    const isEdge = cell.start === cell.end && (from === start || at === end);
    if (!isEdge) cells.push(cell);
    from = at + 1;
  }
  return cells;
}

function trimmed(text: string, { start, end }: Span): Span {
  const cell = text.slice(start, end);
  if (cell.trim() === '') return { start, end: start };
  const from = start + (cell.length - cell.trimStart().length);
  return { start: from, end: from + cell.trim().length };
}
