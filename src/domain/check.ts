import type { Decimal } from './decimal.ts';
import type { CellPlace } from './fact.ts';
import type { CellCode, ReportId } from './ids.ts';
import type { Span } from './passage.ts';

/**
 * balance, sum, order, domain, authority: within the statutory tables · prose_table: sentences against cells ·
 * rate: a printed rate against its parts · cross_year, growth, copy: against another report.
 */
export type CheckKind =
  | 'balance'
  | 'sum'
  | 'order'
  | 'domain'
  | 'authority'
  | 'prose_table'
  | 'rate'
  | 'cross_year'
  | 'growth'
  | 'copy';

/** Kinds that look at two reports: they are renewed when either of the two changes. */
export const RELATED_KINDS: readonly CheckKind[] = ['cross_year', 'growth', 'copy'];

/** uncertain: the two sides differ, but may count different things · not_assessable: an operand is missing. */
export type CheckOutcome = 'pass' | 'fail' | 'uncertain' | 'not_assessable';

export type CheckSeverity = 'error' | 'warning';

/** One operand of a rule where it stands in a report's text. */
export interface CheckPlace extends Span {
  readonly report: ReportId;
  /** Null for figures of the running text. */
  readonly cell: CellCode | null;
  readonly place: CellPlace | null;
  readonly side: 'left' | 'right';
  /** How it counts on its side. */
  readonly sign: 1 | -1;
  readonly value: Decimal | null;
  readonly unit: string | null;
}

/** What became of one reconciliation rule in one report. A failed rule changes nothing of what is stored. */
export interface Check {
  /** Id of the rule, such as `R3.flow.tot`; see docs/glossary.md. */
  readonly rule: string;
  readonly kind: CheckKind;
  readonly severity: CheckSeverity;
  readonly outcome: CheckOutcome;
  readonly report: ReportId;
  /** The other report of the rule, for kinds that look at two. */
  readonly other: ReportId | null;
  /** Both sides of the rule as far as they are known; `difference` is left − right. */
  readonly left: Decimal | null;
  readonly right: Decimal | null;
  readonly difference: Decimal | null;
  /** What must hold, as a sentence in Chinese without its full stop. */
  readonly label: string;
  /** Both sides where there is something to look at; empty for a rule that plainly holds or cannot be assessed. */
  readonly places: readonly CheckPlace[];
}
