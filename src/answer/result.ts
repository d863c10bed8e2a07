import type { Check } from '../domain/check.ts';
import type { Contact, ContactKind } from '../domain/contact.ts';
import type { Fact, ValuedFact } from '../domain/fact.ts';
import type { QueryRecord } from '../domain/answer.ts';
import type { RegionCode } from '../domain/ids.ts';
import type { Reason } from '../domain/answer.ts';
import type { Report } from '../domain/report.ts';
import type { OwnChannel } from '../domain/search.ts';
import type { Found, Valued } from '../figures/found.ts';
import type { Breakdown, Part } from '../figures/breakdowns.ts';
import type { Choice } from '../plan/choice.ts';
import type { Nobody } from '../plan/plan.ts';
import type { Channel, Claim, Figures, Measure, Said } from '../query/query.ts';
import type { Provision } from '../rules/provision.ts';
import type { Source } from './citations.ts';
import type { Extract } from './extract.ts';
import type { Sources } from './sources.ts';
import type { Evidence } from './render/zh/statements/oddities.ts';
import type { Desk } from './render/zh/statements/desk.ts';

/** What running a query came to: data, not yet words. */
export type Result =
  | FiguresResult
  | {
      readonly kind: 'claim';
      readonly claim: Claim;
      readonly figures: FiguresResult;
      readonly located: readonly Located[];
      readonly verdict: ClaimVerdict;
    }
  | { readonly kind: 'located'; readonly claim: Claim; readonly located: readonly Located[] }
  | { readonly kind: 'superior'; readonly source: Source; readonly parts: readonly ListedPlace[] }
  | {
      readonly kind: 'inferred';
      readonly year: number;
      readonly figure: Valued;
      readonly change: Valued;
      readonly desk: Desk;
    }
  | { readonly kind: 'carried'; readonly year: number; readonly figure: Valued; readonly desk: Desk }
  | {
      readonly kind: 'list';
      readonly source: Source;
      readonly breakdown: Breakdown;
      readonly named: readonly Part[];
      readonly wish: ListWish;
    }
  | {
      readonly kind: 'passages';
      readonly extracts: readonly Quoted[];
      readonly degraded: boolean;
      readonly isCut: boolean;
    }
  | { readonly kind: 'provisions'; readonly quoted: readonly QuotedProvision[] }
  | { readonly kind: 'noArticle'; readonly reports: readonly Report[]; readonly heading: string }
  | {
      readonly kind: 'contacts';
      readonly source: Source;
      readonly contacts: readonly Contact[];
      readonly open: readonly ContactKind[];
    }
  | {
      readonly kind: 'noContacts';
      readonly reports: readonly Report[];
      readonly isDistrusted: boolean;
      readonly holder: string | null;
    }
  | { readonly kind: 'articles'; readonly heading: string; readonly reports: readonly Report[] }
  | {
      readonly kind: 'register';
      readonly where: string;
      readonly reports: readonly Report[];
      readonly bodies: readonly HeldBody[];
      readonly more: number;
    }
  | ChecksResult
  | {
      readonly kind: 'request';
      readonly own: readonly (OwnChannel & { readonly source: Source })[];
      readonly bodies: readonly string[];
    }
  | { readonly kind: 'choose'; readonly choice: Choice }
  | { readonly kind: 'whose'; readonly bodies: readonly string[] }
  | { readonly kind: 'what'; readonly reports: readonly Report[] }
  | { readonly kind: 'nobody'; readonly nobody: Nobody }
  | { readonly kind: 'noReport'; readonly titles: readonly Source[] }
  | { readonly kind: 'nothing'; readonly words: readonly string[]; readonly titles: readonly Source[] }
  /** Not found within the time that an answer may take. */
  | { readonly kind: 'tooBroad' }
  | { readonly kind: 'refuse'; readonly reason: Reason; readonly channel: Channel | null }
  | { readonly kind: 'talk'; readonly act: 'greeting' | 'thanks' | 'who' };

/** What a rule says of it. */
export interface QuotedProvision {
  readonly provision: Provision;
  readonly source: Source;
}

/** Words of a document that answer. */
export type Quoted = Extract & { readonly source: Source };

export type ClaimVerdict = 'true' | 'false' | 'unknown';

/** Where a number that the question names stands in a report. */
export interface Located {
  readonly said: Said;
  readonly fact: ValuedFact;
  readonly source: Source;
}

/** The reports of one body, newest first, and the newest with its text. */
export interface HeldBody {
  readonly own: readonly Report[];
  readonly source: Source | null;
}

export interface ChecksResult {
  readonly kind: 'checks';
  readonly considered: readonly Report[];
  readonly assessed: readonly Report[];
  readonly failed: readonly Check[];
  readonly totals: readonly Fact[];
  readonly sources: Sources;
  /** How many failed, those that are told among them. */
  readonly failures: number;
}

/** A place's own entry in the list of another report. */
export interface ListedPlace {
  readonly place: RegionCode;
  readonly fact: ValuedFact;
}

export type ListWish = 'check' | 'share' | 'sum' | 'value' | 'extremes';

export interface FiguresResult {
  readonly kind: 'figures';
  readonly want: Figures;
  /** For each report and measure what it says, best body first. */
  readonly found: readonly Found[];
  readonly operands: readonly Operands[];
  /** What reports say themselves of a change (同比). */
  readonly claimed: readonly Valued[];
  /** What is asked beside figures and told in words only: of when something was, or of what no figure counts. */
  readonly told: readonly Told[];
  readonly channels: readonly Valued[];
  readonly applicants: readonly Valued[];
  readonly evidence: Evidence;
  readonly desk: Desk;
  readonly queries: readonly QueryRecord[];
  /** Measures that were left out since others answered for them: both halves of one label. */
  readonly merged: readonly Measure[];
}

/** A measure that sentences answer for. */
export interface Told {
  readonly measure: Measure;
  readonly extracts: readonly Quoted[];
}

/** Part and whole of a share, each one figure or the sum of several. */
export interface Operands {
  readonly part: readonly Valued[];
  readonly whole: readonly Valued[];
  readonly label: string;
}
