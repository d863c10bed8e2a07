import type { MatchingDocument } from '../answer/search/matching-documents.ts';
import type { Correction } from '../domain/correction.ts';
import type { Fact } from '../domain/fact.ts';
import type { Passage } from '../domain/passage.ts';
import type { Retrieval } from '../retrieval/retriever.ts';
import type { AppliedFilter, HistorySeries, InquiryChannel, Narrowing } from '../domain/search.ts';

export const SEARCH_KINDS = ['figure', 'passage', 'history', 'channel'] as const;
type SearchKind = (typeof SEARCH_KINDS)[number];

export interface Found {
  readonly figures: readonly Fact[];
  readonly passages: readonly { readonly passage: Passage; readonly score: number }[];
  readonly history: readonly HistorySeries[];
  readonly channels: readonly InquiryChannel[];
  readonly corrections: readonly Correction[];
  readonly filters: readonly AppliedFilter[];
  /** Those that the facets count. */
  readonly documents: readonly MatchingDocument[];
  /** How the passages were found; null when none were asked for. */
  readonly retrieval: Retrieval | null;
  /** false where more of a group match than a search shows. */
  readonly complete: boolean;
}

export interface SearchOptions {
  readonly limit: number;
  /** The one group that is wanted; all when absent. */
  readonly kind?: SearchKind;
  readonly narrowing: Narrowing;
  readonly signal: AbortSignal;
}

/** Best first, at most `limit` of each group. */
export type Search = (query: string, options: SearchOptions) => Promise<Found>;
