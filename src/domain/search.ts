import type { Notice } from './answer.ts';
import type { ContactKind } from './contact.ts';
import type { Decimal } from './decimal.ts';
import type { IndicatorId, ReportId } from './ids.ts';
import type { Span } from './passage.ts';
import type { FormId, TrustLevel } from './report.ts';

/** Ranked results end here: whoever reads on past it needs a narrower question. */
export const SEARCH_DEPTH = 100;

/** A word of a query that was read as another one (平谭 as 平潭). */
export interface Correction {
  readonly from: string;
  readonly to: string;
  /** As it was read, all corrections applied. */
  readonly query: string;
  /** As it was written, with the word in quotation marks: asked so, it is taken as it stands. */
  readonly original: string;
}

/** A figure of a series, with its place in its document. */
export interface HistoryPoint {
  readonly period: string;
  readonly value: Decimal;
  readonly display: string;
  /** The sum that it is of several cells. */
  readonly formula: string | null;
  readonly source: 'table' | 'prose';
  readonly form: FormId | null;
  readonly documentId: ReportId;
  readonly evidence: Span;
}

/** One measure of one body in one scope and unit, oldest first. */
export interface HistorySeries {
  readonly agency: string;
  readonly indicator: IndicatorId;
  readonly label: string;
  readonly unit: string;
  readonly scope: string | null;
  readonly points: readonly HistoryPoint[];
  readonly notices: readonly Notice[];
}

/** Whom to ask: a way to reach a body that its own document prints, or one that is open to everybody. */
export type InquiryChannel = OwnChannel | GeneralChannel;

export interface OwnChannel {
  readonly general: false;
  readonly agency: string;
  readonly kind: ContactKind;
  readonly label: string;
  readonly value: string;
  readonly documentId: ReportId;
  readonly period: string | null;
  readonly trust: TrustLevel;
  readonly evidence: Span;
  /** The words of the document, label and value. */
  readonly quote: string;
}

export interface GeneralChannel {
  readonly general: true;
  readonly kind: '12345' | 'foi';
  readonly label: string;
  readonly value: string;
}
