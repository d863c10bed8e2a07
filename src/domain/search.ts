import type { Notice } from './answer.ts';
import type { ContactKind } from './contact.ts';
import type { Decimal } from './decimal.ts';
import type { IndicatorId, ReportId } from './ids.ts';
import type { Span } from './passage.ts';
import type { Filters } from './question.ts';
import type { FormId, ReportKind, TrustLevel } from './report.ts';

/** Ranked results end here: whoever reads on past it needs a narrower question. */
export const SEARCH_DEPTH = 100;

/** What a query can pin down by its own words. */
export const QUERY_FILTERS = ['region', 'agency', 'years'] as const;
export type QueryFilter = (typeof QUERY_FILTERS)[number];

/** What a reader chooses beside the query, one value of each facet: nothing else is found then. */
export interface Narrowing extends Filters {
  readonly documentKind?: ReportKind;
  /** Id of a topic that passages touch. */
  readonly topic?: string;
  /** Of what the query itself names, this is not taken as a filter. */
  readonly without?: readonly QueryFilter[];
}

/** A filter that a search applied: something for a chip with a cross. */
export interface AppliedFilter {
  readonly field: QueryFilter | 'documentKind' | 'topic';
  readonly value: string;
  readonly label: string;
  /** Whether the words of the query say so, or the reader chose it beside them. */
  readonly from: 'query' | 'choice';
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
  /** Names the text that `evidence` counts in. */
  readonly version: string | null;
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
  readonly version: string | null;
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
