import type { Comparability, Indicator } from '../catalogue/indicators.ts';
import type { Decimal } from '../domain/decimal.ts';
import type { Fact, ValuedFact } from '../domain/fact.ts';
import { type IndicatorId, indicatorId } from '../domain/ids.ts';
import type { Report } from '../domain/report.ts';
import type { StatutoryTable } from '../domain/statutory-table.ts';
import type { Quantity } from '../domain/units.ts';
import type { Measure } from '../query/query.ts';

/** What is counted: an indicator of the catalogue, or only what a report itself calls it. */
export interface Counted {
  readonly id: IndicatorId;
  readonly label: string;
  readonly unit: string;
  readonly kind: Indicator['kind'];
  readonly comparable: Comparability;
  readonly cells: Indicator['cells'];
}

/** The indicator of figures that only their report knows by name. */
const PRINTED = indicatorId('printed');

export const printedAs = (label: string, unit: string | null): Counted => ({
  id: PRINTED,
  label,
  unit: unit ?? '',
  kind: unit === '%' ? 'rate' : 'count',
  comparable: 'C',
  cells: [],
});

export const isPrinted = ({ id }: Counted): boolean => id === PRINTED;

/** What one report says of one measure. */
export interface Found {
  readonly report: Report;
  readonly measure: Measure;
  readonly indicator: Counted;
  /** The name of the figure, with the kind of applicant: 收到政府信息公开申请数量（自然人）. */
  readonly label: string;
  readonly finding: Finding;
  /** Figures of the same indicator in sentences and in tables of the report's own, best first; beside a table value they confirm or contradict it. */
  readonly prose: readonly ValuedFact[];
  /** What other files of the same body and time say otherwise; none before copies were settled. */
  readonly rivals: readonly Valued[];
  /** Words of the measure that nothing in the figure carries: it counts something wider than was asked. */
  readonly unmet: readonly string[];
  /** The figure that it is printed as a part of. */
  readonly total?: ValuedFact | null;
  /** The report has figures alike for several kinds, and none for all of them. */
  readonly isOneOfSeveral?: boolean;
}

type Facts<One> = readonly [One, ...One[]];

export type Finding =
  /** The statutory cells, summed when the indicator has several. */
  | ({ readonly kind: 'table' } & Read)
  /** The sum of the indicators that make it up, where only these are stated. */
  | ({ readonly kind: 'parts' } & Read)
  | ({ readonly kind: 'prose' } & Read)
  /** A total without the one entry that is left out: the total first. */
  | ({ readonly kind: 'rest' } & Read & { readonly facts: readonly [ValuedFact, ValuedFact] })
  /** The cells are in the document but hold no number (`/`, blank, damaged), or the sentences only a range. */
  | { readonly kind: 'no_value'; readonly cells: Facts<Fact> }
  /** What is stored for it is not what was read from the report, or not what the report says at that place. */
  | { readonly kind: 'damaged' }
  | { readonly kind: 'table_lost'; readonly table: StatutoryTable }
  /** The other form counts something else; this one has no such cell. */
  | { readonly kind: 'no_such_item' }
  | { readonly kind: 'not_mentioned' };

/** A figure with the facts that it is read from, in their own unit, or in the normal one where they have several. */
export interface Read extends Quantity {
  readonly facts: Facts<ValuedFact>;
}

/** One with a figure. */
export type Valued = Found & { readonly finding: Extract<Finding, { value: Decimal }> };

/** The figure, in the unit of its measure where the report prints none. */
export const quantityOf = ({ finding, indicator }: Valued): Quantity & { readonly unit: string } => ({
  value: finding.value,
  unit: finding.unit ?? indicator.unit,
});

export const isValued = (found: Found): found is Valued => 'value' in found.finding;

/** One whose figure is what was asked for and nothing wider. */
export const isMet = ({ unmet }: Found): boolean => unmet.length === 0;
