import type { PassageId, ReportId } from './ids.ts';

/** Character offsets into a report's stored text, end exclusive (UTF-16 units, as JavaScript counts). */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A piece of a report's stored text: `text.slice(start, end) === passage.text`. */
export interface Passage extends Span {
  readonly id: PassageId;
  readonly report: ReportId;
  readonly ordinal: number;
  readonly kind: 'prose' | 'table';
  /** Headings above it, outermost first: ["一、总体情况", "(二)依申请公开情况"]. */
  readonly headings: readonly string[];
  readonly text: string;
}
