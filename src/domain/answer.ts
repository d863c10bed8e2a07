import type { RegionCode, ReportId } from './ids.ts';
import type { Correction } from './correction.ts';
import type { CellPlace } from './fact.ts';
import type { Decimal } from './decimal.ts';
import type { Span } from './passage.ts';
import type { TrustLevel } from './report.ts';
import type { Quantity } from './units.ts';

/** A verbatim quote and the place where anyone can check it: `text.slice(start, end) === quote`. */
export interface Citation {
  readonly n: number;
  readonly documentId: ReportId;
  /** Names the text that the offsets count in; a document may have another one later. */
  readonly version: string | null;
  readonly title: string;
  readonly agency: string | null;
  readonly region: string | null;
  readonly year: number | null;
  readonly publishedAt: string | null;
  readonly url: string | null;
  readonly section: string | null;
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  readonly cell: CellPlace | null;
  /** Offsets of the cell or figure that is meant within the quote; null when all of it is. */
  readonly exact: Span | null;
  readonly trust: TrustLevel;
  readonly viewUrl: string;
}

export interface Figure {
  readonly indicator: string;
  readonly label: string;
  readonly agency: string | null;
  readonly region: RegionCode | null;
  readonly period: string | null;
  readonly scope: string | null;
  readonly value: Decimal;
  readonly unit: string | null;
  readonly display: string;
  /** The words of the source when the value is approximate or written otherwise (10万余条). */
  readonly wording: string | null;
  readonly source: 'table' | 'prose' | 'derived';
  /** For derived figures: `16 ÷ 22 × 100%`. */
  readonly formula: string | null;
  /** Number of the citation that carries it; for derived figures the first of its operands. */
  readonly citation: number;
}

export type NoticeKind =
  | 'discrepancy'
  | 'check_failed'
  | 'scope'
  | 'approximate'
  | 'low_trust'
  | 'table_lost'
  | 'stale'
  | 'form_changed'
  | 'assumption'
  | 'degraded';

export interface Notice {
  readonly kind: NoticeKind;
  readonly text: string;
  readonly citation?: number;
}

/** The four kinds of nothing, and the other reasons for less than a full answer. */
export type Reason =
  | 'zero_reported'
  | 'not_mentioned'
  | 'table_lost'
  | 'not_in_library'
  | 'form_has_no_such_item'
  | 'not_comparable'
  | 'ambiguous_region'
  | 'ambiguous_agency'
  | 'ambiguous_question'
  | 'out_of_scope'
  | 'personal_case'
  | 'opinion_or_forecast'
  | 'false_premise'
  | 'unsafe'
  | 'personal_data'
  | 'low_evidence'
  | 'too_broad';

export interface Coverage {
  readonly considered: number;
  readonly withData: number;
  readonly missing: readonly string[];
  /** Bodies and times of which several files are held that contradict each other; each was counted once. */
  readonly conflicting?: readonly string[];
  /** Where only some of the bodies that have the figure are told one by one. */
  readonly listed?: Listed;
}

/** A list of which the answer has the beginning; what was computed is made of all of it. */
export interface Listed {
  readonly bodies: number;
  readonly of: number;
  readonly complete: false;
  /** Where all of it is: a page, and a table as CSV; null where no address names what was asked. */
  readonly page: string | null;
  readonly csv: string | null;
}

/** A picture of figures that the answer states as well. `y` is a number for drawing; the exact value is in `figures`. */
export interface Chart {
  readonly kind: 'bar' | 'line';
  readonly title: string;
  readonly unit: string;
  readonly series: readonly {
    readonly name: string;
    readonly points: readonly { readonly x: string; readonly y: number }[];
  }[];
}

export interface Handover {
  readonly channel: 'foi' | '12345' | 'office' | 'emergency';
  readonly label: string;
  readonly phone?: string;
  readonly url?: string;
  readonly text: string;
}

export interface QueryRecord {
  readonly sql: string;
  readonly params: readonly unknown[];
  readonly rows: number;
  readonly ms: number;
}

export type NonEmpty<Item> = readonly [Item, ...Item[]];

/** One tap for a `clarify` answer. */
export interface Option {
  readonly label: string;
  readonly question: string;
}

interface Common {
  /** Plain text; `[n]` refers to citations. Never HTML. */
  readonly text: string;
  readonly notices: readonly Notice[];
  readonly suggestions: readonly string[];
}

/** Statements about the world: they do not type-check without a citation. */
export interface Answered extends Common {
  readonly status: 'answered' | 'partial';
  readonly reason: Reason | null;
  readonly citations: NonEmpty<Citation>;
  readonly figures: readonly Figure[];
  readonly coverage: Coverage | null;
  readonly chart?: Chart | null;
  /** Figures that count in what was computed and are not told one by one. */
  readonly unlisted?: readonly Quantity[];
  /** The model that put it into words, and the version of what it was told. */
  readonly phrasedBy?: { readonly model: string; readonly promptVersion: string };
}

/** An honest "no", with what was looked at as citations where there is any. */
export interface Declined extends Common {
  readonly status: 'not_found' | 'refused';
  readonly reason: Reason;
  readonly citations: readonly Citation[];
  readonly figures: readonly Figure[];
  readonly handover: Handover | null;
}

export interface Clarify extends Common {
  readonly status: 'clarify';
  readonly reason: Extract<Reason, `ambiguous_${string}`>;
  readonly options: NonEmpty<Option>;
}

/** Fixed text without claims: greeting, thanks, what can you do. */
export interface Info extends Common {
  readonly status: 'info';
}

/** What the pipeline concludes. The envelope (ids, label, timings) is added where it leaves the house. */
export type Outcome = Answered | Declined | Clarify | Info;

/** The answer on the wire: every field present, for every outcome. */
export interface Answer {
  readonly id: string;
  readonly conversationId: string;
  readonly requestId: string;
  readonly status: Outcome['status'];
  readonly reason: Reason | null;
  readonly text: string;
  readonly citations: readonly Citation[];
  readonly figures: readonly Figure[];
  readonly chart: Chart | null;
  readonly coverage: Coverage | null;
  /** What of the question was read otherwise than it is written. */
  readonly corrections: readonly Correction[];
  /** What the question was understood to mean, as data and as a sentence (理解为：…). */
  readonly query: unknown;
  readonly understood: string;
  /** Words that are only known as they stand: the figure itself must carry them. */
  readonly unread: readonly string[];
  readonly notices: readonly Notice[];
  readonly queries?: readonly QueryRecord[];
  readonly handover: Handover | null;
  readonly suggestions: readonly string[];
  readonly options: readonly Option[];
  readonly generatedBy:
    | { readonly kind: 'system' }
    | { readonly kind: 'model'; readonly model: string; readonly promptVersion: string };
  readonly label: string;
  readonly snapshot: string;
  readonly timings: Readonly<Record<string, number>>;
}
