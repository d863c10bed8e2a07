import type { Correction } from './correction.ts';
import type { Fact } from './fact.ts';
import type { ReportId } from './ids.ts';
import type { Passage, Span } from './passage.ts';
import type { TrustLevel } from './report.ts';
import type { AppliedFilter, HistoryPoint, HistorySeries, InquiryChannel } from './search.ts';

/** Where a hit comes from. */
export interface HitOrigin {
  readonly documentId: ReportId;
  /** Names the text that the offsets of the hit count in. */
  readonly version: string | null;
  readonly sourceName: string;
  readonly title: string;
  readonly agency: string | null;
  readonly region: string | null;
  readonly year: number | null;
  readonly trust: TrustLevel;
  readonly viewUrl: string;
}

/** What of a fact is shown as it is stored. */
type FactShown =
  | 'indicator'
  | 'cell'
  | 'place'
  | 'subject'
  | 'state'
  | 'value'
  | 'low'
  | 'high'
  | 'unit'
  | 'scope'
  | 'source'
  | 'wording'
  | 'note';

export interface FigureHit extends HitOrigin, Pick<Fact, FactShown> {
  /** What is counted, for people. */
  readonly label: string;
  readonly display: string;
  readonly period: string | null;
  readonly evidence: Span;
}

export interface PassageHit extends HitOrigin, Span {
  readonly section: string | null;
  readonly kind: Passage['kind'];
  readonly text: string;
  readonly score: number;
}

export interface HistoryHit extends HistorySeries {
  readonly points: readonly (HistoryPoint & { readonly viewUrl: string })[];
}

export type ChannelHit = InquiryChannel & { readonly viewUrl: string | null };

export interface FacetValue {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

export const FACETS = ['region', 'agency', 'year', 'kind', 'topic'] as const;
export type Facet = (typeof FACETS)[number];

export const SEARCH_GROUPS = ['figures', 'passages', 'history', 'channels'] as const;
export type SearchGroupName = (typeof SEARCH_GROUPS)[number];

/** One page of a search, for readers of the API and of the page alike. */
export interface SearchResults {
  readonly query: string;
  readonly corrections: readonly Correction[];
  readonly filters: readonly AppliedFilter[];
  readonly groups: readonly SearchGroupName[];
  readonly figures: readonly FigureHit[];
  readonly passages: readonly PassageHit[];
  readonly history: readonly HistoryHit[];
  readonly channels: readonly ChannelHit[];
  readonly facets: Readonly<Record<Facet, readonly FacetValue[]>>;
  /** false where more of a group match than a search shows. */
  readonly complete: boolean;
  readonly nextCursor: string | null;
}
