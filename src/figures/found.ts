import type { Comparability, Indicator } from '../catalogue/indicators.ts';
import type { Decimal } from '../domain/decimal.ts';
import type { Fact, ValuedFact } from '../domain/fact.ts';
import { type IndicatorId, indicatorId } from '../domain/ids.ts';
import type { Report } from '../domain/report.ts';
import type { StatutoryTable } from '../domain/statutory-table.ts';
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
  /** Prose figures of the same indicator, best first; beside a table value they confirm or contradict it. */
  readonly prose: readonly ValuedFact[];
  /** Words of the measure that nothing in the figure carries: it counts something wider than was asked. */
  readonly unmet: readonly string[];
  /** The figure that it is printed as a part of. */
  readonly total?: ValuedFact | null;
}

type Facts<One> = readonly [One, ...One[]];

export type Finding =
  /** The statutory cells, summed when the indicator has several. */
  | { readonly kind: 'table'; readonly value: Decimal; readonly facts: Facts<ValuedFact> }
  /** The sum of the indicators that make it up, where only these are stated. */
  | { readonly kind: 'parts'; readonly value: Decimal; readonly facts: Facts<ValuedFact> }
  | { readonly kind: 'prose'; readonly value: Decimal; readonly facts: Facts<ValuedFact> }
  /** A total without the one entry that is left out: the total first. */
  | { readonly kind: 'rest'; readonly value: Decimal; readonly facts: readonly [ValuedFact, ValuedFact] }
  /** The cells are in the document but hold no number: `/`, blank, or damaged. */
  | { readonly kind: 'no_value'; readonly cells: Facts<Fact> }
  | { readonly kind: 'table_lost'; readonly table: StatutoryTable }
  /** The other form counts something else; this one has no such cell. */
  | { readonly kind: 'no_such_item' }
  | { readonly kind: 'not_mentioned' };

/** One with a figure. */
export type Valued = Found & { readonly finding: Extract<Finding, { value: Decimal }> };

export const isValued = (found: Found): found is Valued => 'value' in found.finding;

/** One whose figure is what was asked for and nothing wider. */
export const isMet = ({ unmet }: Found): boolean => unmet.length === 0;
