import type { ReportId } from '../../domain/ids.ts';
import type { Span } from '../../domain/passage.ts';
import type { Report, TrustLevel } from '../../domain/report.ts';
import { isStale } from '../../domain/validity.ts';
import { sourceBlocks } from './source-blocks.ts';
import type { SourceBlock } from './source-blocks.ts';

/** A piece of a stored text and where it begins there. */
export interface Piece {
  readonly text: string;
  readonly start: number;
}

export type ExcerptBlock =
  | { readonly kind: 'heading' | 'paragraph'; readonly piece: Piece }
  | { readonly kind: 'table'; readonly rows: readonly (readonly Piece[])[] };

/** The paragraphs or the table around a place of a document, and what a reader must know of the document. */
export interface Excerpt {
  readonly documentId: string;
  readonly title: string;
  readonly publisher: string | null;
  readonly documentNumber: string | null;
  readonly publishedAt: string | null;
  readonly trust: TrustLevel;
  /** Why the trust is low; empty otherwise. */
  readonly quality: readonly string[];
  /** The words that say that the document is out of force; null while it is in force. */
  readonly outOfForce: string | null;
  readonly url: string | null;
  /** The document that took the place of this text at last; null while it is in force. */
  readonly newer: ReportId | null;
  /** Whether the document goes on before and after the blocks. */
  readonly before: boolean;
  readonly after: boolean;
  readonly blocks: readonly ExcerptBlock[];
}

/** Blocks shown on either side of those that hold the place. */
const AROUND = 1;
/** Rows of a table shown on either side of those that hold the place. */
const ROWS_AROUND = 40;

/** A stored text as it is shown on a day (ISO date). */
export interface ShownText {
  readonly report: Report;
  readonly text: string;
  readonly newer: ReportId | null;
  readonly today: string;
}

/** @param place must lie in the text */
export function excerptOf({ report, text, newer, today }: ShownText, place: Span): Excerpt {
  const blocks = sourceBlocks(text);
  const holding = blocks.flatMap((block, index) => (touches(extentOf(block), place) ? [index] : []));
  const first = Math.max(0, (holding[0] ?? 0) - AROUND);
  const end = (holding.at(-1) ?? 0) + AROUND + 1;
  const { id, title, publisher, documentNumber, publishedAt, quality, validity, url } = report;
  return {
    documentId: id,
    title,
    publisher,
    documentNumber,
    publishedAt,
    trust: quality.trust,
    quality: quality.trust === 'low' ? quality.reasons : [],
    outOfForce: validity && isStale(validity, today) ? validity.words : null,
    url,
    newer,
    before: first > 0,
    after: end < blocks.length,
    blocks: blocks.slice(first, end).map((block) => excerptBlock(block, text, place)),
  };
}

function excerptBlock(block: SourceBlock, text: string, place: Span): ExcerptBlock {
  const piece = ({ start, end }: Span): Piece => ({ text: text.slice(start, end), start });
  if (block.kind !== 'table') return { kind: block.kind, piece: piece(block.span) };
  const held = block.rows.flatMap((row, index) => (row.some((cell) => touches(cell, place)) ? [index] : []));
  const from = Math.max(0, (held[0] ?? 0) - ROWS_AROUND);
  const rows = block.rows.slice(from, (held.at(-1) ?? 0) + ROWS_AROUND + 1);
  return { kind: 'table', rows: rows.map((row) => row.map(piece)) };
}

function extentOf(block: SourceBlock): Span {
  if (block.kind !== 'table') return block.span;
  const cells = block.rows.flat();
  return { start: cells[0]?.start ?? 0, end: cells.at(-1)?.end ?? 0 };
}

const touches = (span: Span, place: Span) => span.start < place.end && place.start < span.end;
